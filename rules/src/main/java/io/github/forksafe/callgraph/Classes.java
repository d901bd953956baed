package io.github.forksafe.callgraph;

import io.github.forksafe.callgraph.Universe.Kind;
import io.github.forksafe.model.ClassFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Classes and their attributes along the method resolution order, the C3 linearization
 * (<a href="https://docs.python.org/3/howto/mro.html">the Python 2.3 method resolution order</a>). A base that may be several classes
 * makes several, one after the other.
 */
final class Classes {
    private final Flow flow;
    private final Universe universe;
    private final List<ClassInfo> classes = new ArrayList<>();
    private final Map<Integer, List<Integer>> orders = new HashMap<>();

    Classes(Flow flow, Universe universe) {
        this.flow = flow;
        this.universe = universe;
    }

    ClassInfo define(Scope body, ClassFacts facts) {
        ClassInfo made = new ClassInfo(classes.size(), body, facts);
        classes.add(made);
        body.type(made);
        return made;
    }

    ClassInfo get(int number) {
        return classes.get(number);
    }

    int value(ClassInfo type) {
        return universe.of(Kind.CLASS, type.number());
    }

    /** An object of the class, wherever it was made. */
    int instance(ClassInfo type) {
        return universe.of(Kind.INSTANCE, type.number(), 0);
    }

    /** Learns what a base of a class may be; what was looked up before is looked up again. */
    void base(ClassInfo type, int index, int value) {
        Kind kind = universe.kind(value);
        if (kind != Kind.CLASS && kind != Kind.EXTERNAL) {
            return;
        }
        type.bases().get(index).add(value);
        if (kind == Kind.CLASS) {
            get(universe.first(value)).below().add(type);
        }
        orders.clear();
        for (ClassInfo changed : withBelow(type)) {
            changed.lookups().forEach((name, node) -> wire(changed, name, node));
        }
    }

    private static Set<ClassInfo> withBelow(ClassInfo type) {
        Set<ClassInfo> all = new LinkedHashSet<>();
        List<ClassInfo> open = new ArrayList<>(List.of(type));
        while (!open.isEmpty()) {
            ClassInfo next = open.remove(open.size() - 1);
            if (all.add(next)) {
                open.addAll(next.below());
            }
        }
        return all;
    }

    /** The node of an attribute as it is found along the order of a class. */
    int lookup(ClassInfo type, String name) {
        Integer known = type.lookups().get(name);
        if (known != null) {
            return known;
        }
        int node = flow.node();
        type.lookups().put(name, node);
        wire(type, name, node);
        return node;
    }

    private void wire(ClassInfo type, String name, int node) {
        wire(order(type), name, node);
    }

    /** Lets flow what an attribute is along an order; a class from outside has any attribute that no other class has. */
    void wire(List<Integer> order, String name, int node) {
        String outside = "";
        for (int value : order) {
            if (universe.kind(value) == Kind.CLASS) {
                Scope body = get(universe.first(value)).body();
                if (body.declares(name)) {
                    flow.edge(body.variable(flow, name), node);
                    return;
                }
            } else if (outside.isEmpty() && !isPlain(universe.textOf(value))) {
                outside = universe.textOf(value);
            }
        }
        if (!outside.isEmpty()) {
            flow.add(node, universe.external(outside + "." + name));
        }
    }

    /** Whether a class from outside says nothing about the attributes of those made from it. */
    private static boolean isPlain(String dotted) {
        return Builtins.isName(dotted) || dotted.equals("abc.ABC") || dotted.startsWith("typing.");
    }

    /** An attribute is set on a class from elsewhere. */
    void set(ClassInfo type, String name, int node) {
        boolean fresh = !type.body().declares(name);
        flow.edge(node, type.body().variable(flow, name));
        if (fresh) {
            type.body().starred().add(name);
            for (ClassInfo changed : withBelow(type)) {
                Integer known = changed.lookups().get(name);
                if (known != null) {
                    wire(changed, name, known);
                }
            }
        }
    }

    /** The classes in which attributes of a class are looked up, in order. */
    List<Integer> order(ClassInfo type) {
        List<Integer> known = orders.get(type.number());
        if (known == null) {
            known = linearize(type, new HashSet<>());
            orders.put(type.number(), known);
        }
        return known;
    }

    /** The part of the order of {@code type} behind {@code after}, as {@code super()} sees it. */
    List<Integer> behind(ClassInfo type, ClassInfo after) {
        List<Integer> order = order(type);
        int index = order.indexOf(value(after));
        return index < 0 ? List.of() : order.subList(index + 1, order.size());
    }

    private List<Integer> linearize(ClassInfo type, Set<Integer> open) {
        List<Integer> order = new ArrayList<>(List.of(value(type)));
        List<Integer> bases =
                type.bases().stream().flatMap(List::stream).distinct().toList();
        if (bases.isEmpty() || !open.add(type.number())) {
            return order;
        }
        List<List<Integer>> sequences = new ArrayList<>();
        for (int base : bases) {
            sequences.add(
                    universe.kind(base) == Kind.CLASS
                            ? new ArrayList<>(linearize(get(universe.first(base)), open))
                            : new ArrayList<>(List.of(base)));
        }
        sequences.add(new ArrayList<>(bases));
        open.remove(type.number());
        merge(sequences, order);
        return order;
    }

    /** Takes the first head that is in no tail; where Python would refuse the class, the first head. */
    private static void merge(List<List<Integer>> sequences, List<Integer> order) {
        while (!sequences.isEmpty()) {
            Integer next = sequences.get(0).get(0);
            for (List<Integer> sequence : sequences) {
                Integer head = sequence.get(0);
                if (sequences.stream().noneMatch(s -> s.lastIndexOf(head) > 0)) {
                    next = head;
                    break;
                }
            }
            Integer taken = next;
            order.add(taken);
            sequences.forEach(sequence -> sequence.removeIf(taken::equals));
            sequences.removeIf(List::isEmpty);
        }
    }
}
