package io.github.forksafe.project;

/**
 * Makes of a file what the audit keeps of it. Each reading thread has a digest of its own, so it may keep buffers.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface FileDigest<T> {

    /**
     * Digests a file.
     *
     * @param source the file; must not be kept
     * @return what to keep of it
     */
    T digest(PythonSource source);
}
