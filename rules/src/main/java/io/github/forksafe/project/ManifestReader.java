package io.github.forksafe.project;

import io.github.forksafe.pip.RequirementEntry;
import io.github.forksafe.pip.RequirementsFile;
import io.github.forksafe.pip.RequirementsText;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the files that declare dependencies, and those that they include whatever their names are. A file is read once, so
 * cycles of includes end. No include leads out of the directory that is audited.
 */
final class ManifestReader {
    private final TreeMap<FileId, ManifestFile> files = new TreeMap<>();
    private final Deque<Walk.Found> unfollowed = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();

    List<ManifestFile> files() {
        return List.copyOf(files.values());
    }

    List<Problem> problems() {
        return problems;
    }

    /** Reads a file that the walk found by its name. */
    void read(Walk.Found found) {
        Selection.manifestKind(found.id().path()).ifPresent(kind -> read(found, kind));
    }

    private void read(Walk.Found found, ManifestFile.Kind kind) {
        FileId id = found.id();
        FileBytes read = FileBytes.read(found.path(), id);
        problems.addAll(read.problems());
        if (read.bytes().isPresent()) {
            String text = RequirementsText.decode(read.bytes().get());
            SourceFile file = new SourceFile(id, text.getBytes(StandardCharsets.UTF_8));
            files.put(id, new ManifestFile(file, kind));
            unfollowed.add(found);
        }
    }

    /** Reads what the files include, and what that includes. */
    void followIncludes() {
        while (!unfollowed.isEmpty()) {
            Walk.Found from = unfollowed.remove();
            ManifestFile manifest = files.get(from.id());
            if (manifest != null) {
                for (RequirementEntry entry :
                        RequirementsFile.read(manifest.file()).entries()) {
                    if (entry instanceof RequirementEntry.Include include) {
                        follow(from, include);
                    }
                }
            }
        }
    }

    private void follow(Walk.Found from, RequirementEntry.Include include) {
        Optional<Path> target = target(from, include);
        if (target.isEmpty()) {
            return;
        }
        String path = PathText.below(from.top(), target.get());
        Walk.Found found = new Walk.Found(new FileId(from.id().root(), path), target.get(), 0, from.top());
        ManifestFile known = files.get(found.id());
        if (known == null) {
            read(found, include.constraints() ? ManifestFile.Kind.CONSTRAINTS : ManifestFile.Kind.REQUIREMENTS);
        } else if (!include.constraints()) {
            // Whatever it is called, it is installed.
            files.put(found.id(), new ManifestFile(known.file(), ManifestFile.Kind.REQUIREMENTS));
        }
    }

    private Optional<Path> target(Walk.Found from, RequirementEntry.Include include) {
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

    private Optional<Path> problem(Walk.Found from, RequirementEntry.Include include, String message) {
        problems.add(new Problem(from.id(), include.at(), message));
        return Optional.empty();
    }
}
