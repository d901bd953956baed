package io.github.forksafe.rules;

import io.github.forksafe.effects.Evidence;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.source.Problem;
import java.util.List;

/**
 * What rules judge.
 *
 * @param evidence what the effect analysis found
 * @param problems what could not be read, decoded or parsed
 * @param dependencies declared dependencies that the catalog knows
 * @param pythons the declared interpreters
 */
public record Subject(
        Evidence evidence, List<Problem> problems, List<KnownDependency> dependencies, PythonVersions pythons) {

    /** Copies the lists. */
    public Subject {
        problems = List.copyOf(problems);
        dependencies = List.copyOf(dependencies);
    }
}
