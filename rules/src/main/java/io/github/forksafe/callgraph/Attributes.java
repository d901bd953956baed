package io.github.forksafe.callgraph;

import io.github.forksafe.callgraph.Universe.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Attributes of whatever a node holds. */
final class Attributes {
    /** Longer names come from loops over attributes of unknown objects. */
    private static final int MOST_SEGMENTS = 5;

    private final Builder builder;
    private final Flow flow;
    private final Universe universe;
    private final Map<Long, Integer> fields = new HashMap<>();

    Attributes(Builder builder) {
        this.builder = builder;
        this.flow = builder.flow();
        this.universe = builder.universe();
    }

    /** The node of what was set on an object itself. An object of a class may have what objects of its bases have. */
    int field(int owner, String name) {
        long key = ((long) owner << 32) | universe.text(name);
        Integer known = fields.get(key);
        if (known != null) {
            return known;
        }
        int node = flow.node();
        fields.put(key, node);
        if (universe.kind(owner) == Kind.INSTANCE) {
            ClassInfo type = builder.classes().get(universe.first(owner));
            for (int base : builder.classes().order(type)) {
                if (universe.kind(base) == Kind.CLASS && universe.first(base) != type.number()) {
                    flow.edge(field(universe.of(Kind.INSTANCE, universe.first(base)), name), node);
                }
            }
        }
        return node;
    }

    /** Reads an attribute of whatever a node holds; what that runs is called from where it is read. */
    void load(int base, String name, Site site) {
        flow.react(base, value -> read(value, name, site));
    }

    private void read(int value, String name, Site site) {
        switch (universe.kind(value)) {
            case INSTANCE -> ofInstance(value, name, site);
            case CLASS -> ofClass(value, name, site);
            case MODULE ->
                flow.edge(builder.imports().attribute(builder.scope(universe.first(value)), name), site.result());
            case EXTERNAL -> flow.add(site.result(), outside(site.caller(), universe.textOf(value), name));
            case CONTAINER ->
                flow.add(
                        site.result(),
                        universe.of(
                                Kind.BOUND,
                                universe.external(universe.text(universe.second(value)) + "." + name),
                                value));
            case CONSTANT -> {
                String type = universe.second(value) == 1 ? Builtins.NUMBER : Builtins.TEXT;
                flow.add(site.result(), universe.external(type + "." + name));
            }
            case SUPER -> behind(value, name, site);
            case WRAPPED -> {
                // A property's setter or deleter gives the property with one function more.
                flow.add(site.result(), universe.of(Kind.BOUND, universe.external(Builtins.SETTER), value));
            }
            case FUNCTION -> flow.edge(field(value, name), site.result());
            case BOUND, GENERATOR, PARTIAL, UNKNOWN -> flow.add(site.result(), Universe.UNKNOWN);
        }
    }

    /** A member of something outside the project, or a module of the project below a package that has no file. */
    private int outside(Scope from, String base, String name) {
        String dotted = base + "." + name;
        Scope module = builder.imports().find(from, dotted);
        if (module != null) {
            return universe.of(Kind.MODULE, module.number());
        }
        boolean endless = dotted.chars().filter(c -> c == '.').count() > MOST_SEGMENTS;
        return endless ? Universe.UNKNOWN : universe.external(dotted);
    }

    private void ofInstance(int instance, String name, Site site) {
        ClassInfo type = builder.classes().get(universe.first(instance));
        if (name.equals("__class__")) {
            flow.add(site.result(), builder.classes().value(type));
            return;
        }
        flow.edge(field(instance, name), site.result());
        int found = builder.classes().lookup(type, name);
        flow.react(found, value -> bind(value, instance, site));
        if (!name.startsWith("__") && !has(type, name)) {
            int getter = builder.classes().lookup(type, "__getattr__");
            flow.react(getter, value -> call(value, instance, site));
        }
    }

    private boolean has(ClassInfo type, String name) {
        return builder.classes().order(type).stream()
                .anyMatch(base -> universe.kind(base) == Kind.CLASS
                        && builder.classes().get(universe.first(base)).body().declares(name));
    }

    private void ofClass(int value, String name, Site site) {
        ClassInfo type = builder.classes().get(universe.first(value));
        flow.react(builder.classes().lookup(type, name), found -> bind(found, value, site));
    }

    private void behind(int above, String name, Site site) {
        ClassInfo after = builder.classes().get(universe.first(above));
        int receiver = universe.second(above);
        ClassInfo type = builder.classes().get(universe.first(receiver));
        List<Integer> order = builder.classes().behind(type, after);
        int node = flow.node();
        builder.classes().wire(order, name, node);
        flow.react(node, value -> bind(value, receiver, site));
    }

    /** What an attribute found on a class is when it is read by way of an object or class. */
    private void bind(int found, int receiver, Site site) {
        boolean onObject = universe.kind(receiver) == Kind.INSTANCE;
        switch (universe.kind(found)) {
            case FUNCTION -> flow.add(site.result(), onObject ? universe.of(Kind.BOUND, found, receiver) : found);
            case WRAPPED -> unwrap(found, receiver, site);
            default -> flow.add(site.result(), found);
        }
    }

    private void unwrap(int wrapped, int receiver, Site site) {
        boolean onObject = universe.kind(receiver) == Kind.INSTANCE;
        int function = universe.first(wrapped);
        switch (universe.text(universe.second(wrapped))) {
            case Builtins.STATIC -> flow.edge(function, site.result());
            case Builtins.CLASS -> {
                int type = universe.of(Kind.CLASS, universe.first(receiver));
                flow.react(function, f -> flow.add(site.result(), universe.of(Kind.BOUND, f, type)));
            }
            default -> {
                if (onObject) {
                    flow.react(function, f -> call(f, receiver, site));
                } else {
                    flow.add(site.result(), wrapped);
                }
            }
        }
    }

    /** Calls a function for an object without further arguments. */
    private void call(int function, int receiver, Site site) {
        if (universe.kind(function) == Kind.FUNCTION) {
            Site inner = site.inner(Site.Passed.NONE, site.result());
            builder.calls().call(inner, universe.of(Kind.BOUND, function, receiver));
        }
    }

    /** Calls a method of an object that Python calls by itself. */
    void method(int instance, String name, Site site) {
        int found = flow.node();
        ClassInfo type = builder.classes().get(universe.first(instance));
        flow.react(builder.classes().lookup(type, name), value -> {
            if (universe.kind(value) != Kind.EXTERNAL) {
                bind(value, instance, site.inner(Site.Passed.NONE, found));
            }
        });
        builder.call(found, site);
    }

    /** Sets an attribute of whatever a node holds. */
    void store(int base, String name, int source) {
        flow.react(base, value -> {
            switch (universe.kind(value)) {
                case INSTANCE, FUNCTION -> flow.edge(source, field(value, name));
                case CLASS -> builder.classes().set(builder.classes().get(universe.first(value)), name, source);
                case MODULE ->
                    flow.edge(source, builder.scope(universe.first(value)).variable(flow, name));
                default -> {}
            }
        });
    }
}
