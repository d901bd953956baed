package io.github.forksafe.project;

import java.util.List;

/**
 * Makes of the files of a library what is kept of it. Several threads use it at once.
 *
 * @param <T> what a file was made into
 * @param <R> what it makes
 */
@FunctionalInterface
public interface LibraryDigest<T, R> {

    /**
     * Digests a library.
     *
     * @param distribution its normalised name
     * @param files what its files were made into, in order of {@code FileId}
     * @return what to keep of it
     */
    R digest(String distribution, List<T> files);
}
