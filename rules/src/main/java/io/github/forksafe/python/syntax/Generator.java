package io.github.forksafe.python.syntax;

import java.util.List;

/**
 * One {@code for … in … if …} of a comprehension.
 *
 * @param start where its {@code for} (or {@code async}) starts
 * @param end where its last condition, or else its iterable, ends
 * @param target what is bound in each round
 * @param iterable what is iterated
 * @param conditions its {@code if} conditions
 * @param isAsync whether it is an {@code async for}
 */
public record Generator(
        int start, int end, Expression target, Expression iterable, List<Expression> conditions, boolean isAsync)
        implements Node {}
