package io.github.forksafe.effects;

import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.Term;
import io.github.forksafe.model.TermVisitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Evaluates terms in a frame. */
final class TermEvaluator implements TermVisitor<Values> {
    private final Machine machine;
    private final Frame frame;
    private final Tests tests;
    private final Containers containers;

    TermEvaluator(Machine machine, Frame frame) {
        this.machine = machine;
        this.frame = frame;
        this.tests = new Tests(machine, this);
        this.containers = new Containers(machine);
    }

    Tests tests() {
        return tests;
    }

    /** The value of a term; unknown where nothing runs any more. */
    Values evaluate(Term term) {
        return machine.reachable() ? term.accept(this) : Values.UNKNOWN;
    }

    private Place place(Term term) {
        return frame.place(term.start(), term.end());
    }

    /** The scope that holds a variable. */
    Obj scopeOf(String name) {
        Obj scope = frame.activation();
        boolean own = frame.function().locals().contains(name);
        while (!own) {
            Obj outer = scope.type().outer();
            if (outer == null) {
                return scope;
            }
            scope = outer;
            FunctionFacts function = scope.type().scope();
            own = function != null && function.locals().contains(name);
        }
        return scope;
    }

    void bind(String name, Values values) {
        machine.write(scopeOf(name), name, values);
    }

    Values function(FunctionFacts facts) {
        Obj scope = frame.activation();
        Obj outer = scope.type().outer();
        if (frame.function().kind() == FunctionFacts.Kind.CLASS_BODY && outer != null) {
            scope = outer;
        }
        Value.Function function = new Value.Function(facts, scope);
        machine.definitions()
                .defaults(
                        function,
                        facts.parameters().stream()
                                .map(p -> evaluate(p.defaultValue()))
                                .toList());
        return Values.of(function);
    }

    /** What a decorated definition is bound to; a decorator that nothing is known of is taken to give back what it gets. */
    Values decorated(Values made, List<Term> decorators, int start) {
        Values value = made;
        List<Values> evaluated = decorators.stream().map(this::evaluate).toList();
        for (int i = evaluated.size() - 1; i >= 0; i--) {
            Values decorator = evaluated.get(i);
            if (machine.calls().isKnown(decorator)) {
                value = machine.calls().call(frame, decorator, Arguments.of(value), frame.place(start, start));
            }
        }
        return value;
    }

    Values callMethod(Values receivers, String name, Arguments arguments, Place place) {
        Values result = Values.NONE;
        State before = machine.state();
        State after = null;
        for (Value receiver : receivers.list()) {
            machine.state(before);
            Values method = machine.attributes().get(frame, Values.of(receiver), name);
            Values called = machine.calls().call(frame, method, arguments, place);
            result = result.or(called);
            after = State.join(after, machine.state());
        }
        machine.state(receivers.isEmpty() ? before : after);
        return result.isEmpty() ? Values.UNKNOWN : result;
    }

    /** Binds the parts of a target. */
    void assign(Term target, Values values) {
        if (target instanceof Term.Name name) {
            bind(name.id(), values);
        } else if (target instanceof Term.Attribute attribute) {
            machine.attributes().set(evaluate(attribute.base()), attribute.name(), values);
        } else if (target instanceof Term.Item item) {
            containers.set(evaluate(item.base()), evaluate(item.index()), values);
        } else if (target instanceof Term.Display display) {
            Values read = machine.iteration().readOut(frame, values);
            if (read != null) {
                display.elements().forEach(element -> assign(element, read));
                return;
            }
            for (int i = 0; i < display.elements().size(); i++) {
                assign(display.elements().get(i), containers.element(values, i));
            }
        } else if (target instanceof Term.Starred starred) {
            assign(starred.operand(), values);
        }
    }

    /** After a loop its variables no longer run over anything: they hold some element. */
    void loosen(Term target) {
        if (target instanceof Term.Name name && machine.reachable()) {
            Values values = machine.read(scopeOf(name.id()), name.id());
            if (values != null && values.quality() == Values.Quality.EACH) {
                bind(name.id(), values.as(Values.Quality.SOME));
            }
        } else if (target instanceof Term.Display display) {
            display.elements().forEach(this::loosen);
        }
    }

    @Override
    public Values visitName(Term.Name term) {
        Obj scope = scopeOf(term.id());
        boolean own = scope.equals(frame.activation()) && frame.function().kind() == FunctionFacts.Kind.FUNCTION;
        Values values = own ? machine.readOwn(scope, term.id()) : machine.read(scope, term.id());
        if (values != null) {
            return values;
        }
        FunctionFacts owner = scope.type().scope();
        if (owner == null) {
            return machine.world().builtin(term.id());
        }
        boolean declared = owner.locals().contains(term.id());
        if (declared
                && owner.kind() == FunctionFacts.Kind.CLASS_BODY
                && scope.type().outer() != null) {
            Values outer = machine.read(scope.type().outer(), term.id());
            return outer == null ? Values.UNKNOWN : outer;
        }
        return declared ? Values.UNKNOWN : machine.world().builtin(term.id());
    }

    @Override
    public Values visitAttribute(Term.Attribute term) {
        Values base = evaluate(term.base());
        Shared.used(machine, frame, base, new Shared.Use(term.name(), place(term)));
        return machine.attributes().get(frame, base, term.name());
    }

    @Override
    public Values visitCall(Term.Call term) {
        Values callee = evaluate(term.function());
        Arguments arguments = arguments(term.arguments());
        return machine.reachable() ? machine.calls().call(frame, callee, arguments, place(term)) : Values.UNKNOWN;
    }

    private Arguments arguments(List<Term.Argument> passed) {
        List<Values> positional = new ArrayList<>();
        Map<String, Values> named = new LinkedHashMap<>();
        Values rest = Values.NONE;
        Values namedRest = Values.NONE;
        for (Term.Argument argument : passed) {
            Values value = evaluate(argument.value());
            switch (argument.passing()) {
                case POSITIONAL -> positional.add(value);
                case KEYWORD -> named.put(argument.name(), value);
                case STAR -> {
                    List<Values> exact = containers.exactElements(value);
                    if (exact != null && rest.isEmpty()) {
                        positional.addAll(exact);
                    } else {
                        rest = rest.or(Values.UNKNOWN).or(anyElement(value));
                    }
                }
                case DOUBLE_STAR -> namedRest = namedRest.or(unpacked(value, named));
            }
        }
        return new Arguments(List.copyOf(positional), named, rest, namedRest);
    }

    /** Any of the elements of the values; what runs when it is read runs. */
    private Values anyElement(Values values) {
        Values read = machine.iteration().readOut(frame, values);
        return read != null ? read : containers.anyElement(values);
    }

    /** Unpacks a dict into keywords; what its other keys may hold is returned. */
    private Values unpacked(Values dict, Map<String, Values> named) {
        Map<String, Values> entries = containers.exactEntries(dict);
        if (entries == null) {
            return Values.UNKNOWN;
        }
        named.putAll(entries);
        return Values.NONE;
    }

    @Override
    public Values visitLiteral(Term.Literal term) {
        return Values.of(new Value.Constant(term.kind(), term.text()));
    }

    @Override
    public Values visitDisplay(Term.Display term) {
        Obj container = machine.allocate(frame, place(term), containers.className(term.kind()));
        containers.clear(container);
        int index = 0;
        boolean exact = true;
        for (Term element : term.elements()) {
            if (element instanceof Term.Starred starred) {
                containers.add(container, anyElement(evaluate(starred.operand())));
                exact = false;
            } else if (exact) {
                machine.write(container, Containers.index(index++), evaluate(element));
            } else {
                containers.add(container, evaluate(element));
            }
        }
        return Values.instance(container);
    }

    @Override
    public Values visitMapping(Term.Mapping term) {
        Obj dict = machine.allocate(frame, place(term), "builtins.dict");
        containers.clear(dict);
        for (Term.Entry entry : term.entries()) {
            Values key = entry.key().isPresent() ? evaluate(entry.key().get()) : Values.NONE;
            Values value = evaluate(entry.value());
            if (entry.key().isPresent()) {
                containers.set(Values.instance(dict), key, value);
            } else {
                containers.update(dict, value);
            }
        }
        return Values.instance(dict);
    }

    @Override
    public Values visitItem(Term.Item term) {
        Values base = evaluate(term.base());
        return containers.get(base, evaluate(term.index()));
    }

    @Override
    public Values visitChoice(Term.Choice term) {
        return switch (term.kind()) {
            case IF -> conditional(term);
            case AND, OR -> shortCircuit(term);
            case SUM -> containers.sum(frame, place(term), all(term.operands()));
        };
    }

    private List<Values> all(List<Term> terms) {
        return terms.stream().map(this::evaluate).toList();
    }

    private Values conditional(Term.Choice term) {
        Tests.Split split = tests.split(term.operands().get(0));
        machine.state(split.ifTrue());
        Values then = machine.reachable() ? evaluate(term.operands().get(1)) : Values.NONE;
        State afterThen = machine.state();
        machine.state(split.ifFalse());
        Values otherwise = machine.reachable() ? evaluate(term.operands().get(2)) : Values.NONE;
        machine.state(State.join(afterThen, machine.state()));
        return then.or(otherwise);
    }

    private Values shortCircuit(Term.Choice term) {
        boolean and = term.kind() == Term.Choice.Kind.AND;
        Values result = Values.NONE;
        State left = null;
        for (int i = 0; i < term.operands().size(); i++) {
            Term operand = term.operands().get(i);
            boolean last = i == term.operands().size() - 1;
            Values value = evaluate(operand);
            result = result.or(last ? value : value.filter(v -> and ? tests.mayBeFalse(v) : tests.mayBeTrue(v)));
            if (!last) {
                Tests.Split split = tests.refine(operand, value);
                left = State.join(left, and ? split.ifFalse() : split.ifTrue());
                machine.state(and ? split.ifTrue() : split.ifFalse());
            }
        }
        machine.state(State.join(left, machine.state()));
        return result;
    }

    @Override
    public Values visitCompare(Term.Compare term) {
        Tests.Split split = tests.split(term);
        machine.state(State.join(split.ifTrue(), split.ifFalse()));
        return tests.truth(split);
    }

    @Override
    public Values visitNot(Term.Not term) {
        Tests.Split split = tests.split(term);
        machine.state(State.join(split.ifTrue(), split.ifFalse()));
        return tests.truth(split);
    }

    @Override
    public Values visitFunction(Term.Function term) {
        return function(term.facts());
    }

    @Override
    public Values visitComprehension(Term.Comprehension term) {
        if (term.kind() == Term.Comprehension.Kind.GENERATOR) {
            frame.outlives();
            Values first = evaluate(term.clauses().get(0).iterable());
            return machine.iteration().iterator(frame, place(term), taker -> clause(term, 0, first, taker));
        }
        Obj made = machine.allocate(frame, place(term), containers.className(term.kind()));
        containers.clear(made);
        Values first = evaluate(term.clauses().get(0).iterable());
        clause(term, 0, first, element -> containers.add(made, element.as(Values.Quality.ONE_OF)));
        return Values.instance(made);
    }

    private void clause(Term.Comprehension term, int index, Values iterable, Consumer<Values> taker) {
        Term.Clause clause = term.clauses().get(index);
        machine.iteration().each(frame, iterable, element -> {
            machine.step();
            assign(clause.target(), element);
            State skipped = null;
            for (Term condition : clause.conditions()) {
                Tests.Split split = tests.split(condition);
                skipped = State.join(skipped, split.ifFalse());
                machine.state(split.ifTrue());
            }
            if (machine.reachable() && index + 1 == term.clauses().size()) {
                term.key().ifPresent(this::evaluate);
                taker.accept(evaluate(term.element()));
            } else if (machine.reachable()) {
                clause(term, index + 1, evaluate(term.clauses().get(index + 1).iterable()), taker);
            }
            machine.state(State.join(skipped, machine.state()));
        });
    }

    @Override
    public Values visitAssigned(Term.Assigned term) {
        Values value = evaluate(term.value());
        assign(term.target(), value);
        return value;
    }

    @Override
    public Values visitAwait(Term.Await term) {
        return machine.calls().awaited(frame, evaluate(term.operand()), place(term));
    }

    @Override
    public Values visitYield(Term.Yield term) {
        Values value = evaluate(term.operand());
        yielded(value);
        return Values.UNKNOWN;
    }

    private void yielded(@Nullable Values value) {
        if (frame.consumer() != null && value != null && machine.reachable()) {
            frame.consumer().accept(value);
        }
    }

    @Override
    public Values visitYieldFrom(Term.YieldFrom term) {
        machine.iteration().each(frame, evaluate(term.operand()), this::yielded);
        return Values.UNKNOWN;
    }

    @Override
    public Values visitStarred(Term.Starred term) {
        return evaluate(term.operand());
    }

    @Override
    public Values visitOpaque(Term.Opaque term) {
        term.parts().forEach(this::evaluate);
        return Values.UNKNOWN;
    }
}
