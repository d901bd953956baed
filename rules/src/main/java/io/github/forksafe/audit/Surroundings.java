package io.github.forksafe.audit;

import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.catalog.Library;
import java.nio.file.Path;
import java.util.List;

/**
 * What there is besides the audited code.
 *
 * @param sitePackages directories of installed packages, or environments that hold some, beyond those found among the code;
 *     {@code FileId.root} counts them last
 * @param libraries what users' own catalog files say, stronger than the catalog
 */
public record Surroundings(List<Path> sitePackages, List<Library> libraries) {

    /** Copies the lists. */
    public Surroundings {
        libraries = List.copyOf(libraries);
        sitePackages = List.copyOf(sitePackages);
    }

    /** The catalog as it counts here. */
    Catalog catalog() {
        return libraries.isEmpty() ? Catalog.bundled() : Catalog.bundled().under(libraries);
    }

    /**
     * Nothing but the code.
     *
     * @return no directories
     */
    public static Surroundings none() {
        return new Surroundings(List.of(), List.of());
    }
}
