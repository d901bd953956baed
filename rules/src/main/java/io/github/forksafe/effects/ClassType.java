package io.github.forksafe.effects;

import io.github.forksafe.model.ClassFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * A class of the project as it was defined on a run.
 *
 * @param facts the statement
 * @param namespace the object that holds its attributes
 * @param bases the values of its bases, in order
 * @param behind where attributes are looked up that it does not have itself, in order; see {@link Resolution}
 */
record ClassType(ClassFacts facts, Obj namespace, List<Value> bases, List<Value> behind) {
    ClassType(ClassFacts facts, Obj namespace, List<Value> bases) {
        this(facts, namespace, bases, Resolution.behind(bases));
    }

    /** The method resolution order. A class that a loop makes of itself comes once. */
    List<Value> order() {
        Value self = new Value.Type(this);
        List<Value> order = new ArrayList<>(behind.size() + 1);
        order.add(self);
        for (Value value : behind) {
            if (!value.equals(self)) {
                order.add(value);
            }
        }
        return order;
    }

    String name() {
        return facts.name();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassType type && type.namespace == namespace;
    }

    @Override
    public int hashCode() {
        return namespace.id();
    }
}
