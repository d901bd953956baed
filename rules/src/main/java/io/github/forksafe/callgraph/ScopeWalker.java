package io.github.forksafe.callgraph;

import io.github.forksafe.callgraph.Universe.Kind;
import io.github.forksafe.model.Action;
import io.github.forksafe.model.ClassFacts;
import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what a scope does into the graph, statement by statement, and then the scopes in it. */
final class ScopeWalker implements Action.Visitor {
    private final Builder builder;
    private final Flow flow;
    private final Scope scope;
    private final Versions versions;
    private final TermWalker terms;
    private final Map<String, Integer> boundAt = new HashMap<>();
    private final List<Scope> inner = new ArrayList<>();
    private int calls;

    ScopeWalker(Builder builder, Scope scope) {
        this.builder = builder;
        this.flow = builder.flow();
        this.scope = scope;
        this.versions = new Versions(flow);
        this.terms = new TermWalker(builder, this);
    }

    Scope scope() {
        return scope;
    }

    Versions versions() {
        return versions;
    }

    /** Puts the whole scope into the graph; functions in it come last, when it is known what it binds. */
    void walk() {
        for (int i = 0; i < scope.parameters(); i++) {
            bind(scope.parameterFacts(i).name(), scope.parameter(i));
        }
        block(scope.facts().body());
        if (scope.isNamespace()) {
            versions.all().forEach((name, node) -> flow.edge(node, scope.variable(flow, name)));
        }
        inner.forEach(nested -> new ScopeWalker(builder, nested).walk());
    }

    private void block(List<Action> actions) {
        for (Action action : actions) {
            action.accept(this);
        }
    }

    /** Something runs: it may look at the variables of a namespace, and change anything but variables. */
    void runs() {
        calls++;
        versions.forgetPaths();
    }

    /** The node of a variable where it is used. */
    int use(String name) {
        Scope holder = scope.holding(name);
        if (holder == scope && !scope.isWrittenInside(name)) {
            Integer version = versions.get(name);
            if (version != null) {
                return version;
            }
            if (scope.declares(name) && !scope.isNamespace()) {
                return Flow.NOTHING;
            }
            Scope outer = scope.outer();
            holder = scope.isClass() && outer != null ? outer.holding(name) : holder;
        }
        if (holder.declares(name) && (holder != scope || scope.isWrittenInside(name))) {
            return holder.variable(flow, name);
        }
        return Builtins.has(name)
                ? builder.outside(Builtins.PREFIX + name)
                : builder.flow().holding(Universe.UNKNOWN);
    }

    /** Binds a variable. */
    void bind(String name, int node) {
        Scope holder = scope.holding(name);
        if (holder != scope || scope.isWrittenInside(name)) {
            flow.edge(node, holder.variable(flow, name));
            if (holder != scope) {
                return;
            }
        }
        if (scope.isNamespace()) {
            Integer before = versions.get(name);
            if (before != null && calls > boundAt.getOrDefault(name, 0)) {
                flow.edge(before, scope.variable(flow, name));
            }
            boundAt.put(name, calls);
        } else if (isCaptured(name)) {
            flow.edge(node, scope.variable(flow, name));
        }
        versions.set(name, node);
    }

    private boolean isCaptured(String name) {
        for (FunctionFacts nested : scope.facts().nested()) {
            if (nested.mentions().contains(name)) {
                return true;
            }
        }
        return false;
    }

    private void decorated(String name, int value, List<Term> decorators) {
        List<Integer> nodes = decorators.stream().map(terms::node).toList();
        int node = value;
        for (int i = nodes.size() - 1; i >= 0; i--) {
            int result = flow.node();
            runs();
            builder.call(
                    nodes.get(i),
                    new Site(scope, Site.Passed.of(node), result, true)
                            .at(decorators.get(i).start()));
            node = result;
        }
        bind(name, node);
    }

    /** Makes the scope of a function that is defined here. */
    int define(FunctionFacts facts) {
        Scope made = builder.scope(facts, scope.module(), scope);
        inner.add(made);
        for (int i = 0; i < made.parameters(); i++) {
            made.defaultOf(i, terms.node(made.parameterFacts(i).defaultValue()));
        }
        ClassInfo type = scope.type();
        if (type != null && made.parameters() > 0 && made.parameterFacts(0).taking() == FunctionFacts.Taking.PLAIN) {
            builder.receives(made, type);
        }
        return builder.function(made);
    }

    @Override
    public void visitDefineFunction(Action.DefineFunction action) {
        int node = flow.holding(define(action.facts()));
        decorated(action.facts().name(), node, action.decorators());
    }

    @Override
    public void visitDefineClass(Action.DefineClass action) {
        ClassFacts facts = action.facts();
        List<Integer> bases = facts.bases().stream().map(terms::node).toList();
        facts.keywords().forEach(keyword -> terms.node(keyword.value()));
        Scope body = builder.scope(facts.body(), scope.module(), scope);
        ClassInfo type = builder.classes().define(body, facts);
        new ScopeWalker(builder, body).walk();
        for (int i = 0; i < bases.size(); i++) {
            int index = i;
            flow.react(bases.get(i), value -> {
                builder.classes().base(type, index, value);
                builder.derives(scope, type, value);
            });
        }
        int node = flow.holding(builder.classes().value(type));
        decorated(facts.name(), node, facts.decorators());
    }

    @Override
    public void visitAssign(Action.Assign action) {
        terms.assign(action.targets(), action.value());
    }

    @Override
    public void visitEvaluate(Action.Evaluate action) {
        terms.node(action.value());
    }

    @Override
    public void visitBranch(Action.Branch action) {
        terms.node(action.test());
        Versions.Way then = versions.follow(() -> block(action.then()));
        Versions.Way otherwise = versions.follow(() -> block(action.orElse()));
        versions.meet(List.of(then, otherwise));
    }

    @Override
    public void visitForEach(Action.ForEach action) {
        int iterable = terms.node(action.iterable());
        int element = flow.node();
        builder.items().iterate(iterable, terms.site(action.iterable().start(), element));
        Set<String> names = new HashSet<>(Assigned.in(action.body()));
        Assigned.targets(action.target(), names);
        loop(names, action.orElse(), Jumps.leave(action.body()), () -> {
            terms.assign(action.target(), element);
            block(action.body());
        });
    }

    @Override
    public void visitWhile(Action.While action) {
        Set<String> names = new HashSet<>(Assigned.in(action.body()));
        Assigned.expressions(action.test(), names);
        loop(names, action.orElse(), Jumps.leave(action.body()), () -> {
            terms.node(action.test());
            block(action.body());
        });
    }

    private void loop(Set<String> names, List<Action> orElse, boolean isLeft, Runnable body) {
        boolean before = versions.reachable();
        List<Map<String, Integer>> all = new ArrayList<>();
        versions.meet(List.of(versions.follow(() -> all.add(versions.gather(names, body)))));
        versions.resume(before);
        versions.take(all.get(0));
        Versions.Way exhausted = versions.follow(() -> block(orElse));
        versions.meet(isLeft ? List.of(exhausted, versions.follow(() -> {})) : List.of(exhausted));
    }

    @Override
    public void visitGuarded(Action.Guarded action) {
        Set<String> names = Assigned.in(action.body());
        List<Map<String, Integer>> raised = new ArrayList<>();
        List<Versions.Way> ways = new ArrayList<>();
        boolean before = versions.reachable();
        ways.add(versions.follow(() -> {
            raised.add(versions.gatherDefinitions(names, () -> block(action.body())));
            block(action.orElse());
        }));
        for (Action.Handler handler : action.handlers()) {
            ways.add(versions.follow(() -> {
                versions.take(raised.get(0));
                terms.node(handler.type());
                if (!handler.name().isEmpty()) {
                    bind(handler.name(), flow.node());
                }
                block(handler.body());
            }));
        }
        if (action.finalBody().isEmpty()) {
            versions.meet(ways);
            return;
        }
        boolean goesOn = ways.stream().anyMatch(Versions.Way::arrives);
        ways.add(versions.follow(() -> versions.take(raised.get(0))));
        versions.meet(ways);
        block(action.finalBody());
        versions.resume(before && goesOn && versions.reachable());
    }

    @Override
    public void visitScoped(Action.Scoped action) {
        int context = terms.node(action.context());
        int entered = flow.node();
        runs();
        Site entering = terms.site(action.start(), entered);
        Site leaving = terms.site(action.start() + 1, Flow.NOTHING);
        builder.enters(context, action.async(), entering, leaving);
        action.target().ifPresent(target -> terms.assign(target, entered));
        block(action.body());
        runs();
    }

    @Override
    public void visitReturn(Action.Return action) {
        int node = terms.node(action.value());
        int parameter = action.value() instanceof Term.Name name ? terms.parameter(name.id(), node) : -1;
        if (parameter >= 0) {
            scope.handsBack(parameter);
        } else {
            flow.edge(node, scope.result());
        }
        versions.stop();
    }

    @Override
    public void visitRaise(Action.Raise action) {
        int node = terms.node(action.value());
        if (!(action.value() instanceof Term.Call)) {
            Site site = terms.site(action.start(), Flow.NOTHING);
            flow.react(node, value -> {
                if (builder.universe().kind(value) == Kind.CLASS) {
                    builder.call(flow.holding(value), site);
                }
            });
        }
        versions.stop();
    }

    @Override
    public void visitJump(Action.Jump action) {
        versions.stop();
    }

    @Override
    public void visitImport(Action.Import action) {
        String module = action.module();
        int dot = module.indexOf('.');
        String first = dot < 0 ? module : module.substring(0, dot);
        String bound = action.asName().isPresent() ? module : first;
        bind(action.asName().orElse(first), flow.holding(builder.imports().module(scope, bound)));
    }

    @Override
    public void visitImportFrom(Action.ImportFrom action) {
        if (!action.name().equals("*")) {
            bind(action.asName(), builder.imports().member(scope, action));
            return;
        }
        Scope from = builder.imports()
                .find(
                        scope,
                        scope.module().absolute(action.level(), action.module()).orElse(""));
        if (from != null) {
            for (String name : builder.imports().exported(from, new HashSet<>())) {
                if (from.declares(name)) {
                    bind(name, from.variable(flow, name));
                }
            }
        }
    }
}
