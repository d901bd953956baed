package io.github.forksafe.callgraph;

import io.github.forksafe.callgraph.Universe.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Containers: a slot for each constant key, one for all other elements, and one that gathers all. */
final class Items {
    /** The slot of elements whose key is not known. */
    private static final String SOME = "*";

    /** Gathers all elements. */
    private static final String ALL = "**";

    private final Builder builder;
    private final List<Map<String, Integer>> containers = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();

    /** An item that is read: the container, the key and the result are nodes. */
    private record Load(int base, int key, int result) {}

    Items(Builder builder) {
        this.builder = builder;
    }

    /** Makes a container. */
    int make(String type) {
        containers.add(new HashMap<>());
        return builder.universe()
                .of(Kind.CONTAINER, containers.size() - 1, builder.universe().text(type));
    }

    private int slot(int container, String key) {
        Map<String, Integer> slots = containers.get(builder.universe().first(container));
        Integer known = slots.get(key);
        if (known != null) {
            return known;
        }
        int node = builder.flow().node();
        slots.put(key, node);
        if (!key.equals(ALL)) {
            builder.flow().edge(node, slot(container, ALL));
        }
        return node;
    }

    static String key(Universe universe, int constant) {
        return (universe.second(constant) == 1 ? "#" : "'") + universe.textOf(constant);
    }

    static String index(int index) {
        return "#" + index;
    }

    /** The node of all elements of a container. */
    int all(int container) {
        return slot(container, ALL);
    }

    void put(int container, String key, int node) {
        if (node != Flow.NOTHING) {
            builder.flow().edge(node, slot(container, key));
        }
    }

    void put(int container, int node) {
        put(container, SOME, node);
    }

    /** Puts all that one container holds, now or later, into another under the same keys. */
    void putAll(int container, int other) {
        List.copyOf(containers.get(builder.universe().first(other)).keySet()).stream()
                .filter(key -> !key.equals(ALL))
                .sorted()
                .forEach(key -> put(container, key, slot(other, key)));
        put(container, slot(other, SOME));
    }

    /** All that the dicts of a node hold is in another one too. */
    void merge(int dict, int others) {
        builder.flow().react(others, other -> {
            if (isContainer(other)) {
                putAll(dict, other);
            }
        });
    }

    /** One element of what is taken apart; an index of -1 is the list of several. */
    void unpack(int value, int index, Site site) {
        builder.flow().react(value, held -> {
            if (!isContainer(held)) {
                iterateValue(held, site);
            } else if (index < 0) {
                builder.flow().add(site.result(), held);
            } else {
                get(held, index(index), site.result());
            }
        });
    }

    /** Whatever a constant key of a container may hold. */
    void get(int container, String key, int result) {
        builder.flow().edge(slot(container, key), result);
        builder.flow().edge(slot(container, SOME), result);
    }

    private boolean isContainer(int value) {
        return builder.universe().kind(value) == Kind.CONTAINER;
    }

    /** Reads an item of whatever a node holds. */
    void load(int base, int key, Site site) {
        loads.add(new Load(base, key, site.result()));
        Flow flow = builder.flow();
        flow.react(base, value -> {
            if (isContainer(value)) {
                flow.react(key, constant -> {
                    if (builder.universe().kind(constant) == Kind.CONSTANT) {
                        get(value, key(builder.universe(), constant), site.result());
                    } else {
                        flow.edge(all(value), site.result());
                    }
                });
            } else if (builder.universe().kind(value) == Kind.INSTANCE) {
                builder.attributes().method(value, "__getitem__", site);
            } else if (builder.universe().kind(value) == Kind.CLASS) {
                flow.add(site.result(), value);
            }
        });
    }

    /** A slice is a container of some of the elements. */
    void slice(int base, int result) {
        int list = make(Builtins.LIST);
        builder.flow().react(base, value -> {
            if (isContainer(value)) {
                put(list, all(value));
                builder.flow().add(result, list);
            }
        });
    }

    /** Reads all of what is read by a key of which nothing was found out; false if there is no such read left. */
    boolean openUnknownKeys() {
        List<Load> open = loads.stream()
                .filter(load -> builder.flow().valuesOf(load.key).length == 0
                        && builder.flow().valuesOf(load.base).length > 0)
                .toList();
        loads.removeAll(open);
        open.forEach(load -> builder.flow().react(load.base, value -> {
            if (isContainer(value)) {
                builder.flow().edge(all(value), load.result);
            }
        }));
        return !open.isEmpty();
    }

    /** Puts something at a key of whatever a node holds. */
    void store(int base, int key, Site site) {
        Flow flow = builder.flow();
        int source = site.passed().at(1);
        flow.react(base, value -> {
            if (isContainer(value)) {
                if (builder.flow().valuesOf(key).length == 0) {
                    put(value, source);
                }
                flow.react(key, constant -> {
                    if (builder.universe().kind(constant) == Kind.CONSTANT) {
                        put(value, key(builder.universe(), constant), source);
                    } else {
                        put(value, source);
                    }
                });
            } else if (builder.universe().kind(value) == Kind.INSTANCE) {
                builder.attributes().method(value, "__setitem__", site);
            }
        });
    }

    /** Whatever an iteration over a node gives. */
    void iterate(int iterable, Site site) {
        builder.flow().react(iterable, value -> iterateValue(value, site));
    }

    private void iterateValue(int value, Site site) {
        Flow flow = builder.flow();
        Universe universe = builder.universe();
        switch (universe.kind(value)) {
            case CONTAINER -> {
                if (!universe.text(universe.second(value)).equals(Builtins.DICT)) {
                    flow.edge(all(value), site.result());
                }
            }
            case GENERATOR -> flow.edge(builder.scope(universe.first(value)).yields(), site.result());
            case INSTANCE -> {
                int iterator = flow.node();
                builder.attributes().method(value, "__iter__", site.inner(Site.Passed.NONE, iterator));
                flow.react(iterator, made -> {
                    if (universe.kind(made) == Kind.INSTANCE) {
                        builder.attributes().method(made, "__next__", site);
                    } else {
                        iterateValue(made, site);
                    }
                });
            }
            case UNKNOWN, EXTERNAL -> flow.add(site.result(), Universe.UNKNOWN);
            default -> {}
        }
    }
}
