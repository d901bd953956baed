package io.github.forksafe.audit;

import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.catalog.Library;
import io.github.forksafe.model.EntryPoint;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What there is besides the audited code, and what is known of the code that it does not say.
 *
 * @param sitePackages directories of installed packages, or environments that hold some, beyond those found among the code;
 *     {@code FileId.root} counts them last
 * @param libraries what users' own catalog files say, stronger than the catalog
 * @param dependencyFiles files that declare dependencies, wherever they are and whatever their names, beyond those found among the code
 * @param entryPoints where programs start, beyond what is found in the code: such as {@code jobs.main:run}, or {@code jobs.main}
 * @param encoding that of Python files that declare none
 */
public record Surroundings(
        List<Path> sitePackages,
        List<Library> libraries,
        List<Path> dependencyFiles,
        List<String> entryPoints,
        Charset encoding) {

    /** Copies the lists. */
    public Surroundings {
        libraries = List.copyOf(libraries);
        sitePackages = List.copyOf(sitePackages);
        dependencyFiles = List.copyOf(dependencyFiles);
        entryPoints = List.copyOf(entryPoints);
    }

    /**
     * Libraries only.
     *
     * @param sitePackages see above
     * @param libraries see above
     */
    public Surroundings(List<Path> sitePackages, List<Library> libraries) {
        this(sitePackages, libraries, List.of(), List.of(), StandardCharsets.UTF_8);
    }

    /**
     * Whether a text names an entry point.
     *
     * @param text any text
     * @return true if it is of the form {@code MODULE} or {@code MODULE:FUNCTION}
     */
    public static boolean isEntryPoint(String text) {
        return EntryPoint.parse(text).isPresent();
    }

    /** The entry points as the analysis knows them; a text that names none is left out. */
    List<EntryPoint> starts() {
        return entryPoints.stream()
                .map(EntryPoint::parse)
                .flatMap(Optional::stream)
                .toList();
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
