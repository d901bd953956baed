package io.github.forksafe.python.syntax;

/**
 * What to do for each kind of {@link Pattern}; exhaustive, so that a new kind does not compile until it is handled.
 *
 * @param <R> what the methods return
 */
public interface PatternVisitor<R> {

    /** A literal or a dotted name, compared by {@code ==}, or by {@code is} if it is a {@link Expression.Constant}. */
    R visitValue(Pattern.Value node);

    /** {@code [a, *rest]} or {@code (a, b)}. */
    R visitSequence(Pattern.Sequence node);

    /** <code>{key: a, **rest}</code>. */
    R visitMapping(Pattern.Mapping node);

    /** {@code Point(x, y=0)}. */
    R visitClassPattern(Pattern.ClassPattern node);

    /** {@code *rest} in a sequence. */
    R visitStar(Pattern.Star node);

    /** A name, which always matches and is bound. */
    R visitCapture(Pattern.Capture node);

    /** {@code _}. */
    R visitWildcard(Pattern.Wildcard node);

    /** {@code pattern as name}. */
    R visitAs(Pattern.As node);

    /** {@code a | b}. */
    R visitOr(Pattern.Or node);
}
