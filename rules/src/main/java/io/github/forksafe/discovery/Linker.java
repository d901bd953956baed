package io.github.forksafe.discovery;

import io.github.forksafe.callgraph.ClassShape;
import io.github.forksafe.callgraph.Routine.Callee;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a call reaches, given the class of the object that its function runs on. */
final class Linker {
    /** A call that may reach more is followed to none: what it really calls is not known. */
    private static final int MOST_TARGETS = 5;

    private static final List<String> CONSTRUCTORS = List.of("__new__", "__init__", "__post_init__");

    private final Code code;
    private final Outer outer;

    /**
     * What a call reaches.
     *
     * @param nodes functions of libraries that are read
     * @param doings what others do
     * @param ends whether others end threads
     */
    record Reached(List<Node> nodes, List<Doing> doings, boolean ends) {}

    Linker(Code code, Outer outer) {
        this.code = code;
        this.outer = outer;
    }

    /** Gathers what one call reaches. */
    private final class Gathering {
        private final Set<Node> nodes = new LinkedHashSet<>();
        private final List<Doing> doings = new ArrayList<>();
        private boolean ends;

        private void outside(String dotted) {
            List<String> meanings = code.meanings(dotted);
            for (String meaning : meanings) {
                ClassShape shape = code.shape(meaning);
                if (shape != null) {
                    construct(shape);
                } else {
                    nodes.add(new Node(meaning, ""));
                }
            }
            if (meanings.isEmpty() && !member(dotted)) {
                doings.addAll(outer.called(dotted));
                ends |= outer.ends(dotted);
            }
        }

        /** A method of an object of a class of another library. */
        private boolean member(String dotted) {
            int dot = dotted.lastIndexOf('.');
            Optional<ClassShape> owner = dot < 0 ? Optional.empty() : code.classOf(dotted.substring(0, dot));
            return owner.isPresent() && method(owner.get(), dotted.substring(dot + 1), "");
        }

        private boolean method(ClassShape type, String name, String behind) {
            Optional<Code.Found> found = code.lookup(type, name, behind);
            if (found.isPresent() && found.get().outside()) {
                doings.addAll(outer.called(found.get().function()));
                ends |= outer.ends(found.get().function());
            } else {
                found.ifPresent(method -> nodes.add(new Node(method.function(), type.name())));
            }
            return found.isPresent();
        }

        private void construct(ClassShape type) {
            CONSTRUCTORS.forEach(name -> method(type, name, ""));
        }

        private void callee(Callee callee, Sketch from, String type) {
            switch (callee.kind()) {
                case FUNCTION -> nodes.add(new Node(callee.name(), typeOf(callee, from, type)));
                case CLASS -> {
                    ClassShape shape = code.shape(callee.name());
                    if (shape != null) {
                        construct(shape);
                    }
                }
                case OUTSIDE -> {
                    if (callee.name().startsWith(Code.MODULE)) {
                        module(callee.name().substring(Code.MODULE.length()));
                    } else {
                        outside(callee.name());
                    }
                }
            }
        }

        private void module(String name) {
            Sketch body = code.routine(Code.MODULE + name);
            if (body != null) {
                nodes.add(new Node(Code.MODULE + name, ""));
            } else {
                doings.addAll(outer.imported(name));
            }
        }

        /** A function inside of a method, and a method called by way of its class, run on the same object. */
        private String typeOf(Callee callee, Sketch from, String type) {
            if (!callee.receiver().isEmpty()) {
                return callee.receiver();
            }
            Sketch target = code.routine(callee.name());
            String written = target == null ? "" : target.type();
            boolean same =
                    callee.name().startsWith(from.name() + ".") || (!written.isEmpty() && code.inherits(type, written));
            return same ? type : written;
        }

        private Reached reached() {
            return new Reached(List.copyOf(nodes), List.copyOf(doings), ends);
        }
    }

    /** What a call in a function reaches. */
    Reached reached(Sketch from, String type, Sketch.Call call) {
        Gathering all = new Gathering();
        int colon = call.own().indexOf(':');
        ClassShape shape = code.shape(type);
        if (colon > 0 && shape != null) {
            String behind = call.own().startsWith("super") ? from.type() : "";
            if (all.method(shape, call.own().substring(colon + 1), behind)) {
                return all.reached();
            }
        }
        call.callees().forEach(callee -> all.callee(callee, from, type));
        boolean imports =
                call.callees().stream().anyMatch(callee -> callee.name().startsWith(Code.MODULE));
        return all.nodes.size() > MOST_TARGETS && !imports
                ? new Reached(List.of(), List.copyOf(all.doings), all.ends)
                : all.reached();
    }

    /** What the making of an object runs. */
    List<Node> constructors(ClassShape type) {
        Gathering all = new Gathering();
        all.construct(type);
        return all.reached().nodes();
    }

    /** What the making of an object of a class does by way of a base outside. */
    List<Doing> inherited(ClassShape type, String method) {
        Gathering all = new Gathering();
        all.method(type, method, "");
        return all.reached().doings();
    }

    boolean inheritedEnd(ClassShape type, String method) {
        Gathering all = new Gathering();
        all.method(type, method, "");
        return all.reached().ends();
    }
}
