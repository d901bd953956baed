package io.github.forksafe.effects;

import io.github.forksafe.model.ClassFacts;
import io.github.forksafe.model.FunctionFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of functions beside their facts since their definition ran: whose methods they are, and their defaults. */
final class Definitions {
    private final Map<FunctionFacts, ClassType> owners = new HashMap<>();
    private final Map<Value.Function, List<Values>> defaults = new HashMap<>();

    void own(ClassFacts facts, ClassType type) {
        for (FunctionFacts nested : facts.body().nested()) {
            owners.put(nested, type);
        }
    }

    /** The class that a function is a method of. */
    Optional<ClassType> owner(FunctionFacts function) {
        return Optional.ofNullable(owners.get(function));
    }

    void defaults(Value.Function function, List<Values> values) {
        defaults.put(function, values);
    }

    List<Values> defaults(Value.Function function) {
        return defaults.getOrDefault(function, List.of());
    }
}
