package io.github.forksafe.callgraph;

import io.github.forksafe.model.FunctionFacts;
import java.util.List;
import java.util.Map;

/**
 * A function or the body of a module, and what each call in it may reach.
 *
 * @param name its dotted name, the module's first
 * @param facts what it does
 * @param type the dotted name of the class that it is written in; empty if in none
 * @param calls what each call may reach, by where the call is: a call and an attribute by the offset of its end, the entry of a
 *     {@code with} block by that of the statement, its exit by the one behind, a decorator and what is iterated by that of its start
 * @param returns dotted names of classes of the project, or of callables outside, that make what it returns
 */
public record Routine(
        String name, FunctionFacts facts, String type, Map<Integer, List<Callee>> calls, List<String> returns) {

    /** Copies the list. */
    public Routine {
        returns = List.copyOf(returns);
    }

    /** What a callee is. */
    public enum Kind {
        /** A function of the project. */
        FUNCTION,
        /** A class of the project. */
        CLASS,
        /** Something outside of the project. */
        OUTSIDE
    }

    /**
     * What a call may reach.
     *
     * @param kind what it is
     * @param name its dotted name; an object from outside is named like the callable that made it
     * @param receiver the dotted name of the class of the object that a method is called on; empty if unknown
     */
    public record Callee(Kind kind, String name, String receiver) {}
}
