package io.github.forksafe.effects;

import io.github.forksafe.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists, tuples, sets and dicts as objects: a slot for each constant index or key, and one for all others.
 */
final class Containers {
    /** The slot of the elements whose index or key is not known. */
    private static final String ANY = "[*]";

    /** Longer texts are no names. A loop that adds to a text must come to an end. */
    private static final int LONGEST_TEXT = 80;

    private final Machine machine;

    Containers(Machine machine) {
        this.machine = machine;
    }

    static String index(int index) {
        return "[" + index + "]";
    }

    String className(Term.Display.Kind kind) {
        return switch (kind) {
            case LIST -> "builtins.list";
            case TUPLE -> "builtins.tuple";
            case SET -> "builtins.set";
        };
    }

    String className(Term.Comprehension.Kind kind) {
        return switch (kind) {
            case LIST, GENERATOR -> "builtins.list";
            case SET -> "builtins.set";
            case DICT -> "builtins.dict";
        };
    }

    static boolean isContainer(Obj object) {
        return switch (object.type().name()) {
            case "builtins.list", "builtins.tuple", "builtins.set", "builtins.dict", "collections.deque" -> true;
            default -> false;
        };
    }

    private static boolean isElement(String field) {
        return field.startsWith("[");
    }

    /** Forgets all elements. */
    void clear(Obj container) {
        for (String field : List.copyOf(container.slots().keySet())) {
            if (isElement(field)) {
                machine.write(container, field, Values.NONE);
            }
        }
    }

    /** Adds an element at an unknown place. */
    void add(Obj container, Values values) {
        machine.add(container, ANY, values);
    }

    void add(Values containers, Values values) {
        for (Value value : containers.list()) {
            if (value instanceof Value.Instance instance) {
                add(instance.object(), values);
            }
        }
    }

    /** Adds all that another container holds. */
    void update(Obj container, Values other) {
        for (Value value : other.list()) {
            if (value instanceof Value.Instance instance && isContainer(instance.object())) {
                for (String field : List.copyOf(instance.object().slots().keySet())) {
                    Values held = isElement(field) ? machine.read(instance.object(), field) : null;
                    if (held != null && !held.isEmpty()) {
                        machine.add(container, field.equals(ANY) || !container.is("builtins.dict") ? ANY : field, held);
                    }
                }
            } else {
                add(container, Values.UNKNOWN);
            }
        }
    }

    /** Sets an element of each of the containers. */
    void set(Values containers, Values key, Values values) {
        String field = field(key);
        for (Value value : containers.list()) {
            if (value instanceof Value.Instance instance) {
                if (field.equals(ANY)) {
                    add(instance.object(), values);
                } else {
                    machine.write(instance.object(), field, values);
                }
            }
        }
    }

    private static String field(Values key) {
        if (key.list().size() == 1 && key.list().get(0) instanceof Value.Constant constant) {
            return switch (constant.kind()) {
                case INTEGER -> "[" + constant.text() + "]";
                case STRING -> "['" + constant.text() + "']";
                case TRUE, FALSE, NONE -> ANY;
            };
        }
        return ANY;
    }

    /** The element under a key. */
    Values get(Values containers, Values key) {
        Values result = Values.NONE;
        String field = field(key);
        boolean runs =
                key.list().stream().anyMatch(v -> v instanceof Value.Probe p && p.kind() == Value.Probe.Kind.INDEX);
        for (Value value : containers.list()) {
            if (value instanceof Value.Instance instance && isContainer(instance.object())) {
                result = result.or(element(instance.object(), field, runs));
            } else {
                result = result.or(Values.UNKNOWN);
            }
        }
        return result.isEmpty() ? Values.UNKNOWN : result;
    }

    private Values element(Obj container, String field, boolean runs) {
        if (field.equals(ANY)) {
            Values all = elements(container);
            boolean single = container.slots().keySet().stream()
                            .filter(Containers::isElement)
                            .count()
                    == 1;
            return all.as(
                    runs
                            ? Values.Quality.EACH
                            : single && all.list().size() == 1 ? Values.Quality.ONE_OF : Values.Quality.SOME);
        }
        Values exact = machine.read(container, field);
        Values any = machine.read(container, ANY);
        if (exact == null || exact.isEmpty()) {
            return any == null || any.isEmpty() ? Values.UNKNOWN : any.as(Values.Quality.SOME);
        }
        return exact;
    }

    /** All that a container holds. */
    Values elements(Obj container) {
        Values all = Values.NONE;
        for (String field : List.copyOf(container.slots().keySet())) {
            Values held = isElement(field) ? machine.read(container, field) : null;
            if (held != null) {
                all = all.or(held);
            }
        }
        return all;
    }

    /** Any of the elements of the values, unknown ones included where a value is not a container. */
    Values anyElement(Values containers) {
        Values all = Values.NONE;
        for (Value value : containers.list()) {
            boolean known = value instanceof Value.Instance instance && isContainer(instance.object());
            all = all.or(known ? elements(((Value.Instance) value).object()) : Values.UNKNOWN);
        }
        return all.as(Values.Quality.SOME);
    }

    /** The element at a position when the values are unpacked into targets. */
    Values element(Values values, int position) {
        Values result = get(values, Values.of(new Value.Constant(Term.Kind.INTEGER, Integer.toString(position))));
        return values.quality() == Values.Quality.EACH && result.quality() == Values.Quality.ONE_OF
                ? result.as(Values.Quality.EACH)
                : result;
    }

    /** The elements in order; null where they are not all known. */
    @Nullable
    List<Values> exactElements(Values values) {
        if (values.list().size() != 1
                || !(values.list().get(0) instanceof Value.Instance instance)
                || !isContainer(instance.object())) {
            return null;
        }
        Values any = machine.read(instance.object(), ANY);
        if (any != null && !any.isEmpty()) {
            return null;
        }
        List<Values> elements = new ArrayList<>();
        Values element = machine.read(instance.object(), index(0));
        while (element != null && !element.isEmpty()) {
            elements.add(element);
            element = machine.read(instance.object(), index(elements.size()));
        }
        return elements;
    }

    /** The entries of a dict with constant keys; null where they are not all known. */
    @Nullable
    Map<String, Values> exactEntries(Values values) {
        if (values.list().size() != 1
                || !(values.list().get(0) instanceof Value.Instance instance)
                || !instance.object().is("builtins.dict")) {
            return null;
        }
        Map<String, Values> entries = new LinkedHashMap<>();
        for (String field : List.copyOf(instance.object().slots().keySet())) {
            Values held = isElement(field) ? machine.read(instance.object(), field) : null;
            if (held != null && !held.isEmpty()) {
                if (!field.startsWith("['")) {
                    return null;
                }
                entries.put(field.substring(2, field.length() - 2), held);
            }
        }
        return entries;
    }

    /** What {@code +} makes: constants and strings are unknown, containers hold the elements of both. */
    Values sum(Frame frame, Place place, List<Values> operands) {
        boolean containers = operands.stream()
                .anyMatch(o ->
                        o.list().stream().anyMatch(v -> v instanceof Value.Instance i && isContainer(i.object())));
        if (!containers) {
            return text(operands);
        }
        Obj made = machine.heap().object(place, frame.context(), Obj.Type.external("builtins.list"));
        operands.forEach(operand -> add(made, anyElement(operand).as(Values.Quality.ONE_OF)));
        return Values.instance(made);
    }

    /** The sum of texts that are known. */
    private static Values text(List<Values> operands) {
        StringBuilder sum = new StringBuilder();
        for (Values operand : operands) {
            if (operand.list().size() != 1
                    || !(operand.list().get(0) instanceof Value.Constant constant)
                    || constant.kind() != Term.Kind.STRING
                    || sum.length() + constant.text().length() > LONGEST_TEXT) {
                return Values.UNKNOWN;
            }
            sum.append(constant.text());
        }
        return Values.of(Value.Constant.string(sum.toString()));
    }
}
