package io.github.forksafe.callgraph;

import io.github.forksafe.callgraph.Routine.Callee;
import io.github.forksafe.callgraph.Universe.Kind;
import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.source.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the details out of a graph that is done. */
final class DetailsWriter {
    /** A variable that holds more is no name for any of them. */
    private static final int MOST_MEANINGS = 4;

    private final Builder builder;
    private final Universe universe;

    DetailsWriter(Builder builder) {
        this.builder = builder;
        this.universe = builder.universe();
    }

    CallDetails details() {
        List<Routine> routines = new ArrayList<>();
        List<ClassShape> classes = new ArrayList<>();
        Map<String, List<String>> exports = new TreeMap<>();
        Map<String, String> objects = new TreeMap<>();
        for (Scope scope : builder.scopes()) {
            if (scope.isClass()) {
                ClassInfo type = scope.type();
                if (type != null) {
                    classes.add(shape(type));
                }
            } else {
                routines.add(routine(scope));
            }
            if (scope.outer() == null) {
                export(scope, exports, objects);
            }
        }
        routines.sort(Comparator.comparing(Routine::name));
        classes.sort(Comparator.comparing(ClassShape::name));
        return new CallDetails(routines, classes, exports, objects);
    }

    private Routine routine(Scope scope) {
        Map<Integer, List<Callee>> calls = new LinkedHashMap<>();
        builder.edges().reachedBy(scope).forEach((at, reached) -> calls.put(at, callees(reached)));
        ClassInfo type = scope.methodOf();
        return new Routine(
                scope.name(), scope.facts(), type == null ? "" : type.body().name(), calls, returned(scope));
    }

    private List<Callee> callees(IntSet reached) {
        List<Callee> callees = new ArrayList<>();
        for (int i = 0; i < reached.size(); i++) {
            callees.add(callee(reached.get(i)));
        }
        callees.sort(Comparator.comparing(Callee::name).thenComparing(Callee::receiver));
        return List.copyOf(callees);
    }

    private Callee callee(int value) {
        return switch (universe.kind(value)) {
            case FUNCTION -> new Callee(Routine.Kind.FUNCTION, nameOf(value), "");
            case CLASS -> new Callee(Routine.Kind.CLASS, nameOf(value), "");
            case BOUND -> {
                int receiver = universe.second(value);
                Kind kind = universe.kind(receiver);
                boolean known = kind == Kind.INSTANCE || kind == Kind.CLASS;
                yield new Callee(
                        Routine.Kind.FUNCTION,
                        nameOf(universe.first(value)),
                        known ? classOf(receiver).body().name() : "");
            }
            default -> new Callee(Routine.Kind.OUTSIDE, universe.textOf(value), "");
        };
    }

    private ClassInfo classOf(int value) {
        return builder.classes().get(universe.first(value));
    }

    private String nameOf(int value) {
        return universe.kind(value) == Kind.CLASS
                ? classOf(value).body().name()
                : builder.scope(universe.first(value)).name();
    }

    private List<String> returned(Scope scope) {
        Set<String> names = new TreeSet<>();
        for (int value : builder.flow().valuesOf(scope.result())) {
            if (universe.kind(value) == Kind.INSTANCE) {
                names.add(classOf(value).body().name());
            } else if (universe.kind(value) == Kind.EXTERNAL && !Builtins.isName(universe.textOf(value))) {
                names.add(universe.textOf(value));
            }
        }
        return List.copyOf(names);
    }

    private ClassShape shape(ClassInfo type) {
        Map<String, ClassShape.Member> members = new TreeMap<>();
        type.body().variables().forEach((name, node) -> {
            for (int value : builder.flow().valuesOf(node)) {
                member(value, members, name);
            }
        });
        List<String> order = builder.classes().order(type).stream()
                .map(value -> universe.kind(value) == Kind.CLASS ? nameOf(value) : universe.textOf(value))
                .toList();
        FunctionFacts facts = type.body().facts();
        Position start = facts.file().position(facts.start());
        return new ClassShape(type.body().name(), facts.file().id(), start, order, members);
    }

    private void member(int value, Map<String, ClassShape.Member> members, String name) {
        if (universe.kind(value) == Kind.FUNCTION) {
            members.put(name, new ClassShape.Member(nameOf(value), ClassShape.Binding.METHOD));
        } else if (universe.kind(value) == Kind.WRAPPED) {
            boolean property = universe.text(universe.second(value)).equals(Builtins.PROPERTY);
            ClassShape.Binding binding = property ? ClassShape.Binding.PROPERTY : ClassShape.Binding.CLASS_OR_STATIC;
            for (int function : builder.flow().valuesOf(universe.first(value))) {
                if (universe.kind(function) == Kind.FUNCTION) {
                    members.put(name, new ClassShape.Member(nameOf(function), binding));
                }
            }
        }
    }

    private void export(Scope module, Map<String, List<String>> exports, Map<String, String> objects) {
        module.variables().forEach((name, node) -> {
            Set<String> held = new TreeSet<>();
            Set<String> types = new TreeSet<>();
            for (int value : builder.flow().valuesOf(node)) {
                Kind kind = universe.kind(value);
                if (kind == Kind.FUNCTION || kind == Kind.CLASS) {
                    held.add(nameOf(value));
                } else if (kind == Kind.INSTANCE) {
                    types.add(classOf(value).body().name());
                }
            }
            if (types.size() == 1) {
                objects.put(module.name() + "." + name, types.iterator().next());
            }
            if (!held.isEmpty() && held.size() <= MOST_MEANINGS) {
                exports.put(module.name() + "." + name, List.copyOf(held));
            }
        });
    }
}
