package io.github.forksafe.callgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who calls what, as it is found: callers by the numbers of their scopes, callees as values. */
final class Edges {
    private static final IntSet NONE = new IntSet();

    private final List<IntSet> calls = new ArrayList<>();
    private final List<IntSet> handed = new ArrayList<>();
    private final List<Map<Integer, IntSet>> reached = new ArrayList<>();
    private final boolean detailed;

    /** {@code detailed} if it is to be kept which call calls what, too. */
    Edges(boolean detailed) {
        this.detailed = detailed;
    }

    /** A scope calls a function of the project or something outside. */
    void call(Scope caller, int callee) {
        at(calls, caller.caller().number()).add(callee);
    }

    /** A scope gives a callable away to code that is not known; it may be called. */
    void hand(Scope caller, int callee) {
        at(handed, caller.caller().number()).add(callee);
    }

    /** A call reaches a function, alone or bound to a receiver, a class, or something outside. */
    void reach(Site site, int callee) {
        if (detailed && site.at() != Site.NOWHERE) {
            int caller = site.caller().caller().number();
            while (reached.size() <= caller) {
                reached.add(new TreeMap<>());
            }
            reached.get(caller).computeIfAbsent(site.at(), at -> new IntSet()).add(callee);
        }
    }

    /** What each call of a scope reaches, by where the call is. */
    Map<Integer, IntSet> reachedBy(Scope caller) {
        return caller.number() < reached.size() ? reached.get(caller.number()) : Map.of();
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
