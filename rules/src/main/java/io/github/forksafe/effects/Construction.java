package io.github.forksafe.effects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes objects of classes of the project: by {@code __new__} and {@code __init__} where they are written, by the fields where the class is
 * a <a href="https://docs.python.org/3/library/dataclasses.html">dataclass</a> or a named tuple.
 */
final class Construction {
    /** The attribute of a class that marks it as one whose constructor is made from its fields. */
    static final String FIELDS = "@fields";

    /** Class of the objects that {@code dataclasses.field} and its like return. */
    static final String FIELD = "@field";

    /** The slot of a field's default. */
    static final String DEFAULT = "@default";

    /** The slot of what makes a field's default. */
    static final String FACTORY = "@factory";

    private static final List<Value> TUPLES =
            List.of(new Value.External("typing.NamedTuple"), new Value.External("typing_extensions.NamedTuple"));

    private final Machine machine;

    Construction(Machine machine) {
        this.machine = machine;
    }

    /** Calls a class. */
    Values make(Frame frame, ClassType type, Arguments arguments, Place place) {
        Values own = machine.attributes().get(frame, Values.of(new Value.Type(type)), "__new__");
        if (own.isEmpty() || !own.list().stream().allMatch(Value.Function.class::isInstance)) {
            Obj object = machine.allocate(frame, place, Obj.Type.of(type));
            initialize(frame, object, arguments, place);
            return Values.instance(object);
        }
        Values made = machine.calls().call(frame, own, arguments.prepend(Values.of(new Value.Type(type))), place);
        for (Value value : made.list()) {
            if (value instanceof Value.Instance instance
                    && instance.object().type().classType() != null) {
                initialize(frame, instance.object(), arguments, place);
            }
        }
        return made;
    }

    private void initialize(Frame frame, Obj object, Arguments arguments, Place place) {
        ClassType type = object.type().classType();
        if (type == null || !machine.reachable()) {
            return;
        }
        inheritStartMethod(object, type);
        Values made = Values.instance(object);
        if (hasFields(type) && machine.read(type.namespace(), "__init__") == null) {
            fill(frame, object, arguments, place);
            Values after = machine.attributes().get(frame, made, "__post_init__");
            if (!after.isUnknown()) {
                machine.calls().call(frame, after, Arguments.NONE, place);
            }
            return;
        }
        Values init = machine.attributes().get(frame, made, "__init__");
        if (!init.isUnknown()) {
            machine.calls().call(frame, init, arguments, place);
        }
    }

    /** A class made from the class of a context of multiprocessing starts as that context does. */
    private void inheritStartMethod(Obj object, ClassType type) {
        for (Value base : type.bases()) {
            if (base instanceof Value.Bound bound && bound.receiver() instanceof Value.Instance context) {
                Values method = machine.read(context.object(), "@method");
                machine.write(object, "@method", method == null ? Values.UNKNOWN : method);
            }
        }
    }

    private boolean hasFields(ClassType type) {
        return Resolution.order(type).stream()
                .anyMatch(value -> TUPLES.contains(value)
                        || (value instanceof Value.Type project
                                && machine.read(project.type().namespace(), FIELDS) != null));
    }

    /** Sets each field from its argument, or from its default. */
    private void fill(Frame frame, Obj object, Arguments arguments, Place place) {
        int position = 0;
        for (Field field : fields(object)) {
            Values passed = arguments.find(position++, field.name);
            Values value = passed != null ? passed : fallback(frame, field, place);
            machine.write(object, field.name, value);
        }
    }

    private Values fallback(Frame frame, Field field, Place place) {
        Values held = machine.read(field.owner, field.name);
        if (held == null) {
            return Values.UNKNOWN;
        }
        if (held.list().size() == 1
                && held.list().get(0) instanceof Value.Instance instance
                && instance.object().is(FIELD)) {
            Values factory = machine.read(instance.object(), FACTORY);
            Values constant = machine.read(instance.object(), DEFAULT);
            return factory != null && !factory.isEmpty()
                    ? machine.calls().call(frame, factory, Arguments.NONE, place)
                    : constant == null || constant.isEmpty() ? Values.UNKNOWN : constant;
        }
        return held;
    }

    /**
     * A field.
     *
     * @param name its name
     * @param owner the class that declares it
     */
    private record Field(String name, Obj owner) {}

    /** The fields of a class, those of its bases first, in the order of their annotations. */
    private List<Field> fields(Obj object) {
        Map<String, Field> fields = new LinkedHashMap<>();
        ClassType type = Objects.requireNonNull(object.type().classType());
        List<Value> order = new ArrayList<>(Resolution.order(type));
        Collections.reverse(order);
        for (Value value : order) {
            if (value instanceof Value.Type project) {
                for (String name : project.type().facts().fields()) {
                    fields.put(name, new Field(name, project.type().namespace()));
                }
            }
        }
        return List.copyOf(fields.values());
    }

    /** Tells the bases of a class that it was defined. */
    void defined(Frame frame, ClassType type, Place place) {
        Value made = new Value.Type(type);
        Value.Super above = new Value.Super(type, made);
        Values hook = machine.attributes().get(frame, Values.of(above), "__init_subclass__");
        for (Value value : hook.list()) {
            Value function = value instanceof Value.Bound bound ? bound.function() : value;
            if (function instanceof Value.Function) {
                machine.calls().call(frame, Values.of(function), Arguments.of(Values.of(made)), place);
            }
        }
    }
}
