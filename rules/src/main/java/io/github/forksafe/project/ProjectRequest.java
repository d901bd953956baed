package io.github.forksafe.project;

import java.nio.file.Path;
import java.util.List;

/**
 * What to read.
 *
 * @param roots the directories, in the order in which {@code FileId.root} counts them
 * @param manifestDirectories directories in which manifests are looked for and nothing else, not below them either;
 *     {@code FileId.root} counts them after the roots
 * @param includes Ant-style patterns, relative to a root, that Python files must match one of; empty for all
 * @param excludes Ant-style patterns, relative to a root, of files and directories to leave out
 * @param dependencyFiles files that declare dependencies, beyond those found, each read once however often it is found or named
 * @param threads how many threads may read, at least 1; the result does not depend on it
 */
public record ProjectRequest(
        List<Path> roots,
        List<Path> manifestDirectories,
        List<String> includes,
        List<String> excludes,
        List<PlacedFile> dependencyFiles,
        int threads) {

    /** Copies the lists. */
    public ProjectRequest {
        roots = List.copyOf(roots);
        manifestDirectories = List.copyOf(manifestDirectories);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        dependencyFiles = List.copyOf(dependencyFiles);
        threads = Math.max(1, threads);
    }

    /**
     * Asks for all that is in directories.
     *
     * @param roots the directories
     * @param includes see above, as all that follow
     * @param excludes see above
     * @param threads see above
     */
    public ProjectRequest(List<Path> roots, List<String> includes, List<String> excludes, int threads) {
        this(roots, List.of(), includes, excludes, List.of(), threads);
    }
}
