package io.github.forksafe.project;

import io.github.forksafe.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads directories. The result depends on what lies in them and on the request alone, not on the number of threads nor on the
 * order in which the system lists files.
 */
public final class ProjectReader {
    /** Files are read in batches of this size, to keep all threads busy and yet hold few files. */
    private static final long BATCH_BYTES = 8L << 20;

    private final List<Skipped> skipped = new ArrayList<>();
    private final List<LibraryPlace> libraries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<FileTask> tasks = new ArrayList<>();
    private final List<Walk.Found> declaring = new ArrayList<>();
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

    /**
     * Reads the Python files of directories and hands them on in their order, so that no more than a few are held at a time.
     * Files that declare dependencies are not read.
     *
     * @param request what to read
     * @param digests makes the digest of each reading thread
     * @param sink where the files go
     * @param <T> what a digest makes of a file
     * @return what could not be read, single files aside, in order of {@code FileId}
     * @throws IOException from the sink
     */
    public static <T> List<Problem> stream(ProjectRequest request, Supplier<FileDigest<T>> digests, FileSink<T> sink)
            throws IOException {
        ProjectReader reader = new ProjectReader();
        reader.walkRoots(request);
        List<FileTask> batch = new ArrayList<>();
        long size = 0;
        for (FileTask task : reader.tasks) {
            batch.add(task);
            size += task.size();
            if (size >= BATCH_BYTES) {
                handOn(batch, request.threads(), digests, sink);
                batch.clear();
                size = 0;
            }
        }
        handOn(batch, request.threads(), digests, sink);
        return sorted(reader.problems);
    }

    private static <T> void handOn(List<FileTask> batch, int threads, Supplier<FileDigest<T>> digests, FileSink<T> sink)
            throws IOException {
        for (ReadFile<T> file : new ReadingPool<>(batch, digests).run(threads)) {
            sink.take(file);
        }
    }

    private <T> Project<T> readAll(ProjectRequest request, Supplier<FileDigest<T>> digests) {
        Set<Path> visited = walkRoots(request);
        List<Path> directories = request.manifestDirectories();
        for (int i = 0; i < directories.size(); i++) {
            Walk walk = new Walk(request.roots().size() + i, directories.get(i), selection(request), visited);
            walk.runForManifests();
            keep(walk);
        }
        for (Walk.Found found : declaring) {
            manifests.read(found);
        }
        manifests.followIncludes();
        request.dependencyFiles().forEach(manifests::read);
        manifests.followIncludes();
        problems.addAll(manifests.problems());
        List<ReadFile<T>> files = new ReadingPool<>(tasks, digests).run(request.threads());
        List<T> values = new ArrayList<>(files.size());
        for (ReadFile<T> file : files) {
            problems.addAll(file.problems());
            if (file.value().isPresent()) {
                values.add(file.value().get());
            }
        }
        return new Project<>(
                values,
                manifests.files(),
                sorted(manifests.missing()),
                sorted(libraries),
                sorted(skipped),
                sorted(problems));
    }

    private static <E extends Comparable<E>> List<E> sorted(List<E> elements) {
        List<E> sorted = new ArrayList<>(elements);
        Collections.sort(sorted);
        return sorted;
    }

    private Set<Path> walkRoots(ProjectRequest request) {
        Set<Path> visited = new HashSet<>();
        List<Path> roots = request.roots();
        for (int root = 0; root < roots.size(); root++) {
            Walk walk = new Walk(root, roots.get(root), selection(request), visited);
            SourceRoots names = walk.run();
            for (Walk.Found found : walk.python()) {
                tasks.add(new FileTask(found, names));
            }
            keep(walk);
        }
        Collections.sort(tasks);
        return visited;
    }

    private static Selection selection(ProjectRequest request) {
        return new Selection(request.includes(), request.excludes());
    }

    private void keep(Walk walk) {
        skipped.addAll(walk.skipped());
        libraries.addAll(walk.libraries());
        problems.addAll(walk.problems());
        declaring.addAll(walk.manifests());
    }
}
