package io.github.forksafe.audit;

import java.util.List;

/**
 * What an audit looked at, so that silence is never taken for safety.
 *
 * @param files Python files that were read
 * @param lines their lines
 * @param manifests dependency files that were read
 * @param notAnalysed files that could not be read or parsed in full
 * @param skipped what was left out on purpose, each as {@code path: reason}, sorted
 * @param entries entry points that were followed
 * @param forks fork sites that were reached
 * @param unresolvedCalls calls whose callee is unknown
 * @param limits analysis limits that were hit, each as one sentence, sorted
 */
public record Coverage(
        int files,
        long lines,
        int manifests,
        int notAnalysed,
        List<String> skipped,
        int entries,
        int forks,
        int unresolvedCalls,
        List<String> limits) {

    /** Copies the lists. */
    public Coverage {
        skipped = List.copyOf(skipped);
        limits = List.copyOf(limits);
    }
}
