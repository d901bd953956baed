package io.github.forksafe.python.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A statement.
 *
 * <p>Every record's {@code start} and {@code end} are byte offsets, the end exclusive.
 */
public sealed interface Statement extends Node {

    /**
     * Calls the visitor's method for this kind of statement.
     *
     * @param <R> what the visitor returns
     * @param visitor what to do for each kind
     * @return what the visitor returned
     */
    <R> R accept(StatementVisitor<R> visitor);

    /**
     * A function; decorators are not in its span.
     *
     * @param name its name
     * @param nameStart where its name starts
     * @param typeParameters its type parameters
     * @param parameters its parameters
     * @param returns the annotation of its result
     * @param decorators its decorators, from the top
     * @param body its body
     * @param isAsync whether it is an {@code async def}
     */
    record FunctionDef(
            int start,
            int end,
            String name,
            int nameStart,
            List<TypeParameter> typeParameters,
            List<Parameter> parameters,
            Optional<Expression> returns,
            List<Expression> decorators,
            List<Statement> body,
            boolean isAsync)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitFunctionDef(this);
        }
    }

    /**
     * A class; decorators are not in its span.
     *
     * @param name its name
     * @param nameStart where its name starts
     * @param typeParameters its type parameters
     * @param bases its bases
     * @param keywords keyword arguments such as {@code metaclass=M}
     * @param decorators its decorators, from the top
     * @param body its body
     */
    record ClassDef(
            int start,
            int end,
            String name,
            int nameStart,
            List<TypeParameter> typeParameters,
            List<Expression> bases,
            List<Keyword> keywords,
            List<Expression> decorators,
            List<Statement> body)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitClassDef(this);
        }
    }

    /**
     * {@code return value}.
     *
     * @param value what is returned
     */
    record Return(int start, int end, Optional<Expression> value) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitReturn(this);
        }
    }

    /**
     * {@code del a, b}.
     *
     * @param targets what is deleted
     */
    record Delete(int start, int end, List<Expression> targets) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitDelete(this);
        }
    }

    /**
     * {@code a = b = value}.
     *
     * @param targets one or more, from the left
     * @param value what is assigned
     */
    record Assign(int start, int end, List<Expression> targets, Expression value) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitAssign(this);
        }
    }

    /**
     * {@code target += value}.
     *
     * @param target what is read and bound
     * @param operator the operator
     * @param value the right operand
     */
    record AugAssign(int start, int end, Expression target, BinaryOperator operator, Expression value)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitAugAssign(this);
        }
    }

    /**
     * {@code target: annotation = value}.
     *
     * @param target what is annotated
     * @param annotation its annotation
     * @param value what is assigned, if anything
     */
    record AnnAssign(int start, int end, Expression target, Expression annotation, Optional<Expression> value)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitAnnAssign(this);
        }
    }

    /**
     * {@code type name[T] = value}.
     *
     * @param name what is bound
     * @param typeParameters its type parameters
     * @param value the type
     */
    record TypeAlias(int start, int end, Expression.Name name, List<TypeParameter> typeParameters, Expression value)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitTypeAlias(this);
        }
    }

    /**
     * A {@code for} loop.
     *
     * @param target what is bound in each round
     * @param iterable what is iterated
     * @param body its body
     * @param orElse what runs if no {@code break} left it
     * @param isAsync whether it is an {@code async for}
     */
    record For(
            int start,
            int end,
            Expression target,
            Expression iterable,
            List<Statement> body,
            List<Statement> orElse,
            boolean isAsync)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitFor(this);
        }
    }

    /**
     * A {@code while} loop.
     *
     * @param test its condition
     * @param body its body
     * @param orElse what runs if no {@code break} left it
     */
    record While(int start, int end, Expression test, List<Statement> body, List<Statement> orElse)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitWhile(this);
        }
    }

    /**
     * An {@code if} with all its {@code elif} branches.
     *
     * @param branches the {@code if} and the {@code elif} branches, at least one
     * @param orElse what runs if no branch was taken
     */
    record If(int start, int end, List<Branch> branches, List<Statement> orElse) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitIf(this);
        }
    }

    /**
     * A {@code with} block.
     *
     * @param items its context managers, entered from the left
     * @param body its body
     * @param isAsync whether it is an {@code async with}
     */
    record With(int start, int end, List<WithItem> items, List<Statement> body, boolean isAsync) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitWith(this);
        }
    }

    /**
     * A {@code match} statement.
     *
     * @param subject what is compared
     * @param cases tried from the top
     */
    record Match(int start, int end, Expression subject, List<MatchCase> cases) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitMatch(this);
        }
    }

    /**
     * {@code raise exception from cause}, and Python 2's {@code raise exception, value, traceback}.
     *
     * @param exception what is raised; empty raises the current one again
     * @param cause the expression behind {@code from}
     * @param details Python 2's value and traceback, as far as they are there
     */
    record Raise(
            int start, int end, Optional<Expression> exception, Optional<Expression> cause, List<Expression> details)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitRaise(this);
        }
    }

    /**
     * A {@code try} statement.
     *
     * @param body what is tried
     * @param handlers its handlers, tried from the top
     * @param orElse what runs if nothing was raised
     * @param finalBody what runs on every way out
     * @param isStar whether its handlers are {@code except*} (<a href="https://peps.python.org/pep-0654/">PEP 654</a>)
     */
    record Try(
            int start,
            int end,
            List<Statement> body,
            List<ExceptHandler> handlers,
            List<Statement> orElse,
            List<Statement> finalBody,
            boolean isStar)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitTry(this);
        }
    }

    /**
     * {@code assert test, message}.
     *
     * @param test the condition
     * @param message what the error says
     */
    record Assert(int start, int end, Expression test, Optional<Expression> message) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitAssert(this);
        }
    }

    /**
     * {@code import a.b as c}.
     *
     * @param names what is imported
     */
    record Import(int start, int end, List<Alias> names) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitImport(this);
        }
    }

    /**
     * {@code from ..module import a as b}.
     *
     * @param module the dotted name behind the dots; empty in {@code from . import a}
     * @param names what is imported, a single {@code *} for all
     * @param level the number of leading dots
     */
    record ImportFrom(int start, int end, Optional<String> module, List<Alias> names, int level) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitImportFrom(this);
        }
    }

    /**
     * {@code global a, b}.
     *
     * @param names the names
     */
    record Global(int start, int end, List<String> names) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitGlobal(this);
        }
    }

    /**
     * {@code nonlocal a, b}.
     *
     * @param names the names
     */
    record Nonlocal(int start, int end, List<String> names) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitNonlocal(this);
        }
    }

    /**
     * An expression that stands alone.
     *
     * @param value the expression
     */
    record ExpressionStatement(int start, int end, Expression value) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitExpressionStatement(this);
        }
    }

    /** {@code pass}. */
    record Pass(int start, int end) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitPass(this);
        }
    }

    /** {@code break}. */
    record Break(int start, int end) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitBreak(this);
        }
    }

    /** {@code continue}. */
    record Continue(int start, int end) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitContinue(this);
        }
    }

    /**
     * A statement, or a block, that could not be read; a problem of the same file says why.
     */
    record Unreadable(int start, int end) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visitUnreadable(this);
        }
    }
}
