package io.github.forksafe.effects;

import io.github.forksafe.model.FunctionFacts;

/** How a program calls its locks: by the first variable or field that holds one. */
final class LockNames {
    private final Heap heap;

    LockNames(Heap heap) {
        this.heap = heap;
    }

    /** The name of a lock where a fork happens; empty if nothing that has a name holds it. */
    String of(Obj lock, State state) {
        String[] found = {""};
        Value value = new Value.Instance(lock);
        heap.eachSlot((object, field, slot) -> {
            Values held = found[0].isEmpty() && isName(field) ? state.slots().get(slot) : null;
            if (held != null && held.list().contains(value)) {
                found[0] = owner(object) + field;
            }
        });
        return found[0].isEmpty() && !lock.is("threading.Lock") ? className(lock) : found[0];
    }

    /** The name of the class of an object, without its module. */
    static String className(Obj object) {
        ClassType type = object.type().classType();
        String name = type == null ? object.type().name() : type.name();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isName(String field) {
        return Character.isJavaIdentifierStart(field.charAt(0));
    }

    private static String owner(Obj object) {
        ClassType type = object.type().classType();
        FunctionFacts scope = object.type().scope();
        if (type != null) {
            return type.name() + ".";
        }
        return scope != null && scope.kind() == FunctionFacts.Kind.CLASS_BODY ? scope.name() + "." : "";
    }
}
