package io.github.forksafe.python.parse;

import io.github.forksafe.python.syntax.ConstantValue;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.ExpressionVisitor;
import java.util.List;

/** Says what can be bound or deleted, and how people call what cannot. */
final class Targets {
    private static final String ASSIGN = "assign to";
    private static final ExpressionVisitor<String> WORDS = new Words();

    private Targets() {}

    /** Reports what cannot be assigned to in a target; returns the target. */
    static Expression bound(Source source, Expression target) {
        check(source, target, ASSIGN);
        return target;
    }

    /** Reports what cannot be deleted in a target; returns the target. */
    static Expression deleted(Source source, Expression target) {
        check(source, target, "delete");
        return target;
    }

    /** Reports a target that is no single name, attribute or item; returns the target. */
    static Expression single(Source source, Expression target, String construct) {
        if (!isPlace(target) && !(source.isPython2() && isName(target))) {
            source.problem(target.start(), construct + " " + describe(target));
        }
        return target;
    }

    private static boolean isPlace(Expression target) {
        return target instanceof Expression.Name
                || target instanceof Expression.Attribute
                || target instanceof Expression.Subscript
                || target instanceof Expression.Unreadable;
    }

    private static void check(Source source, Expression target, String verb) {
        if (source.isPython2() && isNameInPython2(source, target, verb)) {
            return;
        }
        if (target instanceof Expression.Tuple tuple) {
            checkAll(source, tuple.elements(), verb);
        } else if (target instanceof Expression.ListDisplay list) {
            checkAll(source, list.elements(), verb);
        } else if (target instanceof Expression.Starred starred && verb.equals(ASSIGN)) {
            check(source, starred.value(), verb);
        } else if (!isPlace(target)) {
            source.problem(target.start(), "cannot " + verb + " " + describe(target));
        }
    }

    private static void checkAll(Source source, List<Expression> targets, String verb) {
        for (Expression target : targets) {
            check(source, target, verb);
        }
    }

    /** Whether a target is a name in Python 2 that is none in Python 3; reports those that cannot be bound. */
    private static boolean isNameInPython2(Source source, Expression target, String verb) {
        String name = target instanceof Expression.Name plain
                ? plain.id()
                : target instanceof Expression.Attribute attribute ? attribute.name() : "";
        if (target instanceof Expression.Tuple tuple && tuple.elements().isEmpty()) {
            source.problem(target.start(), "cannot " + verb + " ()");
        } else if (verb.equals(ASSIGN) && (name.equals("None") || name.equals("__debug__"))) {
            source.problem(target.start(), "cannot assign to " + name);
        }
        return isName(target) || (target instanceof Expression.Constant && verb.equals("delete"));
    }

    private static boolean isName(Expression target) {
        return target instanceof Expression.Constant constant
                && (constant.value() == ConstantValue.TRUE || constant.value() == ConstantValue.FALSE);
    }

    /** How people call an expression of a kind. */
    static String describe(Expression expression) {
        return expression.accept(WORDS);
    }

    private static final class Words implements ExpressionVisitor<String> {
        @Override
        public String visitName(Expression.Name node) {
            return "a name";
        }

        @Override
        public String visitAttribute(Expression.Attribute node) {
            return "an attribute";
        }

        @Override
        public String visitCall(Expression.Call node) {
            return "a function call";
        }

        @Override
        public String visitSubscript(Expression.Subscript node) {
            return "an item";
        }

        @Override
        public String visitSlice(Expression.Slice node) {
            return "a slice";
        }

        @Override
        public String visitStarred(Expression.Starred node) {
            return "a starred expression";
        }

        @Override
        public String visitStringLiteral(Expression.StringLiteral node) {
            return "a string";
        }

        @Override
        public String visitBytesLiteral(Expression.BytesLiteral node) {
            return "a bytes literal";
        }

        @Override
        public String visitFormattedString(Expression.FormattedString node) {
            return "a formatted string";
        }

        @Override
        public String visitFormattedValue(Expression.FormattedValue node) {
            return "a formatted value";
        }

        @Override
        public String visitNumberLiteral(Expression.NumberLiteral node) {
            return "a number";
        }

        @Override
        public String visitConstant(Expression.Constant node) {
            return switch (node.value()) {
                case TRUE -> "True";
                case FALSE -> "False";
                case NONE -> "None";
                case ELLIPSIS -> "'...'";
            };
        }

        @Override
        public String visitTuple(Expression.Tuple node) {
            return "a tuple";
        }

        @Override
        public String visitListDisplay(Expression.ListDisplay node) {
            return "a list";
        }

        @Override
        public String visitSetDisplay(Expression.SetDisplay node) {
            return "a set";
        }

        @Override
        public String visitDictDisplay(Expression.DictDisplay node) {
            return "a dictionary";
        }

        @Override
        public String visitComprehension(Expression.Comprehension node) {
            return "a comprehension";
        }

        @Override
        public String visitBinaryOp(Expression.BinaryOp node) {
            return "an operation";
        }

        @Override
        public String visitUnaryOp(Expression.UnaryOp node) {
            return "an operation";
        }

        @Override
        public String visitBoolOp(Expression.BoolOp node) {
            return "an operation";
        }

        @Override
        public String visitCompare(Expression.Compare node) {
            return "a comparison";
        }

        @Override
        public String visitConditional(Expression.Conditional node) {
            return "a conditional expression";
        }

        @Override
        public String visitLambda(Expression.Lambda node) {
            return "a lambda";
        }

        @Override
        public String visitNamedExpr(Expression.NamedExpr node) {
            return "an assignment expression";
        }

        @Override
        public String visitAwait(Expression.Await node) {
            return "an 'await' expression";
        }

        @Override
        public String visitYield(Expression.Yield node) {
            return "a 'yield' expression";
        }

        @Override
        public String visitYieldFrom(Expression.YieldFrom node) {
            return "a 'yield' expression";
        }

        @Override
        public String visitUnreadable(Expression.Unreadable node) {
            return "what is no Python";
        }
    }
}
