package io.github.forksafe.callgraph;

import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import java.util.List;
import java.util.Map;

/**
 * A class as others see it.
 *
 * @param name its dotted name, the module's first
 * @param file the file
 * @param start where it starts
 * @param order dotted names of the classes in which its attributes are looked up, itself first; those from outside among them
 * @param members what its own body binds to functions
 */
public record ClassShape(String name, FileId file, Position start, List<String> order, Map<String, Member> members) {

    /** Copies the list. */
    public ClassShape {
        order = List.copyOf(order);
    }

    /** How a function in a class is called. */
    public enum Binding {
        /** On an object. */
        METHOD,
        /** On the class or without anything. */
        CLASS_OR_STATIC,
        /** By reading an attribute. */
        PROPERTY
    }

    /**
     * A function that a class binds.
     *
     * @param function its dotted name
     * @param binding how it is called
     */
    public record Member(String function, Binding binding) {}
}
