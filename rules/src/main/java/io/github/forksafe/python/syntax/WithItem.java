package io.github.forksafe.python.syntax;

import java.util.Optional;

/**
 * One context manager of a {@code with} statement.
 *
 * @param start where its expression starts
 * @param end where it ends, with its target
 * @param context the context manager
 * @param target what is bound behind {@code as}
 */
public record WithItem(int start, int end, Expression context, Optional<Expression> target) implements Node {}
