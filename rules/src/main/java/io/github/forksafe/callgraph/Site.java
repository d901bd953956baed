package io.github.forksafe.callgraph;

import java.util.List;

/** A call in the graph: who calls, with what, and the node of what comes back. */
final class Site {
    /** Of what Python calls by itself. */
    static final int NOWHERE = -1;

    private final Scope caller;
    private final Passed passed;
    private final int result;
    private final boolean decorates;
    private boolean resolved;
    private int at = NOWHERE;

    /**
     * The nodes of arguments.
     *
     * @param positional those passed by position
     * @param rest elements of {@code *args}
     * @param named those passed by keyword
     * @param namedRest what {@code **kwargs} unpacks
     */
    record Passed(List<Integer> positional, int rest, List<Named> named, int namedRest) {
        static final Passed NONE = new Passed(List.of(), Flow.NOTHING, List.of(), Flow.NOTHING);

        static Passed of(int node) {
            return new Passed(List.of(node), Flow.NOTHING, List.of(), Flow.NOTHING);
        }

        boolean hasRest() {
            return rest != Flow.NOTHING || namedRest != Flow.NOTHING;
        }

        /** The node of an argument by position; nothing if it is not passed so. */
        int at(int index) {
            return index >= 0 && index < positional.size() ? positional.get(index) : Flow.NOTHING;
        }

        /** The node of an argument by keyword; nothing if it is not passed so. */
        int by(String name) {
            for (Named argument : named) {
                if (argument.name.equals(name)) {
                    return argument.node;
                }
            }
            return Flow.NOTHING;
        }
    }

    /** An argument with its keyword. */
    record Named(String name, int node) {}

    Site(Scope caller, Passed passed, int result, boolean decorates) {
        this.caller = caller;
        this.passed = passed;
        this.result = result;
        this.decorates = decorates;
    }

    /** Tells where in the file it is; gives itself. */
    Site at(int offset) {
        at = offset;
        return this;
    }

    /** Where in the file it is: an offset, or {@link #NOWHERE}. */
    int at() {
        return at;
    }

    /** A further call at the same place. */
    Site inner(Passed arguments, int node) {
        return new Site(caller, arguments, node, false).at(at);
    }

    Scope caller() {
        return caller;
    }

    Passed passed() {
        return passed;
    }

    int result() {
        return result;
    }

    /** Whether the call is a decorator's. */
    boolean decorates() {
        return decorates;
    }

    boolean isResolved() {
        return resolved;
    }

    void resolve() {
        resolved = true;
    }
}
