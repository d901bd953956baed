package io.github.forksafe.python.syntax;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An expression. Every record's {@code start} and {@code end} are byte offsets, the end exclusive.
 */
public sealed interface Expression extends Node {

    /**
     * Calls the visitor's method for this kind of expression.
     *
     * @param <R> what the visitor returns
     * @param visitor what to do for each kind
     * @return what the visitor returned
     */
    <R> R accept(ExpressionVisitor<R> visitor);

    /**
     * A name that is read, bound or deleted.
     *
     * @param id the name
     */
    record Name(int start, int end, String id) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitName(this);
        }
    }

    /**
     * {@code value.name}.
     *
     * @param value the object
     * @param name the attribute
     * @param nameStart where the attribute's own name starts
     */
    record Attribute(int start, int end, Expression value, String name, int nameStart) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitAttribute(this);
        }
    }

    /**
     * {@code function(arguments, keyword=value)}.
     *
     * @param function what is called
     * @param arguments the positional arguments, {@link Starred} for {@code *x}
     * @param keywords the keyword arguments, nameless for {@code **x}
     */
    record Call(int start, int end, Expression function, List<Expression> arguments, List<Keyword> keywords)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }

    /**
     * {@code value[index]}.
     *
     * @param value the object
     * @param index the index: a {@link Tuple} for several, a {@link Slice} for {@code a:b}
     */
    record Subscript(int start, int end, Expression value, Expression index) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitSubscript(this);
        }
    }

    /**
     * {@code lower:upper:step} in a subscript.
     *
     * @param lower before the first colon
     * @param upper behind the first colon
     * @param step behind the second colon
     */
    record Slice(int start, int end, Optional<Expression> lower, Optional<Expression> upper, Optional<Expression> step)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitSlice(this);
        }
    }

    /**
     * {@code *value}.
     *
     * @param value what is unpacked, or bound to the rest
     */
    record Starred(int start, int end, Expression value) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitStarred(this);
        }
    }

    /**
     * A text literal, or several that stand side by side, without replacement fields.
     *
     * @param value the text, escapes decoded
     */
    record StringLiteral(int start, int end, String value) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitStringLiteral(this);
        }
    }

    /**
     * A bytes literal, or several that stand side by side.
     *
     * @param value one char below 256 per byte, escapes decoded
     */
    record BytesLiteral(int start, int end, String value) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitBytesLiteral(this);
        }
    }

    /**
     * An f-string or a t-string, alone or side by side with other literals.
     *
     * @param isTemplate whether it is a t-string (<a href="https://peps.python.org/pep-0750/">PEP 750</a>)
     * @param parts the text between the fields as {@link StringLiteral}, the fields as {@link FormattedValue}
     */
    record FormattedString(int start, int end, boolean isTemplate, List<Expression> parts) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitFormattedString(this);
        }
    }

    /**
     * A replacement field of a formatted string: {@code {value!r:format}}.
     *
     * @param value what is inserted
     * @param format the format behind the colon, which may hold fields itself
     */
    record FormattedValue(int start, int end, Expression value, Optional<FormattedString> format)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitFormattedValue(this);
        }
    }

    /**
     * A number.
     *
     * @param kind what kind of number
     * @param text as written, with underscores and base prefix
     */
    record NumberLiteral(int start, int end, NumberKind kind, String text) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNumberLiteral(this);
        }

        /**
         * The value of a whole number.
         *
         * @return the value; empty if it is no {@link NumberKind#INTEGER} or does not fit
         */
        public OptionalLong integer() {
            return kind == NumberKind.INTEGER ? Numbers.integer(text) : OptionalLong.empty();
        }
    }

    /**
     * One of the words and signs with a fixed value.
     *
     * @param value which one
     */
    record Constant(int start, int end, ConstantValue value) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitConstant(this);
        }
    }

    /**
     * {@code a, b} or {@code (a, b)}; the parentheses are in the span.
     *
     * @param elements the elements
     */
    record Tuple(int start, int end, List<Expression> elements) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitTuple(this);
        }
    }

    /**
     * {@code [a, b]}.
     *
     * @param elements the elements
     */
    record ListDisplay(int start, int end, List<Expression> elements) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitListDisplay(this);
        }
    }

    /**
     * {@code {a, b}}.
     *
     * @param elements the elements
     */
    record SetDisplay(int start, int end, List<Expression> elements) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitSetDisplay(this);
        }
    }

    /**
     * {@code {a: b, **c}}.
     *
     * @param entries the entries
     */
    record DictDisplay(int start, int end, List<DictEntry> entries) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitDictDisplay(this);
        }
    }

    /**
     * A comprehension or a generator expression.
     *
     * @param kind what it makes
     * @param element the element, or the key in a dictionary
     * @param value the value in a dictionary, else empty
     * @param generators at least one
     */
    record Comprehension(
            int start,
            int end,
            ComprehensionKind kind,
            Expression element,
            Optional<Expression> value,
            List<Generator> generators)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitComprehension(this);
        }
    }

    /**
     * {@code left op right}.
     *
     * @param left the left operand
     * @param operator the operator
     * @param right the right operand
     */
    record BinaryOp(int start, int end, Expression left, BinaryOperator operator, Expression right)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitBinaryOp(this);
        }
    }

    /**
     * {@code not x}, {@code -x} and the like.
     *
     * @param operator the operator
     * @param operand the operand
     */
    record UnaryOp(int start, int end, UnaryOperator operator, Expression operand) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitUnaryOp(this);
        }
    }

    /**
     * {@code a and b and c}.
     *
     * @param operator the operator
     * @param values two operands or more
     */
    record BoolOp(int start, int end, BoolOperator operator, List<Expression> values) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitBoolOp(this);
        }
    }

    /**
     * {@code left < b <= c}.
     *
     * @param left the first operand
     * @param operators one or more
     * @param comparators the operands behind each operator
     */
    record Compare(
            int start, int end, Expression left, List<ComparisonOperator> operators, List<Expression> comparators)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitCompare(this);
        }
    }

    /**
     * {@code body if test else orElse}.
     *
     * @param test the condition
     * @param body the value if it holds
     * @param orElse the value if not
     */
    record Conditional(int start, int end, Expression test, Expression body, Expression orElse) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitConditional(this);
        }
    }

    /**
     * {@code lambda parameters: body}.
     *
     * @param parameters its parameters, without annotations
     * @param body its value
     */
    record Lambda(int start, int end, List<Parameter> parameters, Expression body) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitLambda(this);
        }
    }

    /**
     * {@code target := value}.
     *
     * @param target what is bound
     * @param value the value
     */
    record NamedExpr(int start, int end, Name target, Expression value) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNamedExpr(this);
        }
    }

    /**
     * {@code await value}.
     *
     * @param value what is awaited
     */
    record Await(int start, int end, Expression value) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitAwait(this);
        }
    }

    /**
     * {@code yield value}.
     *
     * @param value what is handed out
     */
    record Yield(int start, int end, Optional<Expression> value) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitYield(this);
        }
    }

    /**
     * {@code yield from value}.
     *
     * @param value what is delegated to
     */
    record YieldFrom(int start, int end, Expression value) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitYieldFrom(this);
        }
    }

    /**
     * A hole: a place where an expression must be but none can be read, such as the {@code ${x}} of a filtered file.
     */
    record Unreadable(int start, int end) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitUnreadable(this);
        }
    }
}
