package io.github.forksafe.project;

import io.github.forksafe.manifest.Included;
import io.github.forksafe.manifest.Manifest;
import io.github.forksafe.manifest.ManifestFormat;
import io.github.forksafe.manifest.ManifestFormats;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the files that declare dependencies, and those that they include whatever their names are. A file is read once, so
 * cycles of includes end. No include leads out of the directory that is audited.
 */
final class ManifestReader {
    private final TreeMap<FileId, Manifest> files = new TreeMap<>();
    private final Deque<Walk.Found> unfollowed = new ArrayDeque<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> missing = new ArrayList<>();

    List<Manifest> files() {
        return List.copyOf(files.values());
    }

    List<Problem> problems() {
        return problems;
    }

    /** What is said to be read from files that are not there, and may be made later. */
    List<Problem> missing() {
        return missing;
    }

    /** Reads a file that the walk found by its name or its content. */
    void read(Walk.Found found) {
        ManifestFormats.of(found.id().path())
                .ifPresentOrElse(format -> read(found, format), () -> read(found, ManifestFormats.included(false)));
    }

    /** Reads a file that is named, unless it is found or included too. It may include files beside it and below. */
    void read(PlacedFile file) {
        try {
            Path real = file.path().toRealPath();
            if (!seen.contains(real)) {
                read(new Walk.Found(file.id(), real, 0, Objects.requireNonNull(real.getParent(), "it is a file")));
            }
        } catch (IOException e) {
            problems.add(new Problem(file.id(), Position.START, Walk.describe(e, "file")));
        }
    }

    private void read(Walk.Found found, ManifestFormat format) {
        seen.add(found.path());
        FileId id = found.id();
        FileBytes read = FileBytes.read(found.path(), id);
        problems.addAll(read.problems());
        if (read.bytes().isPresent()) {
            Manifest manifest = ManifestFormats.read(format, id, read.bytes().get());
            if (!format.isMostlyOther() || !manifest.isEmpty()) {
                files.put(id, manifest);
                unfollowed.add(found);
            }
        }
    }

    /** Reads what the files include, and what that includes. */
    void followIncludes() {
        while (!unfollowed.isEmpty()) {
            Walk.Found from = unfollowed.remove();
            Manifest manifest = files.get(from.id());
            if (manifest != null) {
                manifest.included().forEach(include -> follow(from, include));
            }
        }
    }

    private void follow(Walk.Found from, Included include) {
        Optional<Path> target = target(from, include);
        if (target.isEmpty()) {
            return;
        }
        String path = PathText.below(from.top(), target.get());
        Walk.Found found = new Walk.Found(new FileId(from.id().root(), path), target.get(), 0, from.top());
        Manifest known = files.get(found.id());
        ManifestFormat format = ManifestFormats.included(include.constraints());
        if (known == null) {
            read(found, format);
        } else if (!include.constraints()
                && known.format().equals(ManifestFormats.included(true).name())) {
            // Whatever it is called, it is installed.
            read(found, format);
        }
    }

    private Optional<Path> target(Walk.Found from, Included include) {
        String trouble = "'" + include.path() + "' is included here, but ";
        if (include.path().contains("://")) {
            return problem(from, include, trouble + "the audit reads files only");
        }
        try {
            Path folder = from.path().getParent();
            Path target = folder == null ? Path.of(include.path()) : folder.resolve(include.path());
            if (!target.normalize().startsWith(from.top())) {
                return problem(from, include, trouble + "lies outside of the audited directory");
            }
            if (!Files.isRegularFile(target)) {
                return problem(from, include, trouble + "is not a file");
            }
            Path real = target.toRealPath();
            return real.startsWith(from.top())
                    ? Optional.of(real)
                    : problem(from, include, trouble + "lies outside of the audited directory");
        } catch (IOException | InvalidPathException e) {
            return problem(from, include, trouble + "cannot be read");
        }
    }

    private Optional<Path> problem(Walk.Found from, Included include, String message) {
        List<Problem> kind = include.certain() ? problems : missing;
        kind.add(new Problem(from.id(), include.range().start(), message));
        return Optional.empty();
    }
}
