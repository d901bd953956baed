package io.github.forksafe.effects;

import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.model.Term;

/** What a variable can hold. */
sealed interface Value {

    /** A module of the project. */
    record ProjectModule(ModuleFacts facts) implements Value {}

    /** Something outside the project, by its canonical dotted name: a module, a class, a function, a variable. */
    record External(String name) implements Value {}

    /** A function of the project and the scope in which it was defined. */
    record Function(FunctionFacts facts, Obj scope) implements Value {}

    /** A class of the project. */
    record Type(ClassType type) implements Value {}

    /**
     * A function with its first argument.
     *
     * @param function the function
     * @param receiver the argument
     * @param quality whether the receiver is one object or runs over several
     */
    record Bound(Value function, Value receiver, Values.Quality quality) implements Value {
        Bound(Value function, Value receiver) {
            this(function, receiver, Values.Quality.ONE_OF);
        }

        /** The receiver with its quality. */
        Values receivers() {
            return Values.of(receiver).as(quality);
        }
    }

    /** What {@code super()} makes: the attributes of an object after a class in its resolution order. */
    record Super(ClassType after, Value receiver) implements Value {}

    /** An object. */
    record Instance(Obj object) implements Value {}

    /** A constant. */
    record Constant(Term.Kind kind, String text) implements Value {
        static final Constant NONE = new Constant(Term.Kind.NONE, "");

        static Constant string(String text) {
            return new Constant(Term.Kind.STRING, text);
        }
    }

    /** A value whose test tells something about threads or processes. */
    record Probe(Kind kind, Value subject) implements Value {
        /** What a probe tells. */
        enum Kind {
            /** The result of a fork: 0 in the child. */
            PID,
            /** Whether the subject, a thread, is alive. */
            ALIVE,
            /** Whether any thread like the subject is alive. */
            ANY_ALIVE,
            /** The number of living threads. */
            ACTIVE_COUNT,
            /** The thread that asks. */
            CURRENT_THREAD,
            /** Any of the living threads. */
            ANY_THREAD,
            /** An index that runs over a range. */
            INDEX
        }
    }

    /** Anything. */
    enum Unknown implements Value {
        /** The only one. */
        VALUE
    }
}
