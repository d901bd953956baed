package io.github.forksafe.catalog;

import io.github.forksafe.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a catalog data file says, and what is wrong with it.
 *
 * @param library the library; absent if there are problems
 * @param problems every fault that was found, in order of position
 */
public record CatalogFile(Optional<Library> library, List<Problem> problems) {

    /** Copies the list. */
    public CatalogFile {
        problems = List.copyOf(problems);
    }
}
