package io.github.forksafe.rules;

import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.RuledOut;
import io.github.forksafe.finding.Location;
import io.github.forksafe.manifest.Scope;
import java.util.List;
import java.util.Optional;

/**
 * A dependency that the catalog knows.
 *
 * @param name the normalised name of the distribution
 * @param specifier the declared versions as written; empty for any
 * @param scope what it is for
 * @param via the distributions through which it is needed, the declared one first; empty for a declared one
 * @param at where it is declared or locked
 * @param effects what it does on declared versions and Pythons
 * @param ruledOut why its own documentation rules forks out, if it does for a declared version
 */
public record KnownDependency(
        String name,
        String specifier,
        Scope scope,
        List<String> via,
        Location at,
        List<CatalogEffect> effects,
        Optional<RuledOut> ruledOut) {

    /** Copies the lists. */
    public KnownDependency {
        via = List.copyOf(via);
        effects = List.copyOf(effects);
    }

    /** Name, versions, and how it comes in if it is not declared itself. */
    String described() {
        String versions = specifier.isEmpty() ? "" : " " + specifier;
        String needed = via.isEmpty() ? "" : " (needed by " + String.join(", which is needed by ", reversed()) + ")";
        return name + versions + needed;
    }

    private List<String> reversed() {
        List<String> nearestFirst = new java.util.ArrayList<>(via);
        java.util.Collections.reverse(nearestFirst);
        return nearestFirst;
    }
}
