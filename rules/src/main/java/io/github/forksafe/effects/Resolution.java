package io.github.forksafe.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Method resolution order: the C3 linearization of a class and its bases
 * (<a href="https://docs.python.org/3/howto/mro.html">the Python 2.3 method resolution order</a>). Bases outside the project are leaves.
 */
final class Resolution {
    private Resolution() {}

    /** The classes in which an attribute is looked up, in order. */
    static List<Value> order(ClassType type) {
        return linearize(type, new ArrayList<>());
    }

    /** The part of an object's order behind a class, as {@code super()} sees it. */
    static List<Value> after(Optional<ClassType> type, ClassType after) {
        List<Value> order = order(type.orElse(after));
        int index = order.indexOf(new Value.Type(after));
        return index < 0 ? order(after).subList(1, order(after).size()) : order.subList(index + 1, order.size());
    }

    private static List<Value> linearize(ClassType type, List<ClassType> open) {
        List<Value> order = new ArrayList<>(List.of(new Value.Type(type)));
        if (open.contains(type)) {
            return order;
        }
        open.add(type);
        List<List<Value>> sequences = new ArrayList<>();
        for (Value base : type.bases()) {
            sequences.add(
                    base instanceof Value.Type project
                            ? new ArrayList<>(linearize(project.type(), open))
                            : new ArrayList<>(List.of(base)));
        }
        sequences.add(new ArrayList<>(type.bases()));
        open.remove(type);
        merge(sequences, order);
        return order;
    }

    /** Takes the first head that is in no tail; where Python would refuse the class, the first head. */
    private static void merge(List<List<Value>> sequences, List<Value> order) {
        sequences.removeIf(List::isEmpty);
        while (!sequences.isEmpty()) {
            Value next = sequences.stream()
                    .map(sequence -> sequence.get(0))
                    .filter(head -> sequences.stream()
                            .noneMatch(s -> s.subList(1, s.size()).contains(head)))
                    .findFirst()
                    .orElse(sequences.get(0).get(0));
            order.add(next);
            sequences.forEach(sequence -> sequence.removeIf(next::equals));
            sequences.removeIf(List::isEmpty);
        }
    }
}
