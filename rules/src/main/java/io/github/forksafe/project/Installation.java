package io.github.forksafe.project;

import io.github.forksafe.source.Problem;
import java.util.List;

/**
 * The libraries of some places.
 *
 * @param libraries in the order of the places, sorted by name in each
 * @param problems what could not be read
 * @param <R> what the digest makes of a library
 */
public record Installation<R>(List<InstalledLibrary<R>> libraries, List<Problem> problems) {

    /** Copies the lists. */
    public Installation {
        libraries = List.copyOf(libraries);
        problems = List.copyOf(problems);
    }
}
