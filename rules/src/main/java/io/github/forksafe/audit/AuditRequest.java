package io.github.forksafe.audit;

import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.rules.RuleLevels;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that an audit depends on.
 *
 * @param roots the directories to audit, in the order in which {@code FileId.root} counts them
 * @param includes Ant-style patterns of files to audit, relative to their root; empty for all Python files
 * @param excludes Ant-style patterns of files and directories to leave out
 * @param pythonVersions the interpreters that the code is to run on
 * @param levels the level of each rule
 * @param failOn the level from which the verdict is a failure; {@link Severity#OFF} for never
 * @param threads how many threads may read and parse, at least 1; the result does not depend on it
 */
public record AuditRequest(
        List<Path> roots,
        List<String> includes,
        List<String> excludes,
        PythonVersions pythonVersions,
        RuleLevels levels,
        Severity failOn,
        int threads) {

    /** Copies the lists. */
    public AuditRequest {
        roots = List.copyOf(roots);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }
}
