package io.github.forksafe.model;

import java.util.List;
import java.util.Optional;

/**
 * An expression, cut down to what can matter. Offsets are byte offsets into the file of the enclosing function; order of parts is
 * Python's <a href="https://docs.python.org/3/reference/expressions.html#evaluation-order">order of evaluation</a>.
 */
public sealed interface Term {

    /**
     * Where it starts.
     *
     * @return a byte offset
     */
    int start();

    /**
     * Where it ends.
     *
     * @return the byte offset after it
     */
    int end();

    /**
     * Calls the visitor's method for this kind.
     *
     * @param visitor the visitor
     * @param <R> its result
     * @return its result
     */
    <R> R accept(TermVisitor<R> visitor);

    /** How an argument is passed. */
    enum Passing {
        /** By position. */
        POSITIONAL,
        /** {@code *args}. */
        STAR,
        /** By keyword. */
        KEYWORD,
        /** {@code **kwargs}. */
        DOUBLE_STAR
    }

    /** The constants that are kept. */
    enum Kind {
        /** A string; the text is its value. */
        STRING,
        /** An integer; the text is its value in decimal. */
        INTEGER,
        /** {@code True}. */
        TRUE,
        /** {@code False}. */
        FALSE,
        /** {@code None}. */
        NONE
    }

    /**
     * An argument of a call.
     *
     * @param passing how it is passed
     * @param name the keyword; empty for the other ways
     * @param value the argument
     */
    record Argument(Passing passing, String name, Term value) {}

    /**
     * An entry of a dict display.
     *
     * @param key the key; nothing for {@code **}
     * @param value the value
     */
    record Entry(Optional<Term> key, Term value) {}

    /**
     * A {@code for} clause of a comprehension.
     *
     * @param target the variables
     * @param iterable what is iterated
     * @param conditions its conditions
     */
    record Clause(Term target, Term iterable, List<Term> conditions) {}

    /**
     * A variable.
     *
     * @param start where it starts
     * @param end where it ends
     * @param id its name; comprehension variables are renamed apart
     */
    record Name(int start, int end, String id) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitName(this);
        }
    }

    /**
     * An attribute of a value.
     *
     * @param start where it starts
     * @param end where it ends
     * @param base the value
     * @param name the attribute
     */
    record Attribute(int start, int end, Term base, String name) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitAttribute(this);
        }
    }

    /**
     * A call.
     *
     * @param start where it starts
     * @param end where it ends
     * @param function what is called
     * @param arguments in source order
     */
    record Call(int start, int end, Term function, List<Argument> arguments) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }

    /**
     * A constant whose value can matter.
     *
     * @param start where it starts
     * @param end where it ends
     * @param kind its type
     * @param text its value as text; empty for the kinds that are values themselves
     */
    record Literal(int start, int end, Kind kind, String text) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitLiteral(this);
        }
    }

    /**
     * A list, tuple or set display.
     *
     * @param start where it starts
     * @param end where it ends
     * @param kind which
     * @param elements its elements, {@link Starred} ones included
     */
    record Display(int start, int end, Display.Kind kind, List<Term> elements) implements Term {
        /** Which container a display makes. */
        public enum Kind {
            /** A list. */
            LIST,
            /** A tuple. */
            TUPLE,
            /** A set. */
            SET
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitDisplay(this);
        }
    }

    /**
     * A dict display.
     *
     * @param start where it starts
     * @param end where it ends
     * @param entries in source order
     */
    record Mapping(int start, int end, List<Entry> entries) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitMapping(this);
        }
    }

    /**
     * A subscript.
     *
     * @param start where it starts
     * @param end where it ends
     * @param base the container
     * @param index the key; {@link Opaque} for a slice
     */
    record Item(int start, int end, Term base, Term index) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitItem(this);
        }
    }

    /**
     * One of several values: {@code and}, {@code or}, or a conditional expression.
     *
     * @param start where it starts
     * @param end where it ends
     * @param kind which
     * @param operands the operands; for {@link Choice.Kind#IF} test, value if true, value if false
     */
    record Choice(int start, int end, Choice.Kind kind, List<Term> operands) implements Term {
        /** How the value comes from the operands. */
        public enum Kind {
            /** The first false one, else the last. */
            AND,
            /** The first true one, else the last. */
            OR,
            /** The second if the first is true, else the third. */
            IF,
            /** Both joined by an operator such as {@code +}, which for containers holds the elements of both. */
            SUM
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitChoice(this);
        }
    }

    /**
     * A single comparison.
     *
     * @param start where it starts
     * @param end where it ends
     * @param operator how
     * @param left left operand
     * @param right right operand
     */
    record Compare(int start, int end, Comparison operator, Term left, Term right) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitCompare(this);
        }
    }

    /**
     * A negation.
     *
     * @param start where it starts
     * @param end where it ends
     * @param operand what is negated
     */
    record Not(int start, int end, Term operand) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitNot(this);
        }
    }

    /**
     * A lambda.
     *
     * @param start where it starts
     * @param end where it ends
     * @param facts its facts
     */
    record Function(int start, int end, FunctionFacts facts) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitFunction(this);
        }
    }

    /**
     * A comprehension or generator expression.
     *
     * @param start where it starts
     * @param end where it ends
     * @param kind what it makes
     * @param key a dict's key
     * @param element the element, or a dict's value
     * @param clauses at least one
     */
    record Comprehension(
            int start, int end, Comprehension.Kind kind, Optional<Term> key, Term element, List<Clause> clauses)
            implements Term {

        /** What a comprehension makes. */
        public enum Kind {
            /** A list. */
            LIST,
            /** A set. */
            SET,
            /** A dict. */
            DICT,
            /** A generator. */
            GENERATOR
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitComprehension(this);
        }
    }

    /**
     * An assignment expression.
     *
     * @param start where it starts
     * @param end where it ends
     * @param target the variable
     * @param value what it is bound to
     */
    record Assigned(int start, int end, Name target, Term value) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitAssigned(this);
        }
    }

    /**
     * An {@code await}.
     *
     * @param start where it starts
     * @param end where it ends
     * @param operand what is awaited
     */
    record Await(int start, int end, Term operand) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitAwait(this);
        }
    }

    /**
     * A {@code yield}.
     *
     * @param start where it starts
     * @param end where it ends
     * @param operand what is yielded; {@link Opaque} for nothing
     */
    record Yield(int start, int end, Term operand) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitYield(this);
        }
    }

    /**
     * A {@code yield from}.
     *
     * @param start where it starts
     * @param end where it ends
     * @param operand what is delegated to
     */
    record YieldFrom(int start, int end, Term operand) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitYieldFrom(this);
        }
    }

    /**
     * An unpacked iterable.
     *
     * @param start where it starts
     * @param end where it ends
     * @param operand the iterable
     */
    record Starred(int start, int end, Term operand) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitStarred(this);
        }
    }

    /**
     * Any other value; only the parts that can have an effect are kept.
     *
     * @param start where it starts
     * @param end where it ends
     * @param parts in the order of evaluation
     */
    record Opaque(int start, int end, List<Term> parts) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitOpaque(this);
        }
    }
}
