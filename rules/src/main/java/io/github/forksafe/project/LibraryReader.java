package io.github.forksafe.project;

import io.github.forksafe.parallel.Workers;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads libraries where they are installed or bundled. Archives are read in place; nothing is unpacked, so that no entry can climb out, and how
 * much of one is read is bounded.
 */
public final class LibraryReader {
    /** Where an environment keeps its packages. */
    private static final List<String> LIBRARY_FOLDERS = List.of("lib", "lib64", "Lib");

    private final Predicate<String> wanted;
    private final List<Problem> problems = new ArrayList<>();
    private final List<PackagesWalk> walks = new ArrayList<>();
    private final List<FileSystem> archives = new ArrayList<>();
    private final Set<Path> visited = new HashSet<>();

    private LibraryReader(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /**
     * Reads libraries, several at once, and keeps of each what a digest makes of it, so that the files of few are held at a time.
     *
     * @param places where they are; of a library at several places the first is taken
     * @param wanted tells by the normalised name of a distribution whether its Python files are to be read
     * @param threads how many threads may work; the result does not depend on it
     * @param digests makes the digests
     * @param <T> what becomes of a file
     * @param <R> what becomes of a library
     * @return what was found
     */
    public static <T, R> Installation<R> read(
            List<LibraryPlace> places, Predicate<String> wanted, int threads, Digests<T, R> digests) {
        LibraryReader reader = new LibraryReader(wanted);
        try {
            places.forEach(reader::open);
            return reader.readAll(threads, digests);
        } finally {
            reader.archives.forEach(LibraryReader::close);
        }
    }

    /**
     * Makes digests.
     *
     * @param <T> what becomes of a file
     * @param <R> what becomes of a library
     */
    public interface Digests<T, R> {
        /**
         * Makes the digest of files of one thread.
         *
         * @return a digest
         */
        FileDigest<T> ofFiles();

        /**
         * Makes the digest of libraries.
         *
         * @param names the first names of the modules of all libraries that are read
         * @return a digest
         */
        LibraryDigest<T, R> ofLibraries(Set<String> names);
    }

    private static void close(FileSystem archive) {
        try {
            archive.close();
        } catch (IOException e) {
            // It was only read.
        }
    }

    private void open(LibraryPlace place) {
        try {
            Path real = place.path().toRealPath();
            if (Files.isDirectory(real)) {
                directories(new LibraryPlace(place.id(), real));
            } else if (visited.add(real)) {
                archive(place.id(), real);
            }
        } catch (IOException e) {
            fault(place.id(), Walk.describe(e, "directory"));
        }
    }

    /** The directory itself, or those of the environment that it is. */
    private void directories(LibraryPlace place) throws IOException {
        List<LibraryPlace> found = new ArrayList<>();
        for (String folder : LIBRARY_FOLDERS) {
            Path library = place.path().resolve(folder);
            if (Files.isDirectory(library) && isEnvironment(place.path())) {
                packagesIn(new LibraryPlace(below(place.id(), folder), library.toRealPath()), found);
            }
        }
        for (LibraryPlace one : found.isEmpty() ? List.of(place) : found) {
            if (visited.add(one.path())) {
                walk(one);
            }
        }
    }

    private static boolean isEnvironment(Path directory) {
        return Files.exists(directory.resolve("pyvenv.cfg")) || Files.isDirectory(directory.resolve("conda-meta"));
    }

    private static void packagesIn(LibraryPlace library, List<LibraryPlace> found) throws IOException {
        List<Path> inside;
        try (Stream<Path> entries = Files.list(library.path())) {
            inside = entries.sorted().toList();
        }
        for (Path entry : inside) {
            String name = PathText.below(library.path(), entry);
            if (name.equals("site-packages") && Files.isDirectory(entry)) {
                found.add(new LibraryPlace(below(library.id(), name), entry));
            } else if (name.startsWith("python") && Files.isDirectory(entry.resolve("site-packages"))) {
                found.add(
                        new LibraryPlace(below(library.id(), name + "/site-packages"), entry.resolve("site-packages")));
            }
        }
    }

    private static FileId below(FileId id, String path) {
        return new FileId(id.root(), id.path().isEmpty() ? path : id.path() + "/" + path);
    }

    /** A zip file; entries of which one climbs out of it make it unreadable. */
    private void archive(FileId id, Path file) {
        try {
            FileSystem archive = FileSystems.newFileSystem(file);
            archives.add(archive);
            for (Path top : archive.getRootDirectories()) {
                walk(new LibraryPlace(id, top));
            }
        } catch (IOException | RuntimeException e) {
            // The archive as a manifest tells what is wrong with it, if it is one that declares something.
            fault(id, "this archive cannot be read, so the libraries in it are not known");
        }
    }

    private void walk(LibraryPlace place) {
        PackagesWalk walk = new PackagesWalk(place, wanted);
        walk.run();
        problems.addAll(walk.problems());
        walks.add(walk);
    }

    private void fault(FileId id, String message) {
        problems.add(new Problem(id, Position.START, message));
    }

    /** A library to read. */
    private record Task(int walk, String distribution, List<FileTask> files) {
        private long size() {
            return files.stream().mapToLong(FileTask::size).sum();
        }
    }

    private <T, R> Installation<R> readAll(int threads, Digests<T, R> digests) {
        List<Task> tasks = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < walks.size(); i++) {
            int walk = i;
            walks.get(i).tasks().forEach((distribution, files) -> {
                if (taken.add(distribution)) {
                    tasks.add(new Task(walk, distribution, files));
                    files.forEach(file -> names.add(file.topName()));
                }
            });
        }
        LibraryDigest<T, R> work = digests.ofLibraries(names);
        List<Map<String, R>> values = new ArrayList<>();
        walks.forEach(walk -> values.add(new HashMap<>()));
        tasks.sort(Comparator.comparingLong(Task::size).reversed());
        List<Done<R>> done = Workers.map(threads, tasks, task -> digest(task, digests, work));
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            values.get(task.walk).put(task.distribution, done.get(i).value);
            problems.addAll(done.get(i).problems);
        }
        List<InstalledLibrary<R>> libraries = new ArrayList<>();
        for (int i = 0; i < walks.size(); i++) {
            libraries.addAll(walks.get(i).libraries(values.get(i)));
        }
        problems.sort(Comparator.comparing(Problem::file).thenComparing(Problem::at));
        return new Installation<>(libraries, problems);
    }

    /** What became of a library. */
    private record Done<R>(R value, List<Problem> problems) {}

    private static <T, R> Done<R> digest(Task task, Digests<T, R> digests, LibraryDigest<T, R> work) {
        List<T> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (ReadFile<T> file : new ReadingPool<>(task.files, digests::ofFiles).run(1)) {
            file.value().ifPresent(files::add);
            problems.addAll(file.problems());
        }
        return new Done<>(work.digest(task.distribution, files), problems);
    }
}
