package io.github.forksafe.outline;

import io.github.forksafe.python.syntax.DictEntry;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.ExpressionVisitor;
import io.github.forksafe.python.syntax.Generator;

/** The items in expressions: calls and literals. */
final class ExpressionItems implements ExpressionVisitor<Items> {
    private final Items items;

    ExpressionItems(Items items) {
        this.items = items;
    }

    @Override
    public Items visitName(Expression.Name node) {
        return items;
    }

    @Override
    public Items visitAttribute(Expression.Attribute node) {
        return items.expression(node.value());
    }

    @Override
    public Items visitCall(Expression.Call node) {
        return items.add(ItemKind.CALL, node.start(), CalleeName.of(node.function()))
                .expression(node.function())
                .expressions(node.arguments())
                .keywords(node.keywords());
    }

    @Override
    public Items visitSubscript(Expression.Subscript node) {
        return items.expression(node.value()).expression(node.index());
    }

    @Override
    public Items visitSlice(Expression.Slice node) {
        return items.expression(node.lower()).expression(node.upper()).expression(node.step());
    }

    @Override
    public Items visitStarred(Expression.Starred node) {
        return items.expression(node.value());
    }

    @Override
    public Items visitStringLiteral(Expression.StringLiteral node) {
        return items.add(ItemKind.STRING, node.start(), node.value());
    }

    @Override
    public Items visitBytesLiteral(Expression.BytesLiteral node) {
        return items.add(ItemKind.BYTES, node.start(), node.value());
    }

    /** The text between the fields is left out: Python's versions cut it in different pieces. */
    @Override
    public Items visitFormattedString(Expression.FormattedString node) {
        for (Expression part : node.parts()) {
            if (!(part instanceof Expression.StringLiteral)) {
                items.expression(part);
            }
        }
        return items;
    }

    @Override
    public Items visitFormattedValue(Expression.FormattedValue node) {
        return items.expression(node.value()).expression(node.format());
    }

    @Override
    public Items visitNumberLiteral(Expression.NumberLiteral node) {
        return items;
    }

    @Override
    public Items visitConstant(Expression.Constant node) {
        return items;
    }

    @Override
    public Items visitTuple(Expression.Tuple node) {
        return items.expressions(node.elements());
    }

    @Override
    public Items visitListDisplay(Expression.ListDisplay node) {
        return items.expressions(node.elements());
    }

    @Override
    public Items visitSetDisplay(Expression.SetDisplay node) {
        return items.expressions(node.elements());
    }

    @Override
    public Items visitDictDisplay(Expression.DictDisplay node) {
        for (DictEntry entry : node.entries()) {
            items.expression(entry.key()).expression(entry.value());
        }
        return items;
    }

    @Override
    public Items visitComprehension(Expression.Comprehension node) {
        items.expression(node.element()).expression(node.value());
        for (Generator generator : node.generators()) {
            items.expression(generator.target())
                    .expression(generator.iterable())
                    .expressions(generator.conditions());
        }
        return items;
    }

    @Override
    public Items visitBinaryOp(Expression.BinaryOp node) {
        return items.expression(node.left()).expression(node.right());
    }

    @Override
    public Items visitUnaryOp(Expression.UnaryOp node) {
        return items.expression(node.operand());
    }

    @Override
    public Items visitBoolOp(Expression.BoolOp node) {
        return items.expressions(node.values());
    }

    @Override
    public Items visitCompare(Expression.Compare node) {
        return items.expression(node.left()).expressions(node.comparators());
    }

    @Override
    public Items visitConditional(Expression.Conditional node) {
        return items.expression(node.body()).expression(node.test()).expression(node.orElse());
    }

    @Override
    public Items visitLambda(Expression.Lambda node) {
        return items.parameters(node.parameters()).expression(node.body());
    }

    @Override
    public Items visitNamedExpr(Expression.NamedExpr node) {
        return items.expression(node.value());
    }

    @Override
    public Items visitAwait(Expression.Await node) {
        return items.expression(node.value());
    }

    @Override
    public Items visitYield(Expression.Yield node) {
        return items.expression(node.value());
    }

    @Override
    public Items visitYieldFrom(Expression.YieldFrom node) {
        return items.expression(node.value());
    }

    @Override
    public Items visitUnreadable(Expression.Unreadable node) {
        return items;
    }
}
