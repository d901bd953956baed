package io.github.forksafe.rules;

import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.finding.Location;
import java.util.List;

/**
 * A declared dependency that the catalog knows.
 *
 * @param name the normalised name of the distribution
 * @param specifier the declared versions as written; empty for any
 * @param at where it is declared
 * @param effects what it does on declared versions and Pythons; at least one
 */
public record KnownDependency(String name, String specifier, Location at, List<CatalogEffect> effects) {

    /** Copies the list. */
    public KnownDependency {
        effects = List.copyOf(effects);
    }
}
