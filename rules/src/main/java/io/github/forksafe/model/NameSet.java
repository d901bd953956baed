package io.github.forksafe.model;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;

/**
 * An immutable set of names, iterated in their order. Facts of millions of lines are kept at once, and most of them are names: this takes a
 * third of the memory of {@link Set#copyOf}, for a slower look-up.
 */
final class NameSet extends AbstractSet<String> {
    private static final String[] NOTHING = {};
    private static final NameSet EMPTY = new NameSet(NOTHING);

    private final String[] sorted;

    private NameSet(String[] sorted) {
        this.sorted = sorted;
    }

    /** The set of some names, none of them twice. */
    static Set<String> of(Set<String> names) {
        if (names.isEmpty()) {
            return EMPTY;
        }
        String[] sorted = names.toArray(NOTHING);
        Arrays.sort(sorted);
        return new NameSet(sorted);
    }

    @Override
    public int size() {
        return sorted.length;
    }

    @Override
    public boolean contains(Object name) {
        return name instanceof String && Arrays.binarySearch(sorted, name) >= 0;
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.asList(sorted).iterator();
    }
}
