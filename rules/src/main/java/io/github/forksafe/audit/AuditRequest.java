package io.github.forksafe.audit;

import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.project.PlacedFile;
import io.github.forksafe.rules.RuleLevels;
import io.github.forksafe.source.FileId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that an audit depends on.
 *
 * @param roots the directories to audit, in the order in which {@code FileId.root} counts them
 * @param manifestDirectories directories in which dependency files are looked for and nothing else, not below them either;
 *     {@code FileId.root} counts them after the roots
 * @param base the directory that reports name files relative to, above all others; nothing if files are named relative to the
 *     directory that they are in
 * @param includes Ant-style patterns of files to audit, relative to their root; empty for all Python files
 * @param excludes Ant-style patterns of files and directories to leave out
 * @param pythonVersions the interpreters that the code is to run on
 * @param levels the level of each rule
 * @param failOn the level from which the verdict is a failure; {@link Severity#OFF} for never
 * @param reportFrom the level below which findings are left out of the result; {@link Severity#NOTE} for all
 * @param threads how many threads may read and parse, at least 1; the result does not depend on it
 * @param acceptance what has been said of findings beforehand
 * @param surroundings what there is besides the code
 */
public record AuditRequest(
        List<Path> roots,
        List<Path> manifestDirectories,
        Optional<Path> base,
        List<String> includes,
        List<String> excludes,
        PythonVersions pythonVersions,
        RuleLevels levels,
        Severity failOn,
        Severity reportFrom,
        int threads,
        Acceptance acceptance,
        Surroundings surroundings) {

    /** Copies the lists. */
    public AuditRequest {
        roots = List.copyOf(roots);
        manifestDirectories = List.copyOf(manifestDirectories);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /**
     * Asks for an audit whose findings are all reported.
     *
     * @param roots see above, as all that follow
     * @param manifestDirectories see above
     * @param base see above
     * @param includes see above
     * @param excludes see above
     * @param pythonVersions see above
     * @param levels see above
     * @param failOn see above
     * @param threads see above
     * @param acceptance see above
     */
    @SuppressWarnings("checkstyle:ParameterNumber")
    public AuditRequest(
            List<Path> roots,
            List<Path> manifestDirectories,
            Optional<Path> base,
            List<String> includes,
            List<String> excludes,
            PythonVersions pythonVersions,
            RuleLevels levels,
            Severity failOn,
            int threads,
            Acceptance acceptance) {
        this(
                roots,
                manifestDirectories,
                base,
                includes,
                excludes,
                pythonVersions,
                levels,
                failOn,
                Severity.NOTE,
                threads,
                acceptance,
                Surroundings.none());
    }

    /**
     * Asks for an audit of directories and what is in them.
     *
     * @param roots the directories
     * @param includes see above, as all that follow
     * @param excludes see above
     * @param pythonVersions see above
     * @param levels see above
     * @param failOn see above
     * @param threads see above
     */
    @SuppressWarnings("checkstyle:ParameterNumber")
    public AuditRequest(
            List<Path> roots,
            List<String> includes,
            List<String> excludes,
            PythonVersions pythonVersions,
            RuleLevels levels,
            Severity failOn,
            int threads) {
        this(
                roots,
                List.of(),
                Optional.empty(),
                includes,
                excludes,
                pythonVersions,
                levels,
                failOn,
                threads,
                Acceptance.none());
    }

    /**
     * Every directory in which files may be that findings speak of.
     *
     * @return the directories that {@code FileId.root} counts, in that order: those audited, that of the suppressions' file,
     *     those of the dependency files and those of installed packages that the request names
     */
    public List<Path> directories() {
        Stream<Path> audited = Stream.concat(roots.stream(), manifestDirectories.stream());
        Stream<Path> more =
                acceptance.suppressions().map(SuppressionsFile::path).map(AuditRequest::directoryOf).stream();
        Stream<Path> named = surroundings.dependencyFiles().stream().map(AuditRequest::directoryOf);
        return Stream.of(audited, more, named, surroundings.sitePackages().stream())
                .flatMap(directories -> directories)
                .toList();
    }

    /** Where {@code FileId.root} begins to count the directories of installed packages that the request names. */
    int firstSitePackages() {
        return directories().size() - surroundings.sitePackages().size();
    }

    /** The dependency files that the request names, a directory each. */
    List<PlacedFile> dependencyFiles() {
        List<PlacedFile> placed = new ArrayList<>();
        for (Path file : surroundings.dependencyFiles()) {
            int root = firstSitePackages() - surroundings.dependencyFiles().size() + placed.size();
            placed.add(new PlacedFile(new FileId(root, String.valueOf(file.getFileName())), file));
        }
        return placed;
    }

    private static Path directoryOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /**
     * The name of a file for people and for patterns: relative to the base; where there is none, relative to the audited directory if that
     * is the only one, and else with the directory as the user named it.
     *
     * @param file the file
     * @return its path, with slashes
     */
    public String nameOf(FileId file) {
        int audited = roots.size() + manifestDirectories.size();
        boolean bare = base.isEmpty() && audited < 2 && file.root() < audited;
        String prefix = bare ? "." : labelOf(file.root());
        if (file.path().isEmpty() || prefix.equals(".")) {
            return file.path().isEmpty() ? prefix : file.path();
        }
        return prefix + (prefix.endsWith("/") ? "" : "/") + file.path();
    }

    /**
     * The name of a directory: relative to the base if there is one, as the user named it otherwise.
     *
     * @param root which of the {@link #directories}
     * @return its path, with slashes; a dot for the base itself
     */
    public String labelOf(int root) {
        Path directory = directories().get(root);
        Path named = base.map(start -> start.relativize(directory)).orElse(directory);
        String slashed = named.toString().replace(named.getFileSystem().getSeparator(), "/");
        return slashed.isEmpty() ? "." : slashed;
    }

    /** Whether a file, named as {@link #nameOf} does, is one that this audit looks at if it is there. */
    boolean looksAt(String path) {
        if (dependencyFiles().stream().anyMatch(file -> nameOf(file.id()).equals(path))) {
            return true;
        }
        int slash = path.lastIndexOf('/');
        String directory = slash < 0 ? "." : path.substring(0, slash);
        for (int root = roots.size(); root < roots.size() + manifestDirectories.size(); root++) {
            if (labelOf(root).equals(directory)) {
                return true;
            }
        }
        return audits(directory);
    }

    /** Whether all files of a directory, named as {@link #nameOf} does, are in audited directories. */
    boolean audits(String directory) {
        for (int root = 0; root < roots.size(); root++) {
            String label = labelOf(root);
            if (label.equals(".") || directory.equals(label) || directory.startsWith(label + "/")) {
                return true;
            }
        }
        return false;
    }
}
