package io.github.forksafe.effects;

import io.github.forksafe.model.FunctionFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An abstract object: all objects that one place in the code makes in one context. Also stands for what has variables: a module, a class, an
 * activation of a function. Equal only to itself; made by {@link Heap}.
 */
final class Obj {
    private final int id;
    private final Place place;
    private final Type type;
    private final Origin origin;
    private final Map<String, Integer> slots = new LinkedHashMap<>();

    /**
     * What an object is.
     *
     * @param name dotted name of its class if that is outside the project, or of a kind of scope
     * @param classType its class if that is in the project
     * @param scope the function whose activation it is
     * @param outer the activation around it, whose variables it sees
     */
    record Type(
            String name,
            @Nullable ClassType classType,
            @Nullable FunctionFacts scope,
            @Nullable Obj outer) {
        static Type external(String name) {
            return new Type(name, null, null, null);
        }

        static Type of(ClassType classType) {
            return new Type("", classType, null, null);
        }

        static Type scope(FunctionFacts function, @Nullable Obj outer) {
            return new Type("", null, function, outer);
        }
    }

    /**
     * Who made an object.
     *
     * @param maker the receiver of the method that made it, if there is one and it was followed so far
     * @param nesting how many receivers made one another up to this object
     */
    record Origin(@Nullable Obj maker, int nesting) {}

    Obj(int id, Place place, Type type, Origin origin) {
        this.origin = origin;
        this.id = id;
        this.place = place;
        this.type = type;
    }

    /** The receiver of the method that made it, if there is one and it was followed so far. */
    @Nullable
    Obj maker() {
        return origin.maker;
    }

    /** How many receivers made one another up to this object. */
    int nesting() {
        return origin.nesting;
    }

    int id() {
        return id;
    }

    /** Where it was made. */
    Place place() {
        return place;
    }

    Type type() {
        return type;
    }

    /** Whether it is an object of a class outside the project of that dotted name. */
    boolean is(String className) {
        return type.name.equals(className);
    }

    /** The slots used so far, by field name in the order of first use. */
    Map<String, Integer> slots() {
        return slots;
    }

    @Override
    public String toString() {
        return (type.classType != null ? type.classType.name() : type.name) + "#" + id;
    }
}
