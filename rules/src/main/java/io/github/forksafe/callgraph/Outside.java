package io.github.forksafe.callgraph;

import io.github.forksafe.callgraph.Universe.Kind;

/** Calls of what is outside the project. */
final class Outside {
    private final Builder builder;
    private final Flow flow;
    private final Universe universe;
    private final Builtins builtins;

    Outside(Builder builder) {
        this.builder = builder;
        this.flow = builder.flow();
        this.universe = builder.universe();
        this.builtins = new Builtins(builder, this);
    }

    /** Calls something outside by its dotted name, with the object that it is a method of, or -1. */
    void call(Site site, String dotted, int receiver) {
        builder.edges().call(site.caller(), universe.external(dotted));
        builder.edges().reach(site, universe.external(dotted));
        if (builtins.call(site, dotted, receiver)) {
            return;
        }
        handOver(site);
        if (site.decorates()) {
            flow.edge(site.passed().at(0), site.result());
        } else {
            flow.add(site.result(), universe.external(dotted));
        }
    }

    /** Callables among the arguments may be called by code that is not known. */
    void handOver(Site site) {
        site.passed().positional().forEach(node -> handOver(site, node));
        site.passed().named().forEach(argument -> handOver(site, argument.node()));
        handOver(site, site.passed().rest());
        flow.react(site.passed().namedRest(), dict -> {
            if (universe.kind(dict) == Kind.CONTAINER) {
                handOver(site, builder.items().all(dict));
            }
        });
    }

    private void handOver(Site site, int node) {
        flow.react(node, value -> {
            switch (universe.kind(value)) {
                case FUNCTION, CLASS, BOUND, PARTIAL -> builder.edges().hand(site.caller(), value);
                case CONTAINER ->
                    flow.react(builder.items().all(value), element -> {
                        if (universe.kind(element) == Kind.FUNCTION || universe.kind(element) == Kind.BOUND) {
                            builder.edges().hand(site.caller(), element);
                        }
                    });
                default -> {}
            }
        });
    }
}
