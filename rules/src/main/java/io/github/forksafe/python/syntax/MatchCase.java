package io.github.forksafe.python.syntax;

import java.util.List;
import java.util.Optional;

/**
 * One {@code case} of a {@code match} statement.
 *
 * @param start where the {@code case} keyword starts
 * @param end where its body ends
 * @param pattern what the subject is compared with
 * @param guard the condition behind {@code if}
 * @param body what runs if pattern and guard hold
 */
public record MatchCase(int start, int end, Pattern pattern, Optional<Expression> guard, List<Statement> body)
        implements Node {}
