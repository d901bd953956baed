package io.github.forksafe.audit;

import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.finding.Location;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.project.Declarations;
import io.github.forksafe.project.DeclaredDependency;
import io.github.forksafe.project.ManifestFile;
import io.github.forksafe.rules.KnownDependency;
import io.github.forksafe.source.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What the manifests declare, as far as the catalog knows it.
 *
 * @param known dependencies that are known to keep threads, in the order of their declaration
 * @param problems lines that could not be read
 */
record Dependencies(List<KnownDependency> known, List<Problem> problems) {

    static Dependencies read(List<ManifestFile> manifests, Catalog catalog, PythonVersions pythons) {
        Declarations declarations = Declarations.of(manifests, pythons);
        List<KnownDependency> known = new ArrayList<>();
        for (DeclaredDependency declared : declarations.dependencies()) {
            List<CatalogEffect> effects = catalog.byDistribution(
                            declared.requirement().normalName())
                    .map(library -> library.effects().stream()
                            .filter(effect -> effect.mayHoldFor(declared.versions()))
                            .filter(effect ->
                                    !pythons.satisfying(effect.python()).isEmpty())
                            .toList())
                    .orElse(List.of());
            if (effects.stream().anyMatch(CatalogEffect::keepsThreads)) {
                known.add(new KnownDependency(
                        declared.requirement().normalName(),
                        declared.requirement().specifier().toString(),
                        new Location(declared.file(), declared.start(), declared.end()),
                        effects));
            }
        }
        return new Dependencies(known, declarations.problems());
    }
}
