package io.github.forksafe.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the index: {@code psycopg2, psycopg2-binary: psycopg2}.
 *
 * @param distribution the normalised name of the distribution, and of its data file
 * @param alsoAs other distributions that install the same modules
 * @param modules the modules
 */
record IndexLine(String distribution, List<String> alsoAs, List<String> modules) {

    /** Copies the lists. */
    IndexLine {
        alsoAs = List.copyOf(alsoAs);
        modules = List.copyOf(modules);
    }

    static IndexLine parse(String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new IllegalStateException("bundled catalog index: '" + line + "' names no modules");
        }
        List<String> names = List.of(line.substring(0, colon).split(", ", -1));
        List<String> modules = List.of(line.substring(colon + 2).split(" ", -1));
        return new IndexLine(names.get(0), names.subList(1, names.size()), modules);
    }

    static IndexLine of(Library library) {
        return new IndexLine(library.distribution(), library.alsoAs(), library.modules());
    }

    @Override
    public String toString() {
        List<String> names = new ArrayList<>(List.of(distribution));
        names.addAll(alsoAs);
        return String.join(", ", names) + ": " + String.join(" ", modules);
    }
}
