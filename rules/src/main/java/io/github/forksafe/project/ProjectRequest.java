package io.github.forksafe.project;

import java.nio.file.Path;
import java.util.List;

/**
 * What to read.
 *
 * @param roots the directories, in the order in which {@code FileId.root} counts them
 * @param includes Ant-style patterns, relative to a root, that Python files must match one of; empty for all
 * @param excludes Ant-style patterns, relative to a root, of files and directories to leave out
 * @param threads how many threads may read, at least 1; the result does not depend on it
 */
public record ProjectRequest(List<Path> roots, List<String> includes, List<String> excludes, int threads) {

    /** Copies the lists. */
    public ProjectRequest {
        roots = List.copyOf(roots);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        threads = Math.max(1, threads);
    }
}
