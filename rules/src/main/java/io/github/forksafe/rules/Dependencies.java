package io.github.forksafe.rules;

import io.github.forksafe.source.Problem;
import java.util.List;

/**
 * What a project depends on, as far as it matters.
 *
 * @param known the dependencies that the catalog knows, in order of declaration
 * @param unresolved what requires something of which name or versions cannot be told, each as a sentence
 */
public record Dependencies(List<KnownDependency> known, List<Problem> unresolved) {

    /** Of a project without any. */
    public static final Dependencies NONE = new Dependencies(List.of(), List.of());

    /** Copies the lists. */
    public Dependencies {
        known = List.copyOf(known);
        unresolved = List.copyOf(unresolved);
    }
}
