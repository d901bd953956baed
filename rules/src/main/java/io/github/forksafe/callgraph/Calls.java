package io.github.forksafe.callgraph;

import io.github.forksafe.callgraph.Universe.Kind;
import io.github.forksafe.model.FunctionFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of whatever a node holds: arguments flow to parameters, results back. */
final class Calls {
    private static final int NOBODY = -1;

    private final Builder builder;
    private final Flow flow;
    private final Universe universe;
    private final Outside outside;
    private final Map<Integer, Site> partials = new HashMap<>();
    private final Map<Scope, Rest> rests = new HashMap<>();

    /** The containers of a function's {@code *args} and {@code **kwargs}; -1 for none. */
    private record Rest(int positional, int named) {}

    Calls(Builder builder) {
        this.builder = builder;
        this.flow = builder.flow();
        this.universe = builder.universe();
        this.outside = new Outside(builder);
    }

    /** Remembers a call that waits in a {@code functools.partial} and gives its value. */
    int partial(Site site) {
        int number = partials.size();
        partials.put(number, site);
        return universe.of(Kind.PARTIAL, number);
    }

    /** Calls a value. */
    void call(Site site, int callee) {
        if (callee != Universe.UNKNOWN) {
            site.resolve();
        }
        switch (universe.kind(callee)) {
            case FUNCTION -> function(site, callee, NOBODY);
            case BOUND -> bound(site, universe.first(callee), universe.second(callee));
            case CLASS -> construct(site, callee);
            case INSTANCE -> builder.attributes().method(callee, "__call__", site);
            case EXTERNAL -> outside.call(site, universe.textOf(callee), NOBODY);
            case PARTIAL -> resume(site, partials.get(universe.first(callee)));
            case UNKNOWN -> unknown(site);
            case MODULE, CONTAINER, CONSTANT, GENERATOR, SUPER, WRAPPED -> {}
        }
    }

    private void unknown(Site site) {
        flow.add(site.result(), Universe.UNKNOWN);
        outside.handOver(site);
        if (site.decorates()) {
            flow.edge(site.passed().at(0), site.result());
        }
    }

    private void bound(Site site, int function, int receiver) {
        switch (universe.kind(function)) {
            case FUNCTION -> function(site, function, receiver);
            case EXTERNAL -> outside.call(site, universe.textOf(function), receiver);
            default -> call(site, function);
        }
    }

    private void resume(Site site, @Nullable Site waiting) {
        if (waiting == null) {
            return;
        }
        Site.Passed before = waiting.passed();
        List<Integer> positional = new ArrayList<>(before.positional()
                .subList(
                        Math.min(1, before.positional().size()),
                        before.positional().size()));
        positional.addAll(site.passed().positional());
        List<Site.Named> named = new ArrayList<>(before.named());
        named.addAll(site.passed().named());
        int rest = before.rest() == Flow.NOTHING ? site.passed().rest() : before.rest();
        int namedRest = before.namedRest() == Flow.NOTHING ? site.passed().namedRest() : before.namedRest();
        Site.Passed passed = new Site.Passed(positional, rest, named, namedRest);
        builder.call(before.at(0), site.inner(passed, site.result()));
    }

    /** Calls a function of the project, with a first argument of its own or without. */
    private void function(Site site, int value, int receiver) {
        Scope function = builder.scope(universe.first(value));
        builder.edges().call(site.caller(), value);
        builder.edges().reach(site, receiver == NOBODY ? value : universe.of(Kind.BOUND, value, receiver));
        bind(function, site.passed(), receiver);
        if (function.yields() != Flow.NOTHING) {
            flow.add(site.result(), universe.of(Kind.GENERATOR, function.number()));
            return;
        }
        flow.edge(function.result(), site.result());
        for (int i = function.handedBack().nextSetBit(0);
                i >= 0;
                i = function.handedBack().nextSetBit(i + 1)) {
            handBack(function, i, site, receiver);
        }
    }

    private void handBack(Scope function, int parameter, Site site, int receiver) {
        int shift = receiver == NOBODY ? 0 : 1;
        Site.Passed passed = site.passed();
        if (parameter < shift) {
            flow.add(site.result(), receiver);
            return;
        }
        int argument = passed.at(parameter - shift);
        if (argument == Flow.NOTHING && parameter - shift >= passed.positional().size()) {
            argument = passed.by(function.parameterFacts(parameter).name());
        }
        boolean whole = argument == Flow.NOTHING && passed.hasRest();
        int fallback = parameter - shift < passed.positional().size() ? Flow.NOTHING : function.defaultOf(parameter);
        flow.edge(
                whole ? function.parameter(parameter) : argument != Flow.NOTHING ? argument : fallback, site.result());
    }

    /** Arguments flow to parameters. */
    private void bind(Scope function, Site.Passed passed, int receiver) {
        int position = 0;
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < function.parameters(); i++) {
            FunctionFacts.Parameter parameter = function.parameterFacts(i);
            taken.add(parameter.name());
            switch (parameter.taking()) {
                case PLAIN -> {
                    if (position == 0 && receiver != NOBODY) {
                        flow.add(function.parameter(i), receiver);
                    } else {
                        plain(function, i, passed, receiver == NOBODY ? position : position - 1);
                    }
                    position++;
                }
                case KEYWORD_ONLY -> plain(function, i, passed, Integer.MAX_VALUE);
                case REST -> {
                    if (position == 0 && receiver != NOBODY) {
                        builder.items().put(rests(function).positional, Items.index(0), flow.holding(receiver));
                    }
                    rest(function, i, passed, receiver == NOBODY ? position : position - 1);
                }
                case KEYWORD_REST -> namedRest(function, i, passed, taken);
            }
        }
    }

    private void plain(Scope function, int parameter, Site.Passed passed, int position) {
        int node = function.parameter(parameter);
        if (position < passed.positional().size()) {
            flow.edge(passed.at(position), node);
            return;
        }
        String name = function.parameterFacts(parameter).name();
        boolean named =
                passed.named().stream().anyMatch(argument -> argument.name().equals(name));
        if (named) {
            flow.edge(passed.by(name), node);
            return;
        }
        flow.edge(function.defaultOf(parameter), node);
        if (position != Integer.MAX_VALUE) {
            flow.edge(passed.rest(), node);
        }
        flow.react(passed.namedRest(), dict -> {
            if (universe.kind(dict) == Kind.CONTAINER) {
                builder.items().get(dict, "'" + name, node);
            }
        });
    }

    private Rest rests(Scope function) {
        return rests.computeIfAbsent(
                function,
                f -> new Rest(
                        builder.items().make(Builtins.TUPLE), builder.items().make(Builtins.DICT)));
    }

    private void rest(Scope function, int parameter, Site.Passed passed, int from) {
        int tuple = rests(function).positional;
        flow.add(function.parameter(parameter), tuple);
        for (int i = Math.max(from, 0); i < passed.positional().size(); i++) {
            builder.items().put(tuple, Items.index(i - from), passed.at(i));
        }
        builder.items().put(tuple, passed.rest());
    }

    private void namedRest(Scope function, int parameter, Site.Passed passed, Set<String> taken) {
        int dict = rests(function).named;
        flow.add(function.parameter(parameter), dict);
        for (Site.Named argument : passed.named()) {
            if (!taken.contains(argument.name())) {
                builder.items().put(dict, "'" + argument.name(), argument.node());
            }
        }
        flow.react(passed.namedRest(), other -> {
            if (universe.kind(other) == Kind.CONTAINER) {
                builder.items().put(dict, builder.items().all(other));
            }
        });
    }

    /** Makes an object of a class of the project. */
    private void construct(Site site, int value) {
        builder.edges().reach(site, value);
        ClassInfo type = builder.classes().get(universe.first(value));
        int made = builder.classes().instance(type);
        int constructor = builder.classes().lookup(type, "__new__");
        if (!isProjects(type, "__new__")) {
            flow.add(site.result(), made);
        } else {
            flow.react(constructor, f -> {
                Site inner = site.inner(site.passed(), site.result());
                if (universe.kind(f) == Kind.FUNCTION) {
                    function(inner, f, value);
                }
                flow.add(site.result(), made);
            });
        }
        initialize(site, type, made);
    }

    private boolean isProjects(ClassInfo type, String name) {
        return builder.classes().order(type).stream()
                .anyMatch(base -> universe.kind(base) == Kind.CLASS
                        && builder.classes().get(universe.first(base)).body().declares(name));
    }

    private void initialize(Site site, ClassInfo type, int made) {
        if (!isProjects(type, "__init__") && !type.fields().isEmpty()) {
            fill(site, type, made);
        }
        flow.react(builder.classes().lookup(type, "__init__"), f -> {
            Site inner = site.inner(site.passed(), Flow.NOTHING);
            if (universe.kind(f) == Kind.FUNCTION) {
                function(inner, f, made);
            } else if (universe.kind(f) == Kind.EXTERNAL) {
                outside.call(inner, universe.textOf(f), made);
            }
        });
        if (isProjects(type, "__post_init__")) {
            Site after = site.inner(Site.Passed.NONE, Flow.NOTHING);
            builder.attributes().method(made, "__post_init__", after);
        }
    }

    /** A class without a constructor whose body declares fields gets one that sets them in order. */
    private void fill(Site site, ClassInfo type, int made) {
        int position = 0;
        for (String field : type.fields()) {
            int passed = site.passed().at(position++);
            int node = passed == Flow.NOTHING ? site.passed().by(field) : passed;
            flow.edge(node, builder.attributes().field(made, field));
        }
    }
}
