package io.github.forksafe.callgraph;

import io.github.forksafe.callgraph.Universe.Kind;
import io.github.forksafe.model.Term;
import io.github.forksafe.model.TermVisitor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts expressions into the graph: each becomes the node of its values. */
final class TermWalker implements TermVisitor<Integer> {
    /** Longer texts are no keys. */
    private static final int LONGEST_KEY = 40;

    private final Builder builder;
    private final Flow flow;
    private final ScopeWalker walker;
    private final Scope scope;

    TermWalker(Builder builder, ScopeWalker walker) {
        this.builder = builder;
        this.flow = builder.flow();
        this.walker = walker;
        this.scope = walker.scope();
    }

    int node(Term term) {
        return term.accept(this);
    }

    /** What Python calls by itself for an expression or statement that starts somewhere. */
    Site site(int at, int result) {
        return new Site(scope, Site.Passed.NONE, result, false).at(at);
    }

    /** The parameter that a returned variable still is; -1 if it was assigned to. */
    int parameter(String name, int node) {
        for (int i = 0; i < scope.parameters(); i++) {
            if (scope.parameter(i) == node && scope.parameterFacts(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Assigns one value to several targets; displays are taken apart before anything is bound. */
    void assign(List<Term> targets, Term value) {
        if (targets.stream().anyMatch(Term.Display.class::isInstance) && value instanceof Term.Display display) {
            Parts parts = parts(display);
            Integer whole = null;
            for (Term target : targets) {
                if (target instanceof Term.Display into) {
                    assign(into, parts);
                } else {
                    whole = whole == null ? whole(display, parts) : whole;
                    assign(target, whole);
                }
            }
            return;
        }
        int node = node(value);
        targets.forEach(target -> assign(target, node));
    }

    /** The nodes of a display's elements, or of theirs. */
    private record Parts(int node, @Nullable List<Parts> elements) {}

    private Parts parts(Term term) {
        if (term instanceof Term.Display display
                && display.elements().stream().noneMatch(Term.Starred.class::isInstance)) {
            List<Parts> elements = display.elements().stream().map(this::parts).toList();
            return new Parts(Flow.NOTHING, elements);
        }
        return new Parts(node(term), null);
    }

    private int whole(Term.Display display, Parts parts) {
        List<Parts> elements = parts.elements;
        if (elements == null) {
            return parts.node;
        }
        int container = builder.items().make(typeOf(display.kind()));
        for (int i = 0; i < elements.size(); i++) {
            Term element = display.elements().get(i);
            int node = element instanceof Term.Display inner ? whole(inner, elements.get(i)) : elements.get(i).node;
            builder.items().put(container, Items.index(i), node);
        }
        return flow.holding(container);
    }

    private void assign(Term.Display into, Parts parts) {
        List<Parts> elements = parts.elements;
        if (elements == null) {
            assign(into, parts.node);
            return;
        }
        int star = -1;
        int targets = into.elements().size();
        for (int i = 0; i < targets; i++) {
            star = into.elements().get(i) instanceof Term.Starred ? i : star;
        }
        int rest = elements.size() - targets;
        for (int i = 0; i < targets; i++) {
            Term target = into.elements().get(i);
            int from = star >= 0 && i > star ? i + rest : i;
            if (i == star) {
                int list = builder.items().make(Builtins.LIST);
                for (int k = 0; k <= rest; k++) {
                    builder.items().put(list, Items.index(k), nodeOf(elements.get(i + k)));
                }
                assign(((Term.Starred) target).operand(), flow.holding(list));
            } else if (from < elements.size() && target instanceof Term.Display inner) {
                assign(inner, elements.get(from));
            } else if (from < elements.size()) {
                assign(target, nodeOf(elements.get(from)));
            }
        }
    }

    private int nodeOf(Parts parts) {
        List<Parts> elements = parts.elements;
        if (elements == null) {
            return parts.node;
        }
        int container = builder.items().make(Builtins.TUPLE);
        for (int i = 0; i < elements.size(); i++) {
            builder.items().put(container, Items.index(i), nodeOf(elements.get(i)));
        }
        return flow.holding(container);
    }

    /** Assigns what a node holds to a target. */
    void assign(Term target, int node) {
        if (target instanceof Term.Name name) {
            walker.bind(name.id(), node);
        } else if (target instanceof Term.Attribute attribute) {
            builder.attributes().store(node(attribute.base()), attribute.name(), node);
            remember(target, node);
        } else if (target instanceof Term.Item item) {
            Site.Passed passed = new Site.Passed(List.of(Flow.NOTHING, node), Flow.NOTHING, List.of(), Flow.NOTHING);
            Site storing = new Site(scope, passed, Flow.NOTHING, false);
            builder.items().store(node(item.base()), node(item.index()), storing);
            remember(target, node);
        } else if (target instanceof Term.Display display) {
            for (int i = 0; i < display.elements().size(); i++) {
                Term element = display.elements().get(i);
                boolean starred = element instanceof Term.Starred;
                int part = flow.node();
                builder.items().unpack(node, starred ? -1 : i, site(target.start(), part));
                assign(starred ? ((Term.Starred) element).operand() : element, part);
            }
        } else if (target instanceof Term.Starred starred) {
            assign(starred.operand(), node);
        }
    }

    private void remember(Term target, int node) {
        String path = path(target);
        if (path == null) {
            walker.versions().forgetPaths();
        } else {
            walker.versions().path(path, node);
        }
    }

    /** How an attribute or item of a variable of this scope is written; nothing for anything else. */
    private @Nullable String path(Term term) {
        if (term instanceof Term.Name name) {
            return scope.declares(name.id()) && !scope.isWrittenInside(name.id()) ? name.id() : null;
        }
        if (term instanceof Term.Attribute attribute) {
            String base = path(attribute.base());
            return base == null ? null : base + "." + attribute.name();
        }
        if (term instanceof Term.Item item && item.index() instanceof Term.Literal key) {
            String base = path(item.base());
            return base == null ? null : base + "[" + (key.kind() == Term.Kind.INTEGER ? "#" : "'") + key.text();
        }
        return null;
    }

    private @Nullable Integer remembered(Term term) {
        String path = walker.versions().hasPaths() ? path(term) : null;
        return path == null ? null : walker.versions().path(path);
    }

    @Override
    public Integer visitName(Term.Name term) {
        return walker.use(term.id());
    }

    @Override
    public Integer visitAttribute(Term.Attribute term) {
        Integer known = remembered(term);
        if (known != null) {
            return known;
        }
        int result = flow.node();
        builder.attributes().load(node(term.base()), term.name(), site(term.end(), result));
        return result;
    }

    @Override
    public Integer visitCall(Term.Call term) {
        int callee = node(term.function());
        List<Integer> positional = new ArrayList<>();
        List<Site.Named> named = new ArrayList<>();
        int rest = Flow.NOTHING;
        int namedRest = Flow.NOTHING;
        for (Term.Argument argument : term.arguments()) {
            int node = node(argument.value());
            switch (argument.passing()) {
                case POSITIONAL -> positional.add(node);
                case KEYWORD -> named.add(new Site.Named(argument.name(), node));
                case STAR -> {
                    int element = flow.node();
                    builder.items().iterate(node, site(argument.value().start(), element));
                    flow.add(element, Universe.UNKNOWN);
                    rest = element;
                }
                case DOUBLE_STAR -> namedRest = node;
            }
        }
        walker.runs();
        int result = flow.node();
        Site.Passed passed = new Site.Passed(positional, rest, named, namedRest);
        builder.call(callee, new Site(scope, passed, result, false).at(term.end()));
        return result;
    }

    @Override
    public Integer visitLiteral(Term.Literal term) {
        return switch (term.kind()) {
            case STRING ->
                term.text().length() > LONGEST_KEY ? builder.outside(Builtins.TEXT) : constant(term.text(), 0);
            case INTEGER -> constant(term.text(), 1);
            case TRUE, FALSE, NONE -> Flow.NOTHING;
        };
    }

    private int constant(String text, int kind) {
        return builder.constant(
                builder.universe().of(Kind.CONSTANT, builder.universe().text(text), kind));
    }

    private static String typeOf(Term.Display.Kind kind) {
        return switch (kind) {
            case LIST -> Builtins.LIST;
            case TUPLE -> Builtins.TUPLE;
            case SET -> Builtins.SET;
        };
    }

    @Override
    public Integer visitDisplay(Term.Display term) {
        int container = builder.items().make(typeOf(term.kind()));
        boolean exact = true;
        for (int i = 0; i < term.elements().size(); i++) {
            Term element = term.elements().get(i);
            if (element instanceof Term.Starred starred) {
                int part = flow.node();
                builder.items().iterate(node(starred.operand()), site(starred.start(), part));
                builder.items().put(container, part);
                exact = false;
            } else if (exact) {
                builder.items().put(container, Items.index(i), node(element));
            } else {
                builder.items().put(container, node(element));
            }
        }
        return flow.holding(container);
    }

    @Override
    public Integer visitMapping(Term.Mapping term) {
        int dict = builder.items().make(Builtins.DICT);
        int holder = flow.holding(dict);
        for (Term.Entry entry : term.entries()) {
            int key = entry.key().isPresent() ? node(entry.key().get()) : Flow.NOTHING;
            int value = node(entry.value());
            if (entry.key().isEmpty()) {
                builder.items().merge(dict, value);
            } else if (value != Flow.NOTHING) {
                Site.Passed passed =
                        new Site.Passed(List.of(Flow.NOTHING, value), Flow.NOTHING, List.of(), Flow.NOTHING);
                builder.items().store(holder, key, new Site(scope, passed, Flow.NOTHING, false));
            }
        }
        return holder;
    }

    @Override
    public Integer visitItem(Term.Item term) {
        Integer known = remembered(term);
        int base = node(term.base());
        int index = node(term.index());
        if (known != null) {
            return known;
        }
        int result = flow.node();
        if (term.index() instanceof Term.Opaque) {
            builder.items().slice(base, result);
        }
        builder.items().load(base, index, site(term.end(), result));
        return result;
    }

    @Override
    public Integer visitChoice(Term.Choice term) {
        int result = flow.node();
        for (int i = 0; i < term.operands().size(); i++) {
            int node = node(term.operands().get(i));
            if (i > 0 || term.kind() != Term.Choice.Kind.IF) {
                flow.edge(node, result);
            }
        }
        return result;
    }

    @Override
    public Integer visitCompare(Term.Compare term) {
        node(term.left());
        node(term.right());
        return Flow.NOTHING;
    }

    @Override
    public Integer visitNot(Term.Not term) {
        node(term.operand());
        return Flow.NOTHING;
    }

    @Override
    public Integer visitFunction(Term.Function term) {
        return flow.holding(walker.define(term.facts()));
    }

    @Override
    public Integer visitComprehension(Term.Comprehension term) {
        int container =
                builder.items().make(term.kind() == Term.Comprehension.Kind.DICT ? Builtins.DICT : Builtins.LIST);
        for (Term.Clause clause : term.clauses()) {
            int element = flow.node();
            builder.items()
                    .iterate(node(clause.iterable()), site(clause.iterable().start(), element));
            assign(clause.target(), element);
            clause.conditions().forEach(this::node);
        }
        term.key().ifPresent(this::node);
        builder.items().put(container, node(term.element()));
        return flow.holding(container);
    }

    @Override
    public Integer visitAssigned(Term.Assigned term) {
        int node = node(term.value());
        assign(term.target(), node);
        return node;
    }

    @Override
    public Integer visitAwait(Term.Await term) {
        return node(term.operand());
    }

    @Override
    public Integer visitYield(Term.Yield term) {
        flow.edge(node(term.operand()), scope.yields());
        walker.runs();
        return builder.unknown();
    }

    @Override
    public Integer visitYieldFrom(Term.YieldFrom term) {
        builder.items().iterate(node(term.operand()), site(term.end(), scope.yields()));
        walker.runs();
        return builder.unknown();
    }

    @Override
    public Integer visitStarred(Term.Starred term) {
        return node(term.operand());
    }

    @Override
    public Integer visitOpaque(Term.Opaque term) {
        term.parts().forEach(this::node);
        return term.start() == term.end() ? Flow.NOTHING : builder.unknown();
    }
}
