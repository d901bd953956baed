package io.github.forksafe.discovery;

import io.github.forksafe.model.Term;
import io.github.forksafe.model.TermVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the calls of expressions. */
final class TermSpots implements TermVisitor<Optional<Void>> {
    private static final Set<String> ADDERS = Set.of("append", "appendleft", "add", "insert", "put", "push");

    private final String self;
    private final Paths paths;
    private final Sink sink;
    private String into = "";

    /** Where calls go. */
    @FunctionalInterface
    interface Sink {
        void add(int at, String path, String own);
    }

    /** {@code self} is what a method calls its object; empty for none. */
    TermSpots(String self, Paths paths, Sink sink) {
        this.self = self;
        this.paths = paths;
        this.sink = sink;
    }

    /** Lists the calls of an expression whose value gets a name, or none if that is empty. */
    void walk(Term term, String name) {
        String before = into;
        into = name;
        term.accept(this);
        into = before;
    }

    /** The variables and attributes that a test looks at. */
    static List<String> mentioned(Term test) {
        List<String> mentioned = new ArrayList<>();
        mention(test, mentioned);
        return List.copyOf(mentioned);
    }

    private static void mention(Term term, List<String> mentioned) {
        String path = Paths.of(term);
        if (!path.isEmpty()) {
            mentioned.add(path);
        } else if (term instanceof Term.Call call) {
            mention(call.function(), mentioned);
            call.arguments().forEach(argument -> mention(argument.value(), mentioned));
        } else if (term instanceof Term.Attribute attribute) {
            mention(attribute.base(), mentioned);
        } else if (term instanceof Term.Compare compare) {
            mention(compare.left(), mentioned);
            mention(compare.right(), mentioned);
        } else if (term instanceof Term.Not not) {
            mention(not.operand(), mentioned);
        } else if (term instanceof Term.Choice choice) {
            choice.operands().forEach(operand -> mention(operand, mentioned));
        }
    }

    /** A loop's variable holds the elements of what is iterated. */
    static void iterate(Paths paths, Term target, Term iterable) {
        String elements = Paths.elements(iterable);
        if (target instanceof Term.Display display) {
            display.elements().forEach(element -> paths.unite(Paths.of(element), elements));
        } else {
            paths.unite(Paths.of(target), elements);
        }
    }

    @Override
    public Optional<Void> visitCall(Term.Call term) {
        String name = into;
        walk(term.function(), "");
        for (Term.Argument argument : term.arguments()) {
            walk(argument.value(), added(term, argument.value()));
            if (argument.passing() == Term.Passing.STAR) {
                sink.add(argument.value().start(), "", "");
            }
        }
        if (term.function() instanceof Term.Attribute attribute) {
            String receiver = Paths.of(attribute.base());
            boolean chained = receiver.isEmpty() && !name.isEmpty();
            sink.add(
                    term.end(),
                    chained ? name : receiver.isEmpty() ? made(attribute.base()) : receiver,
                    own(attribute));
        } else {
            sink.add(term.end(), name, "");
        }
        return Optional.empty();
    }

    /** {@code Thread(…).start()} is called on what the inner call makes. */
    private static String made(Term base) {
        return base instanceof Term.Call call ? "<made " + call.end() + ">" : "";
    }

    /** A container's elements, for what is put into one. */
    private String added(Term.Call call, Term value) {
        if (call.function() instanceof Term.Attribute attribute && ADDERS.contains(attribute.name())) {
            String container = Paths.of(attribute.base());
            if (!container.isEmpty()) {
                paths.unite(Paths.of(value), container + "[]");
                return container + "[]";
            }
        }
        return "";
    }

    /** How a method of the own object is called. */
    private String own(Term.Attribute attribute) {
        if (self.isEmpty()) {
            return "";
        }
        if (attribute.base() instanceof Term.Name name && name.id().equals(self)) {
            return "self:" + attribute.name();
        }
        boolean isSuper = attribute.base() instanceof Term.Call call
                && call.function() instanceof Term.Name name
                && name.id().equals("super");
        return isSuper ? "super:" + attribute.name() : "";
    }

    @Override
    public Optional<Void> visitName(Term.Name term) {
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitAttribute(Term.Attribute term) {
        walk(term.base(), "");
        sink.add(term.end(), Paths.of(term.base()), own(term));
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitLiteral(Term.Literal term) {
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitDisplay(Term.Display term) {
        String elements = into.isEmpty() ? "" : into + "[]";
        for (Term element : term.elements()) {
            paths.unite(Paths.of(element), elements);
            walk(element, elements);
        }
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitMapping(Term.Mapping term) {
        String elements = into.isEmpty() ? "" : into + "[]";
        for (Term.Entry entry : term.entries()) {
            entry.key().ifPresent(key -> walk(key, ""));
            walk(entry.value(), elements);
        }
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitItem(Term.Item term) {
        walk(term.base(), "");
        walk(term.index(), "");
        sink.add(term.end(), Paths.of(term.base()), "");
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitChoice(Term.Choice term) {
        String name = into;
        term.operands().forEach(operand -> walk(operand, name));
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitCompare(Term.Compare term) {
        walk(term.left(), "");
        walk(term.right(), "");
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitNot(Term.Not term) {
        walk(term.operand(), "");
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitFunction(Term.Function term) {
        term.facts().parameters().forEach(parameter -> walk(parameter.defaultValue(), ""));
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitComprehension(Term.Comprehension term) {
        String elements = into.isEmpty() ? "" : into + "[]";
        for (Term.Clause clause : term.clauses()) {
            walk(clause.iterable(), "");
            sink.add(clause.iterable().start(), "", "");
            iterate(paths, clause.target(), clause.iterable());
            clause.conditions().forEach(condition -> walk(condition, ""));
        }
        term.key().ifPresent(key -> walk(key, ""));
        walk(term.element(), elements);
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitAssigned(Term.Assigned term) {
        walk(term.value(), term.target().id());
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitAwait(Term.Await term) {
        walk(term.operand(), into);
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitYield(Term.Yield term) {
        walk(term.operand(), "");
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitYieldFrom(Term.YieldFrom term) {
        walk(term.operand(), "");
        sink.add(term.end(), "", "");
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitStarred(Term.Starred term) {
        walk(term.operand(), into);
        sink.add(term.start(), "", "");
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitOpaque(Term.Opaque term) {
        term.parts().forEach(part -> walk(part, ""));
        return Optional.empty();
    }
}
