package io.github.forksafe.effects;

import java.util.HashMap;
import java.util.Map;

/** The behaviours of everything outside a project that the analysis models itself; the catalog has the rest. */
final class Behaviours {
    private Behaviours() {}

    /** All of them by canonical dotted name; {@code X.__init__} marks {@code X} as a class. */
    static Map<String, Behaviour> all() {
        Map<String, Behaviour> all = new HashMap<>();
        BuiltinBehaviours.register(all);
        ContainerBehaviours.register(all);
        ThreadBehaviours.register(all);
        ProcessBehaviours.register(all);
        PoolBehaviours.register(all);
        ForkBehaviours.register(all);
        ContextBehaviours.register(all);
        AsyncBehaviours.register(all);
        RecordBehaviours.register(all);
        LockBehaviours.register(all);
        LoggingBehaviours.register(all);
        StreamBehaviours.register(all);
        CopyBehaviours.register(all);
        return Map.copyOf(all);
    }

    /** A behaviour that does nothing and returns an unknown value. */
    static Values nothing(Invocation in) {
        return Values.UNKNOWN;
    }

    /** What a function runs as, for people: its name within its module, or its dotted name outside the project. */
    static String nameOf(Values callables) {
        for (Value value : callables.list()) {
            String name = nameOf(value);
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    private static String nameOf(Value value) {
        if (value instanceof Value.Function function) {
            return function.facts().qualifiedName();
        }
        if (value instanceof Value.Bound bound) {
            return nameOf(bound.function());
        }
        if (value instanceof Value.Type type) {
            return type.type().name();
        }
        if (value instanceof Value.External external) {
            String name = external.name();
            return name.startsWith("builtins.") ? name.substring("builtins.".length()) : name;
        }
        return "";
    }
}
