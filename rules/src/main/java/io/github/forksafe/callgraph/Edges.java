package io.github.forksafe.callgraph;

import java.util.ArrayList;
import java.util.List;

/** Who calls what, as it is found: callers by the numbers of their scopes, callees as values. */
final class Edges {
    private static final IntSet NONE = new IntSet();

    private final List<IntSet> calls = new ArrayList<>();
    private final List<IntSet> handed = new ArrayList<>();

    /** A scope calls a function of the project or something outside. */
    void call(Scope caller, int callee) {
        at(calls, caller.caller().number()).add(callee);
    }

    /** A scope gives a callable away to code that is not known; it may be called. */
    void hand(Scope caller, int callee) {
        at(handed, caller.caller().number()).add(callee);
    }

    IntSet callsOf(Scope caller) {
        return caller.number() < calls.size() ? calls.get(caller.number()) : NONE;
    }

    IntSet handedBy(Scope caller) {
        return caller.number() < handed.size() ? handed.get(caller.number()) : NONE;
    }

    private static IntSet at(List<IntSet> sets, int index) {
        while (sets.size() <= index) {
            sets.add(new IntSet());
        }
        return sets.get(index);
    }
}
