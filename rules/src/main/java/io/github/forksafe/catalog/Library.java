package io.github.forksafe.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What the catalog knows about one library.
 *
 * @param distribution the normalised name that pip installs it by, {@link #PYTHON} for the standard library
 * @param alsoAs other distributions that install the same modules, such as builds and forks, normalised and sorted
 * @param modules the top-level names that it is imported by, sorted; dotted where it shares a namespace package
 * @param ruledOut why its own documentation rules forks out, if it does
 * @param effects its facts in order of the data file
 * @param factories which of its callables return what
 */
public record Library(
        String distribution,
        List<String> alsoAs,
        List<String> modules,
        Optional<RuledOut> ruledOut,
        List<CatalogEffect> effects,
        List<Factory> factories) {

    /** Stands for the standard library, which no distribution holds. */
    public static final String PYTHON = "python";

    /** Copies the lists. */
    public Library {
        alsoAs = List.copyOf(alsoAs);
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
