package io.github.forksafe.model;

import io.github.forksafe.source.SourceFile;
import java.util.List;
import java.util.Set;

/**
 * A scope that runs: a function, a lambda, a class body or a module body. Equal only to itself, so that it can key maps cheaply.
 *
 * @param file the file that holds it
 * @param kind what it is
 * @param name its name; {@code <module>} or {@code <lambda>} where it has none
 * @param qualifiedName dotted name within its module, as Python's {@code __qualname__} without {@code <locals>}; empty for a module
 * @param start where it starts in the file
 * @param parameters its parameters in order
 * @param body what it does
 * @param locals the names that are its own variables
 * @param foreign the names that it declares to be variables of a scope around it
 * @param mentions every name and attribute that it uses, its nested scopes' included
 * @param direct what it mentions itself: names and attributes; of its own variables only the first parameter, marked by {@link Flow#LOCAL}
 * @param flows what may flow into what, by name
 * @param nested functions defined in it, outermost first; classes' methods included
 * @param generator whether it yields
 * @param async whether it is a coroutine function
 */
public record FunctionFacts(
        SourceFile file,
        Kind kind,
        String name,
        String qualifiedName,
        int start,
        List<Parameter> parameters,
        List<Action> body,
        Set<String> locals,
        Set<String> foreign,
        Set<String> mentions,
        Set<String> direct,
        List<Flow> flows,
        List<FunctionFacts> nested,
        boolean generator,
        boolean async) {

    /** What kind of scope it is. */
    public enum Kind {
        /** The top level of a file. */
        MODULE,
        /** A {@code def}. */
        FUNCTION,
        /** A {@code lambda}. */
        LAMBDA,
        /** The body of a {@code class}. */
        CLASS_BODY
    }

    /**
     * An assignment or a call by name: values under the sources' names may come to be held under the target's name, possibly by way of the
     * function's own variables. A name is a variable,
     * a dotted name that starts with one, or an attribute of {@link #SOMETHING}.
     *
     * @param target the name of a variable or attribute
     * @param sources names of variables and attributes
     */
    public record Flow(String target, Set<String> sources) {
        /** Marks a variable that only the function itself sees. */
        public static final String LOCAL = ".";

        /** Starts the mention of a module that a function imports, with a dot for each level of a relative import. */
        public static final String IMPORT = "<import>";

        /** The base of an attribute of something without a name. */
        public static final String SOMETHING = "*";
    }

    /** How a parameter takes its argument. */
    public enum Taking {
        /** By position or by keyword. */
        PLAIN,
        /** By keyword only. */
        KEYWORD_ONLY,
        /** {@code *args}. */
        REST,
        /** {@code **kwargs}. */
        KEYWORD_REST
    }

    /**
     * A parameter.
     *
     * @param name its name
     * @param taking how it takes its argument
     * @param defaultValue its default; {@link Term.Opaque} for none or an unknown one
     */
    public record Parameter(String name, Taking taking, Term defaultValue) {}

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return file.id().hashCode() * 31 + start;
    }

    @Override
    public String toString() {
        return file.id() + ":" + qualifiedName;
    }
}
