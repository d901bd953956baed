package io.github.forksafe.callgraph;

import io.github.forksafe.callgraph.Universe.Kind;
import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.model.ProjectModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the graph of a project together; its parts know one another through it. */
final class Builder {
    private final ProjectModel model;
    private final Flow flow = new Flow();
    private final Universe universe = new Universe();
    private final Classes classes = new Classes(flow, universe);
    private final Edges edges;
    private final List<Scope> scopes = new ArrayList<>();
    private final Map<ModuleFacts, Scope> modules = new LinkedHashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final Imports imports = new Imports(this);
    private final Items items = new Items(this);
    private final Attributes attributes = new Attributes(this);
    private final Calls calls = new Calls(this);
    private final int unknown = flow.holding(Universe.UNKNOWN);
    private final Map<Integer, Integer> constants = new HashMap<>();
    private boolean open;

    /** A call that waits until it is known which classes have which bases. */
    private record Pending(int callee, Site site) {}

    /** {@code detailed} if it is to be kept which call calls what, too. */
    Builder(ProjectModel model, boolean detailed) {
        this.model = model;
        this.edges = new Edges(detailed);
    }

    Edges build(List<ModuleFacts> chosen) {
        chosen.forEach(module -> modules.put(module, scope(module.body(), module, null)));
        modules.values().forEach(imports::star);
        modules.values().forEach(module -> new ScopeWalker(this, module).walk());
        flow.settle();
        open = true;
        pending.forEach(call -> open(call.callee, call.site));
        flow.settle();
        for (int round = 0; items.openUnknownKeys() && round < 8; round++) {
            flow.settle();
        }
        return edges;
    }

    ProjectModel model() {
        return model;
    }

    Flow flow() {
        return flow;
    }

    Universe universe() {
        return universe;
    }

    Classes classes() {
        return classes;
    }

    Edges edges() {
        return edges;
    }

    Imports imports() {
        return imports;
    }

    Items items() {
        return items;
    }

    Attributes attributes() {
        return attributes;
    }

    Calls calls() {
        return calls;
    }

    List<Scope> scopes() {
        return scopes;
    }

    List<Site> sites() {
        return sites;
    }

    /** A node that holds something unknown. */
    int unknown() {
        return unknown;
    }

    Scope scope(FunctionFacts facts, ModuleFacts module, @Nullable Scope outer) {
        Scope scope = new Scope(flow, scopes.size(), facts, new Scope.Around(module, outer));
        scopes.add(scope);
        return scope;
    }

    Scope scope(int number) {
        return scopes.get(number);
    }

    /** The scope of a module that is in the graph. */
    @Nullable
    Scope scopeOf(ModuleFacts module) {
        return modules.get(module);
    }

    int function(Scope scope) {
        return universe.of(Kind.FUNCTION, scope.number());
    }

    /** The dotted name of a callee. */
    String nameOf(int callee) {
        return universe.kind(callee) == Kind.FUNCTION
                ? scope(universe.first(callee)).name()
                : universe.textOf(callee);
    }

    /** The node of something outside the project. */
    int outside(String dotted) {
        return constant(universe.external(dotted));
    }

    /** The node that holds one value and nothing else, ever. */
    int constant(int value) {
        return constants.computeIfAbsent(value, flow::holding);
    }

    /** A method of a class is called on objects of it at least. */
    void receives(Scope method, ClassInfo type) {
        String name = method.facts().name();
        boolean onClass =
                name.equals("__new__") || name.equals("__init_subclass__") || name.equals("__class_getitem__");
        flow.add(method.parameter(0), onClass ? classes.value(type) : classes.instance(type));
    }

    /** A class gets a base, which may want to know. */
    void derives(Scope around, ClassInfo type, int base) {
        if (universe.kind(base) == Kind.CLASS) {
            Site site = new Site(around, Site.Passed.NONE, Flow.NOTHING, false);
            flow.react(classes.lookup(classes.get(universe.first(base)), "__init_subclass__"), hook -> {
                if (universe.kind(hook) == Kind.FUNCTION) {
                    calls.call(site, universe.of(Kind.BOUND, hook, classes.value(type)));
                }
            });
        }
    }

    /** A {@code with} block on whatever a node holds: the call that enters it, and the one that leaves. */
    void enters(int context, boolean async, Site site, Site leaving) {
        flow.react(context, value -> {
            switch (universe.kind(value)) {
                case INSTANCE -> {
                    attributes.method(value, async ? "__aenter__" : "__enter__", site);
                    attributes.method(value, async ? "__aexit__" : "__exit__", leaving);
                }
                case GENERATOR -> flow.edge(scope(universe.first(value)).yields(), site.result());
                case EXTERNAL -> {
                    String owner = universe.textOf(value);
                    edges.reach(site, universe.external(owner + (async ? ".__aenter__" : ".__enter__")));
                    edges.reach(leaving, universe.external(owner + (async ? ".__aexit__" : ".__exit__")));
                    flow.add(site.result(), value);
                }
                default -> flow.add(site.result(), Universe.UNKNOWN);
            }
        });
    }

    /** Calls whatever a node holds. */
    void call(int callee, Site site) {
        sites.add(site);
        if (open) {
            open(callee, site);
        } else {
            pending.add(new Pending(callee, site));
        }
    }

    private void open(int callee, Site site) {
        flow.react(callee, value -> calls.call(site, value));
    }
}
