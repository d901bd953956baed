package io.github.forksafe.catalog;

import java.util.List;

/**
 * What the catalog knows about one library.
 *
 * @param distribution the normalised name that pip installs it by, {@link #PYTHON} for the standard library
 * @param modules the top-level names that it is imported by, sorted; dotted where it shares a namespace package
 * @param effects its facts in order of the data file
 * @param factories which of its callables return what
 */
public record Library(String distribution, List<String> modules, List<CatalogEffect> effects, List<Factory> factories) {

    /** Stands for the standard library, which no distribution holds. */
    public static final String PYTHON = "python";

    /** Copies the lists. */
    public Library {
        modules = List.copyOf(modules);
        effects = List.copyOf(effects);
        factories = List.copyOf(factories);
    }

    /**
     * Whether this is the standard library.
     *
     * @return true if it is
     */
    public boolean isStandardLibrary() {
        return distribution.equals(PYTHON);
    }
}
