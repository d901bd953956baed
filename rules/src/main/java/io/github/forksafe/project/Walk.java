package io.github.forksafe.project;

import io.github.forksafe.manifest.ManifestFormats;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists what lies below one root. Links are never followed: their targets are read in their own place or lie outside. So the
 * walk ends on any tree, and each file is met once.
 */
final class Walk {
    private final int root;
    private final Path top;
    private final Selection selection;
    private final Set<Path> visited;
    private final List<Found> python = new ArrayList<>();
    private final List<Found> manifests = new ArrayList<>();
    private final List<LibraryPlace> libraries = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> packages = new HashSet<>();

    /**
     * A file that was found.
     *
     * @param id its name
     * @param path where it is, links resolved
     * @param size its size in bytes
     * @param top where its root is, links resolved
     */
    record Found(FileId id, Path path, long size, Path top) {}

    /**
     * A file or directory.
     *
     * @param file where it is, links resolved
     * @param path its path below the root
     */
    private record Entry(Path file, String path) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return path.compareTo(other.path);
        }
    }

    /** {@code visited} holds the real paths of directories that earlier roots have covered; this walk adds its own. */
    Walk(int root, Path top, Selection selection, Set<Path> visited) {
        this.root = root;
        this.top = top;
        this.selection = selection;
        this.visited = visited;
    }

    List<Found> python() {
        return python;
    }

    List<Found> manifests() {
        return manifests;
    }

    /** Where libraries are: directories of installed packages, environments, wheels. */
    List<LibraryPlace> libraries() {
        return libraries;
    }

    List<Skipped> skipped() {
        return skipped;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Walks, and gives what is needed to name the files. */
    SourceRoots run() {
        try {
            Path real = top.toRealPath();
            if (!Files.isDirectory(real)) {
                fault("", "this is not a directory");
                return new SourceRoots(packages, List.of());
            }
            Deque<Entry> pending = new ArrayDeque<>(List.of(new Entry(real, "")));
            while (!pending.isEmpty()) {
                enter(pending.pop(), real, pending);
            }
            return new SourceRoots(packages, packageNamesUpTo(real));
        } catch (IOException e) {
            fault("", describe(e, "directory"));
            return new SourceRoots(packages, List.of());
        }
    }

    /** Looks for manifests in the directory itself, for nothing else and not below it. */
    void runForManifests() {
        try {
            Path real = top.toRealPath();
            if (visited.add(real)) {
                for (Entry entry : entries(new Entry(real, ""))) {
                    if (ManifestFormats.of(entry.path).isPresent()) {
                        visit(entry, real, new ArrayDeque<>());
                    }
                }
            }
        } catch (IOException e) {
            fault("", describe(e, "directory"));
        }
    }

    private void enter(Entry directory, Path real, Deque<Entry> pending) {
        if (!visited.add(directory.file)) {
            skip(directory.path, "is read as part of an earlier directory");
            return;
        }
        for (Entry entry : entries(directory)) {
            visit(entry, real, pending);
        }
    }

    /** What is in a directory, by name. */
    private List<Entry> entries(Entry directory) {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory.file)) {
            for (Path file : stream) {
                String name = relative(directory.file, file);
                entries.add(new Entry(file, directory.path.isEmpty() ? name : directory.path + "/" + name));
            }
        } catch (IOException e) {
            fault(directory.path, describe(e, "directory"));
        } catch (DirectoryIteratorException e) {
            fault(directory.path, "this directory cannot be read to its end");
        }
        Collections.sort(entries);
        return entries;
    }

    private void visit(Entry entry, Path real, Deque<Entry> pending) {
        String path = entry.path;
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(entry.file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                link(entry.file, path, real);
            } else if (attributes.isDirectory()) {
                directory(entry, real, pending);
            } else if (attributes.isRegularFile()) {
                file(new Found(new FileId(root, path), entry.file, attributes.size(), real));
            } else if (Selection.hasPythonSuffix(path)) {
                skip(path, "neither a file nor a directory");
            }
        } catch (IOException e) {
            fault(path, describe(e, "file"));
        }
    }

    private void directory(Entry entry, Path real, Deque<Entry> pending) {
        Optional<String> reason = selection.reasonToSkipDirectory(entry.file, entry.path);
        if (reason.isPresent()) {
            skip(entry.path, reason.get());
            if (("/" + entry.path).endsWith("/.github")) {
                workflows(entry, real);
            }
            if (Selection.holdsLibraries(reason.get())) {
                libraries.add(new LibraryPlace(new FileId(root, entry.path), entry.file));
            }
        } else {
            pending.push(entry);
        }
    }

    /** Of a hidden directory only the workflows say something of dependencies. */
    private void workflows(Entry github, Path real) {
        Entry workflows = new Entry(github.file.resolve("workflows"), github.path + "/workflows");
        if (!Files.isDirectory(workflows.file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Entry entry : entries(workflows)) {
            boolean wanted = ManifestFormats.of(entry.path).isPresent()
                    && selection.reasonToSkipFile(entry.path, false).isEmpty()
                    && !Selection.hasPythonSuffix(entry.path)
                    && Files.isRegularFile(entry.file, LinkOption.NOFOLLOW_LINKS);
            if (wanted) {
                manifests.add(new Found(new FileId(root, entry.path), entry.file, 0, real));
            }
        }
    }

    private void file(Found found) throws IOException {
        String path = found.id().path();
        if (SourceRoots.isInit(path)) {
            packages.add(path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "");
        }
        boolean manifest = ManifestFormats.of(path).isPresent() || readsLikeRequirements(found);
        boolean isPython = isPython(found);
        if (!manifest && !isPython) {
            return;
        }
        Optional<String> reason = selection.reasonToSkipFile(path, isPython && !manifest);
        if (reason.isPresent()) {
            skip(path, reason.get());
        }
        if (manifest && selection.reasonToSkipFile(path, false).isEmpty()) {
            manifests.add(found);
            if (ManifestFormats.isArchiveOfPackages(path)) {
                libraries.add(new LibraryPlace(found.id(), found.path()));
            }
        }
        if (isPython && selection.reasonToSkipFile(path, true).isEmpty()) {
            python.add(found);
        }
    }

    private static boolean readsLikeRequirements(Found found) throws IOException {
        if (!Selection.mayBeRequirements(found.id().path(), found.size())) {
            return false;
        }
        try (InputStream in = Files.newInputStream(found.path())) {
            return ManifestFormats.byContent(in.readNBytes(ManifestFormats.sniffed()))
                    .isPresent();
        } catch (AccessDeniedException e) {
            return false;
        }
    }

    private static boolean isPython(Found found) throws IOException {
        String path = found.id().path();
        if (Selection.hasPythonSuffix(path)) {
            return true;
        }
        if (!Selection.mayBeScript(path) || found.size() == 0) {
            return false;
        }
        try (InputStream in = Files.newInputStream(found.path())) {
            byte[] start = in.readNBytes(Shebang.LENGTH);
            return Shebang.namesPython(start, start.length);
        } catch (AccessDeniedException e) {
            // Nothing says that this is Python, so it is none of our business that it is closed.
            return false;
        }
    }

    /** Reports links that could have led to Python; others would only make noise. */
    private void link(Path entry, String path, Path real) {
        boolean toDirectory = Files.isDirectory(entry);
        if (!toDirectory && !Selection.hasPythonSuffix(path)) {
            return;
        }
        try {
            Path target = entry.toRealPath();
            boolean inside = target.startsWith(real);
            String where = inside ? relative(real, target) : "";
            skip(
                    path,
                    !inside
                            ? "link that leads out of the directory"
                            : entry.startsWith(target)
                                    ? "link to a directory around it"
                                    : "link to " + where + ", which has its own place");
        } catch (IOException e) {
            skip(path, "link that leads nowhere");
        }
    }

    private static List<String> packageNamesUpTo(Path directory) {
        Deque<String> names = new ArrayDeque<>();
        Path at = directory;
        while (at != null && at.getFileName() != null && Files.isRegularFile(at.resolve("__init__.py"))) {
            names.push(at.getFileName().toString());
            at = at.getParent();
        }
        return List.copyOf(names);
    }

    private static String relative(Path top, Path path) {
        return PathText.below(top, path);
    }

    private void skip(String path, String reason) {
        skipped.add(new Skipped(new FileId(root, path), reason));
    }

    private void fault(String path, String message) {
        problems.add(new Problem(new FileId(root, path), Position.START, message));
    }

    /** What kept a file or directory from being read, without its path, which the problem names already. */
    static String describe(IOException e, String what) {
        if (e instanceof AccessDeniedException) {
            return "no permission to read this " + what;
        }
        if (e instanceof NoSuchFileException) {
            return "this " + what + " does not exist";
        }
        return "this " + what + " cannot be read";
    }
}
