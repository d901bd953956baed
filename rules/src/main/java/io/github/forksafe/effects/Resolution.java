package io.github.forksafe.effects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Method resolution order: the C3 linearization of a class and its bases
 * (<a href="https://docs.python.org/3/howto/mro.html">the Python 2.3 method resolution order</a>). Bases outside the project are leaves.
 */
final class Resolution {
    /** Where a longer order is cut: no class that people write has so many bases, above one another or in a row. */
    private static final int MOST = 200;

    private Resolution() {}

    /** The classes in which an attribute is looked up, in order. */
    static List<Value> order(ClassType type) {
        return type.order();
    }

    /** The part of an object's order behind a class, as {@code super()} sees it. */
    static List<Value> after(Optional<ClassType> type, ClassType after) {
        List<Value> order = order(type.orElse(after));
        int index = order.indexOf(new Value.Type(after));
        return index < 0 ? order(after).subList(1, order(after).size()) : order.subList(index + 1, order.size());
    }

    /** What stands behind a class in its order: the merge of the orders of its bases and of the row of them. */
    static List<Value> behind(List<Value> bases) {
        List<List<Value>> sequences = new ArrayList<>();
        for (Value base : bases) {
            sequences.add(base instanceof Value.Type project ? order(project.type()) : List.of(base));
        }
        sequences.add(bases);
        return new Merge(sequences).run();
    }

    /** Takes the first head that is in no tail; where Python would refuse the class, the first head. */
    private static final class Merge {
        private final List<Sequence> sequences = new ArrayList<>();
        private final Map<Value, Integer> tails = new HashMap<>();
        private final Set<Value> taken = new HashSet<>();

        Merge(List<List<Value>> sequences) {
            for (List<Value> values : sequences) {
                if (!values.isEmpty()) {
                    this.sequences.add(new Sequence(values));
                    values.subList(1, values.size()).forEach(value -> tails.merge(value, 1, Integer::sum));
                }
            }
        }

        List<Value> run() {
            List<Value> order = new ArrayList<>();
            while (!sequences.isEmpty() && order.size() < MOST) {
                Value next = next();
                order.add(next);
                taken.add(next);
                sequences.removeIf(sequence -> sequence.head.equals(next) && !advance(sequence));
            }
            return order;
        }

        private Value next() {
            for (Sequence sequence : sequences) {
                if (tails.getOrDefault(sequence.head, 0) == 0) {
                    return sequence.head;
                }
            }
            return sequences.get(0).head;
        }

        /** Goes on to what was not taken yet; false at the end. */
        private boolean advance(Sequence sequence) {
            Value head = sequence.advance();
            while (head != null) {
                tails.merge(head, -1, Integer::sum);
                if (!taken.contains(head)) {
                    return true;
                }
                head = sequence.advance();
            }
            return false;
        }
    }

    /** What is left of a list. */
    private static final class Sequence {
        private final List<Value> values;
        private int at;
        private Value head;

        Sequence(List<Value> values) {
            this.values = values;
            this.head = values.get(0);
        }

        /** Goes on to the next value; null at the end. */
        @Nullable
        Value advance() {
            at++;
            if (at >= values.size()) {
                return null;
            }
            head = values.get(at);
            return head;
        }
    }
}
