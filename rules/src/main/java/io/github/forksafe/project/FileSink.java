package io.github.forksafe.project;

import java.io.IOException;

/**
 * Takes files one by one, in order of {@code FileId}.
 *
 * @param <T> what the digest made of each
 */
@FunctionalInterface
public interface FileSink<T> {

    /**
     * Takes a file.
     *
     * @param file what became of it
     * @throws IOException where it cannot be passed on; no more files are read then
     */
    void take(ReadFile<T> file) throws IOException;
}
