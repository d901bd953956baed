package io.github.forksafe.model;

import java.util.List;
import java.util.Optional;

/**
 * A statement, cut down to what can matter. Statements of several parts are taken apart: a {@code with} of two items is two nested
 * {@link Scoped}, a {@code match} is {@link Branch}es on a hidden variable.
 */
public sealed interface Action {

    /**
     * Where it starts.
     *
     * @return a byte offset into the file of the enclosing function
     */
    int start();

    /**
     * Calls the visitor's method for this kind.
     *
     * @param visitor the visitor
     */
    void accept(Visitor visitor);

    /**
     * An {@code except} clause.
     *
     * @param type what it catches; {@link Term.Opaque} for everything
     * @param name the variable bound to the exception; empty for none
     * @param body the body
     */
    record Handler(Term type, String name, List<Action> body) {}

    /**
     * An assignment to one or more targets.
     *
     * @param start where it starts
     * @param targets names, attributes, items or displays of them
     * @param value the value
     */
    record Assign(int start, List<Term> targets, Term value) implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitAssign(this);
        }
    }

    /**
     * An expression run for its effects.
     *
     * @param start where it starts
     * @param value the expression
     */
    record Evaluate(int start, Term value) implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitEvaluate(this);
        }
    }

    /**
     * An {@code if}.
     *
     * @param start where it starts
     * @param test the test
     * @param then run if it is true
     * @param orElse run if it is false
     */
    record Branch(int start, Term test, List<Action> then, List<Action> orElse) implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitBranch(this);
        }
    }

    /**
     * A {@code for} loop.
     *
     * @param start where it starts
     * @param target bound to each element
     * @param iterable what is iterated
     * @param body the body
     * @param orElse run when the loop is not broken
     */
    record ForEach(int start, Term target, Term iterable, List<Action> body, List<Action> orElse) implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitForEach(this);
        }
    }

    /**
     * A {@code while} loop.
     *
     * @param start where it starts
     * @param test the test
     * @param body the body
     * @param orElse run when the loop is not broken
     */
    record While(int start, Term test, List<Action> body, List<Action> orElse) implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitWhile(this);
        }
    }

    /**
     * A {@code try} statement.
     *
     * @param start where it starts
     * @param body the body
     * @param handlers its handlers in order
     * @param orElse run when nothing was raised
     * @param finalBody run in any case
     */
    record Guarded(int start, List<Action> body, List<Handler> handlers, List<Action> orElse, List<Action> finalBody)
            implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitGuarded(this);
        }
    }

    /**
     * A {@code with} statement of one item.
     *
     * @param start where it starts
     * @param context the context manager
     * @param target bound to what it enters with
     * @param body the body
     * @param async whether it awaits the entry and the exit
     */
    record Scoped(int start, Term context, Optional<Term> target, List<Action> body, boolean async) implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitScoped(this);
        }
    }

    /**
     * A {@code return}.
     *
     * @param start where it starts
     * @param value the value; {@link Term.Opaque} for none
     */
    record Return(int start, Term value) implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitReturn(this);
        }
    }

    /**
     * A {@code raise}.
     *
     * @param start where it starts
     * @param value what is raised; {@link Term.Opaque} for nothing
     */
    record Raise(int start, Term value) implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitRaise(this);
        }
    }

    /**
     * A {@code break} or {@code continue}.
     *
     * @param start where it starts
     * @param leaves true for {@code break}
     */
    record Jump(int start, boolean leaves) implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitJump(this);
        }
    }

    /**
     * A {@code def}.
     *
     * @param start where it starts
     * @param facts the function
     * @param decorators in source order
     */
    record DefineFunction(int start, FunctionFacts facts, List<Term> decorators) implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitDefineFunction(this);
        }
    }

    /**
     * A {@code class} statement.
     *
     * @param start where it starts
     * @param facts the class
     */
    record DefineClass(int start, ClassFacts facts) implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitDefineClass(this);
        }
    }

    /**
     * {@code import module} or {@code import module as name}.
     *
     * @param start where it starts
     * @param module the dotted name
     * @param asName the name bound to the module; nothing binds the first part of the dotted name
     */
    record Import(int start, String module, Optional<String> asName) implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitImport(this);
        }
    }

    /**
     * One name of {@code from module import name}.
     *
     * @param start where it starts
     * @param module the dotted name, empty where only dots are written
     * @param level the number of dots
     * @param name the imported name, {@code *} for all
     * @param asName the name that is bound
     */
    record ImportFrom(int start, String module, int level, String name, String asName) implements Action {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitImportFrom(this);
        }
    }

    /** A case for each kind of action. */
    interface Visitor {
        /**
         * Visits an Assign.
         *
         * @param action the action
         */
        void visitAssign(Assign action);

        /**
         * Visits an Evaluate.
         *
         * @param action the action
         */
        void visitEvaluate(Evaluate action);

        /**
         * Visits a Branch.
         *
         * @param action the action
         */
        void visitBranch(Branch action);

        /**
         * Visits a ForEach.
         *
         * @param action the action
         */
        void visitForEach(ForEach action);

        /**
         * Visits a While.
         *
         * @param action the action
         */
        void visitWhile(While action);

        /**
         * Visits a Guarded.
         *
         * @param action the action
         */
        void visitGuarded(Guarded action);

        /**
         * Visits a Scoped.
         *
         * @param action the action
         */
        void visitScoped(Scoped action);

        /**
         * Visits a Return.
         *
         * @param action the action
         */
        void visitReturn(Return action);

        /**
         * Visits a Raise.
         *
         * @param action the action
         */
        void visitRaise(Raise action);

        /**
         * Visits a Jump.
         *
         * @param action the action
         */
        void visitJump(Jump action);

        /**
         * Visits a DefineFunction.
         *
         * @param action the action
         */
        void visitDefineFunction(DefineFunction action);

        /**
         * Visits a DefineClass.
         *
         * @param action the action
         */
        void visitDefineClass(DefineClass action);

        /**
         * Visits an Import.
         *
         * @param action the action
         */
        void visitImport(Import action);

        /**
         * Visits an ImportFrom.
         *
         * @param action the action
         */
        void visitImportFrom(ImportFrom action);
    }
}
