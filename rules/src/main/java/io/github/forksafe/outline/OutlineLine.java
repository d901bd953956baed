package io.github.forksafe.outline;

import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;

/**
 * A line of the outline, its file aside.
 *
 * @param kind what it is
 * @param name what it is called, by its kind
 * @param at where it starts
 */
record OutlineLine(ItemKind kind, String name, Position at) {

    static OutlineLine of(Problem problem) {
        return new OutlineLine(ItemKind.PROBLEM, problem.message(), problem.at());
    }
}
