package io.github.forksafe.effects;

import io.github.forksafe.model.ClassFacts;
import java.util.List;

/**
 * A class of the project as it was defined on a run.
 *
 * @param facts the statement
 * @param namespace the object that holds its attributes
 * @param bases the values of its bases, in order
 */
record ClassType(ClassFacts facts, Obj namespace, List<Value> bases) {
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
