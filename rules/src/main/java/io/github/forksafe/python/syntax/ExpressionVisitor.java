package io.github.forksafe.python.syntax;

/**
 * What to do for each kind of {@link Expression}; exhaustive, so that a new kind does not compile until it is handled.
 *
 * @param <R> what the methods return
 */
public interface ExpressionVisitor<R> {

    /** A name that is read, bound or deleted. */
    R visitName(Expression.Name node);

    /** {@code value.name}. */
    R visitAttribute(Expression.Attribute node);

    /** {@code function(arguments, keyword=value)}. */
    R visitCall(Expression.Call node);

    /** {@code value[index]}. */
    R visitSubscript(Expression.Subscript node);

    /** {@code lower:upper:step} in a subscript. */
    R visitSlice(Expression.Slice node);

    /** {@code *value}. */
    R visitStarred(Expression.Starred node);

    /** A text literal, or several that stand side by side, without replacement fields. */
    R visitStringLiteral(Expression.StringLiteral node);

    /** A bytes literal, or several that stand side by side. */
    R visitBytesLiteral(Expression.BytesLiteral node);

    /** An f-string or a t-string, alone or side by side with other literals. */
    R visitFormattedString(Expression.FormattedString node);

    /** A replacement field of a formatted string: {@code {value!r:format}}. */
    R visitFormattedValue(Expression.FormattedValue node);

    /** A number. */
    R visitNumberLiteral(Expression.NumberLiteral node);

    /** One of the words and signs with a fixed value. */
    R visitConstant(Expression.Constant node);

    /** {@code a, b} or {@code (a, b)}; the parentheses are in the span. */
    R visitTuple(Expression.Tuple node);

    /** {@code [a, b]}. */
    R visitListDisplay(Expression.ListDisplay node);

    /** {@code {a, b}}. */
    R visitSetDisplay(Expression.SetDisplay node);

    /** {@code {a: b, **c}}. */
    R visitDictDisplay(Expression.DictDisplay node);

    /** A comprehension or a generator expression. */
    R visitComprehension(Expression.Comprehension node);

    /** {@code left op right}. */
    R visitBinaryOp(Expression.BinaryOp node);

    /** {@code not x}, {@code -x} and the like. */
    R visitUnaryOp(Expression.UnaryOp node);

    /** {@code a and b and c}. */
    R visitBoolOp(Expression.BoolOp node);

    /** {@code left < b <= c}. */
    R visitCompare(Expression.Compare node);

    /** {@code body if test else orElse}. */
    R visitConditional(Expression.Conditional node);

    /** {@code lambda parameters: body}. */
    R visitLambda(Expression.Lambda node);

    /** {@code target := value}. */
    R visitNamedExpr(Expression.NamedExpr node);

    /** {@code await value}. */
    R visitAwait(Expression.Await node);

    /** {@code yield value}. */
    R visitYield(Expression.Yield node);

    /** {@code yield from value}. */
    R visitYieldFrom(Expression.YieldFrom node);

    /** A hole: a place where an expression must be but none can be read, such as the {@code ${x}} of a filtered file. */
    R visitUnreadable(Expression.Unreadable node);
}
