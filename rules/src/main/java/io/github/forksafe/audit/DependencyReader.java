package io.github.forksafe.audit;

import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.Library;
import io.github.forksafe.catalog.RuledOut;
import io.github.forksafe.finding.Location;
import io.github.forksafe.manifest.Manifest;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.pip.SpecifierSet;
import io.github.forksafe.project.Declarations;
import io.github.forksafe.project.DeclaredDependency;
import io.github.forksafe.rules.Dependencies;
import io.github.forksafe.rules.KnownDependency;
import io.github.forksafe.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds what the manifests declare against what the catalog knows. */
final class DependencyReader {
    private final Catalog catalog;
    private final PythonVersions pythons;
    private final Declarations declarations;

    DependencyReader(List<Manifest> manifests, Catalog catalog, PythonVersions pythons) {
        this.catalog = catalog;
        this.pythons = pythons;
        this.declarations = Declarations.of(manifests, pythons);
    }

    /** What is wrong with the files. */
    List<Problem> problems() {
        return declarations.problems();
    }

    /** The dependencies that matter, and those that cannot be told; {@code unread} are further ones of the latter. */
    Dependencies dependencies(List<Problem> unread) {
        List<KnownDependency> known = new ArrayList<>();
        for (DeclaredDependency declared : declarations.dependencies()) {
            catalog.byDistribution(declared.requirement().normalName())
                    .flatMap(library -> known(declared, library))
                    .ifPresent(known::add);
        }
        List<Problem> unresolved = new ArrayList<>(declarations.unresolved());
        unresolved.addAll(unread);
        return new Dependencies(known, unresolved);
    }

    private Optional<KnownDependency> known(DeclaredDependency declared, Library library) {
        List<CatalogEffect> effects = library.effects().stream()
                .filter(effect -> effect.mayHoldFor(declared.versions()))
                .filter(effect -> !pythons.satisfying(effect.python()).isEmpty())
                .toList();
        Optional<RuledOut> ruledOut =
                library.ruledOut().filter(out -> out.versions().overlaps(declared.versions()));
        if (ruledOut.isEmpty() && effects.stream().noneMatch(CatalogEffect::keepsThreads)) {
            return Optional.empty();
        }
        return Optional.of(new KnownDependency(
                declared.requirement().normalName(),
                declared.requirement().specifier().toString(),
                declared.scope(),
                declared.via(),
                new Location(declared.file(), declared.start(), declared.end()),
                effects,
                ruledOut));
    }

    /** The catalog without facts that hold for no declared version of a library. */
    Catalog narrowedCatalog() {
        Map<String, List<SpecifierSet>> declared = new TreeMap<>();
        for (DeclaredDependency dependency : declarations.dependencies()) {
            declared.computeIfAbsent(dependency.requirement().normalName(), name -> new ArrayList<>())
                    .add(dependency.versions());
        }
        return catalog.narrowedTo(declared);
    }
}
