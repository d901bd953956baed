package io.github.forksafe.audit;

import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.rules.RuleLevels;
import java.nio.file.Path;
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
 * @param threads how many threads may read and parse, at least 1; the result does not depend on it
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
        int threads) {

    /** Copies the lists. */
    public AuditRequest {
        roots = List.copyOf(roots);
        manifestDirectories = List.copyOf(manifestDirectories);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
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
        this(roots, List.of(), Optional.empty(), includes, excludes, pythonVersions, levels, failOn, threads);
    }

    /**
     * Every directory in which files may be.
     *
     * @return the directories that {@code FileId.root} counts, in that order
     */
    public List<Path> directories() {
        return Stream.concat(roots.stream(), manifestDirectories.stream()).toList();
    }
}
