package io.github.forksafe.project;

import io.github.forksafe.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads directories. The result depends on what lies in them and on the request alone, not on the number of threads nor on the
 * order in which the system lists files.
 */
public final class ProjectReader {
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparing(Problem::at).thenComparing(Problem::message);

    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<FileTask> tasks = new ArrayList<>();
    private final ManifestReader manifests = new ManifestReader();

    private ProjectReader() {}

    /**
     * Reads directories.
     *
     * @param request what to read
     * @param digests makes the digest of each reading thread
     * @param <T> what a digest makes of a file
     * @return what was found; a directory that cannot be read is a problem of the file with the empty path
     */
    public static <T> Project<T> read(ProjectRequest request, Supplier<FileDigest<T>> digests) {
        return new ProjectReader().readAll(request, digests);
    }

    private <T> Project<T> readAll(ProjectRequest request, Supplier<FileDigest<T>> digests) {
        Selection selection = new Selection(request.includes(), request.excludes());
        Set<Path> visited = new HashSet<>();
        List<Path> roots = request.roots();
        for (int root = 0; root < roots.size(); root++) {
            Walk walk = new Walk(root, roots.get(root), selection, visited);
            SourceRoots names = walk.run();
            walk.python().forEach(found -> tasks.add(new FileTask(found, names)));
            keep(walk);
        }
        for (int i = 0; i < request.manifestDirectories().size(); i++) {
            Walk walk = new Walk(roots.size() + i, request.manifestDirectories().get(i), selection, visited);
            walk.runForManifests();
            keep(walk);
        }
        manifests.followIncludes();
        problems.addAll(manifests.problems());
        tasks.sort(Comparator.comparing(FileTask::id));
        ReadingPool<T> pool = new ReadingPool<>(tasks, digests);
        List<T> files = pool.run(request.threads());
        problems.addAll(pool.problems());
        return new Project<>(
                files,
                manifests.files(),
                skipped.stream().sorted().toList(),
                problems.stream().sorted(BY_PLACE).toList());
    }

    private void keep(Walk walk) {
        skipped.addAll(walk.skipped());
        problems.addAll(walk.problems());
        walk.manifests().forEach(manifests::read);
    }
}
