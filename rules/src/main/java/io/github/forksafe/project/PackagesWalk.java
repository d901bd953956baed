package io.github.forksafe.project;

import io.github.forksafe.manifest.Declared;
import io.github.forksafe.manifest.Manifest;
import io.github.forksafe.manifest.ManifestFormats;
import io.github.forksafe.pip.PackageName;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Lists the libraries in one directory of installed packages, or in an archive. Which file belongs to which is said by
 * <a href="https://packaging.python.org/en/latest/specifications/recording-installed-packages/">their records</a>; a package
 * without any stands for itself.
 */
final class PackagesWalk {
    /** Nobody has so many. */
    private static final int MOST_FILES = 200_000;

    /** How large all files of a place may be together. */
    private static final long MOST_BYTES = 4L << 30;

    /** A library with more Python, in bytes, costs more memory than an audit may take. */
    private static final long MOST_PYTHON = 5L << 20;

    /** What is not for those who use a library. */
    private static final Set<String> ASIDE = Set.of("__pycache__", "tests", "node_modules");

    private final LibraryPlace place;
    private final Predicate<String> wanted;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> recorded = new HashMap<>();
    private final Map<String, Set<String>> owners = new HashMap<>();
    private final Map<String, Manifest> metadata = new TreeMap<>();
    private final Map<String, List<Walk.Found>> python = new TreeMap<>();
    private final Map<String, Integer> natives = new TreeMap<>();
    private int files;
    private long bytes;

    PackagesWalk(LibraryPlace place, Predicate<String> wanted) {
        this.place = place;
        this.wanted = wanted;
    }

    List<Problem> problems() {
        return problems;
    }

    void run() {
        try {
            for (Path entry : inside(place.path())) {
                String name = nameOf(entry);
                if (name.endsWith(".dist-info")) {
                    distribution(entry, "METADATA", "RECORD");
                } else if (name.endsWith(".egg-info")) {
                    distribution(entry, "PKG-INFO", "SOURCES.txt");
                } else if (name.equals("EGG-INFO")) {
                    distribution(entry, "PKG-INFO", "SOURCES.txt");
                }
            }
            Files.walkFileTree(place.path(), new Visitor());
        } catch (IOException e) {
            problems.add(new Problem(place.id(), Position.START, Walk.describe(e, "directory")));
        }
    }

    private static List<Path> inside(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    /** Names in archives may end in a slash. */
    private static String nameOf(Path entry) {
        Path name = entry.getFileName();
        String text = name == null ? "" : name.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private void distribution(Path folder, String metadataFile, String recordFile) {
        Path headers = Files.isDirectory(folder) ? folder.resolve(metadataFile) : folder;
        if (!Files.isRegularFile(headers)) {
            return;
        }
        FileId id = id(headers);
        FileBytes read = FileBytes.read(headers, id);
        Manifest manifest = read.bytes()
                .map(content -> ManifestFormats.read(ManifestFormats.installed(), id, content))
                .orElse(null);
        if (manifest == null || manifest.declared().isEmpty()) {
            return;
        }
        Declared declared = manifest.declared().get(0);
        String name = PackageName.normalise(declared.requirement().name());
        metadata.put(name, manifest);
        record(folder.resolve(recordFile), name);
        record(folder.resolve("top_level.txt"), name);
    }

    /** Lines of paths, or of names of packages. */
    private void record(Path file, String distribution) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        FileBytes read = FileBytes.read(file, id(file));
        String text = read.bytes()
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("");
        text.lines().forEach(line -> {
            boolean quoted = line.startsWith("\"");
            int end = quoted ? line.indexOf('"', 1) : line.indexOf(',');
            String path = end < 0 ? line.strip() : line.substring(quoted ? 1 : 0, end);
            if (path.endsWith(".py") || isNative(path)) {
                recorded.put(path, distribution);
            }
            int slash = path.indexOf('/');
            String top = slash < 0 ? stem(path) : path.substring(0, slash);
            owners.computeIfAbsent(top, t -> new TreeSet<>()).add(distribution);
        });
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static boolean isNative(String path) {
        return path.endsWith(".so") || path.endsWith(".pyd");
    }

    private String below(Path path) {
        String text = PathText.below(place.path(), path);
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private FileId id(Path path) {
        String below = below(path);
        return new FileId(
                place.id().root(),
                place.id().path().isEmpty() ? below : place.id().path() + "/" + below);
    }

    /** Takes files in; links are not followed. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String name = nameOf(directory);
            boolean aside = !directory.equals(place.path())
                    && (ASIDE.contains(name) || name.startsWith(".") || name.endsWith("-info"));
            return aside ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()) {
                return FileVisitResult.CONTINUE;
            }
            bytes += attributes.size();
            if (++files > MOST_FILES || bytes > MOST_BYTES) {
                problems.add(new Problem(
                        place.id(), Position.START, "more is installed here than was read, the rest is not known"));
                return FileVisitResult.TERMINATE;
            }
            take(file, attributes.size());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(new Problem(id(file), Position.START, Walk.describe(e, "file")));
            return FileVisitResult.CONTINUE;
        }
    }

    private void take(Path file, long size) {
        String path = below(file);
        if ((!path.endsWith(".py") && !isNative(path)) || isTest(nameOf(file))) {
            return;
        }
        String distribution = ownerOf(path);
        if (isNative(path)) {
            natives.merge(distribution, 1, Integer::sum);
        } else if (wanted.test(distribution)) {
            python.computeIfAbsent(distribution, name -> new ArrayList<>())
                    .add(new Walk.Found(id(file), file, size, place.path()));
        }
    }

    private static boolean isTest(String name) {
        return (name.startsWith("test_") && name.endsWith(".py")) || name.equals("conftest.py");
    }

    private String ownerOf(String path) {
        String known = recorded.get(path);
        if (known != null) {
            return known;
        }
        int slash = path.indexOf('/');
        String top = slash < 0 ? stem(path) : path.substring(0, slash);
        Set<String> possible = owners.getOrDefault(top, Set.of());
        return possible.size() == 1 ? possible.iterator().next() : PackageName.normalise(top);
    }

    /** The Python files to read, by distribution. */
    Map<String, List<FileTask>> tasks() {
        Map<String, List<FileTask>> tasks = new TreeMap<>();
        python.forEach((distribution, found) -> {
            if (isTooLarge(distribution)) {
                return;
            }
            tasks.put(
                    distribution,
                    found.stream()
                            .sorted(Comparator.comparing(Walk.Found::id))
                            .map(file -> new FileTask(file, path -> List.of(moduleOf(path))))
                            .toList());
        });
        return tasks;
    }

    private boolean isTooLarge(String distribution) {
        return python.getOrDefault(distribution, List.of()).stream()
                        .mapToLong(Walk.Found::size)
                        .sum()
                > MOST_PYTHON;
    }

    private ModuleName moduleOf(String path) {
        String prefix = place.id().path();
        String below = prefix.isEmpty() ? path : path.substring(prefix.length() + 1);
        String dotted = below.substring(0, below.length() - ".py".length()).replace('/', '.');
        boolean isInit = SourceRoots.isInit(path) && dotted.contains(".");
        return new ModuleName(isInit ? dotted.substring(0, dotted.lastIndexOf('.')) : dotted, prefix);
    }

    /** The libraries, with what became of them. */
    <R> List<InstalledLibrary<R>> libraries(Map<String, R> values) {
        Set<String> names = new TreeSet<>(metadata.keySet());
        names.addAll(python.keySet());
        names.addAll(natives.keySet());
        List<InstalledLibrary<R>> libraries = new ArrayList<>();
        for (String name : names) {
            libraries.add(new InstalledLibrary<>(
                    name,
                    place.id(),
                    Optional.ofNullable(metadata.get(name)),
                    Optional.ofNullable(values.get(name)),
                    natives.getOrDefault(name, 0),
                    isTooLarge(name)));
        }
        return libraries;
    }
}
