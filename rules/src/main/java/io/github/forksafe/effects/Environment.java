package io.github.forksafe.effects;

import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.pip.PythonVersions;
import java.util.List;

/**
 * What a project runs in.
 *
 * @param catalog what is known of libraries
 * @param pythons the declared interpreters
 * @param preloads servers that load modules of the project and then fork
 */
public record Environment(Catalog catalog, PythonVersions pythons, List<Preload> preloads) {
    /** Copies the list. */
    public Environment {
        preloads = List.copyOf(preloads);
    }
}
