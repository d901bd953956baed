package io.github.forksafe.project;

import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What became of one Python file.
 *
 * @param id its name
 * @param value what the digest made of it; empty if it could not be read
 * @param problems why it could not be read, else empty
 * @param <T> what the digest makes
 */
public record ReadFile<T>(FileId id, Optional<T> value, List<Problem> problems) {

    /** Copies the list. */
    public ReadFile {
        problems = List.copyOf(problems);
    }
}
