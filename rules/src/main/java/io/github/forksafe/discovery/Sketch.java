package io.github.forksafe.discovery;

import io.github.forksafe.callgraph.Routine;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import java.util.List;

/**
 * What is kept of a function, or of the body of a module, when its syntax is dropped.
 *
 * @param name its dotted name
 * @param module whether it is the body of a module
 * @param type the dotted name of the class that it is written in; empty if in none
 * @param file the file
 * @param start where it starts
 * @param calls the calls that may matter, in their order
 * @param returns dotted names of what makes its result
 */
record Sketch(
        String name, boolean module, String type, FileId file, Position start, List<Call> calls, List<String> returns) {

    /**
     * A call.
     *
     * @param at where it is
     * @param callees what it may reach
     * @param own {@code self:name} for a method of the function's own object, {@code super:name} for that of a base, {@link Code#MODULE}
     *     for an import at the top level of a module, else empty
     * @param onOwn whether it is called on the function's own object or what that holds
     * @param asked whether it is come to only if something was asked for
     * @param later the calls on the same object that follow in every case, by their places in the list
     */
    record Call(
            Position at, List<Routine.Callee> callees, String own, boolean onOwn, boolean asked, List<Integer> later) {}
}
