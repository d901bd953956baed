package io.github.forksafe.rules;

import io.github.forksafe.effects.Evidence;
import io.github.forksafe.finding.SuppressionUse;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.source.Problem;
import java.util.List;

/**
 * What rules judge.
 *
 * @param evidence what the effect analysis found
 * @param problems what could not be read, decoded or parsed
 * @param dependencies what the project depends on
 * @param pythons the declared interpreters
 * @param suppressions what became of suppressions; none while findings that may be suppressed are looked for
 */
public record Subject(
        Evidence evidence,
        List<Problem> problems,
        Dependencies dependencies,
        PythonVersions pythons,
        List<SuppressionUse> suppressions) {

    /** Copies the lists. */
    public Subject {
        problems = List.copyOf(problems);
        suppressions = List.copyOf(suppressions);
    }

    /**
     * What there is to judge but suppressions.
     *
     * @param evidence see above, as all that follow
     * @param problems see above
     * @param dependencies see above
     * @param pythons see above
     */
    public Subject(Evidence evidence, List<Problem> problems, Dependencies dependencies, PythonVersions pythons) {
        this(evidence, problems, dependencies, pythons, List.of());
    }

    /**
     * The same with suppressions.
     *
     * @param uses what became of them
     * @return the copy
     */
    public Subject withSuppressions(List<SuppressionUse> uses) {
        return new Subject(evidence, problems, dependencies, pythons, uses);
    }
}
