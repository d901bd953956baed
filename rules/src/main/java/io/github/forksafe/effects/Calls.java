package io.github.forksafe.effects;

import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.ModuleFacts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls what can be called. */
final class Calls {
    /** Class of the objects that generator functions return. */
    static final String GENERATOR = "@generator";

    /** Class of the objects that coroutine functions return. */
    static final String COROUTINE = "@coroutine";

    /** Deeper calls are not followed; programs that are not recursive stay far below. */
    private static final int DEEPEST = 60;

    private final Machine machine;
    private final Construction construction;
    private final Choices choices;
    private final Relevance relevance;

    Calls(Machine machine) {
        this.choices = new Choices(machine);
        this.machine = machine;
        this.construction = new Construction(machine);
        this.relevance = new Relevance(machine);
    }

    /** Whether it is known what a call of the values does. */
    boolean isKnown(Values callees) {
        return callees.list().stream().allMatch(this::isKnown);
    }

    private boolean isKnown(Value callee) {
        if (callee instanceof Value.External external) {
            return machine.world().behaviour(external.name()).isPresent()
                    || machine.world().isClass(external.name());
        }
        return !(callee instanceof Value.Unknown) && !(callee instanceof Value.Instance);
    }

    Choices choices() {
        return choices;
    }

    /** Calls each of the values, each from the state before; what they return and leave is joined. */
    Values call(Frame frame, Values callees, Arguments arguments, Place place) {
        if (callees.list().size() == 1) {
            return call(frame, callees.list().get(0), arguments, place);
        }
        if (runsOverAll(callees)) {
            return inTurn(frame, callees, arguments, place);
        }
        Obj choice = choices.begin(frame, place);
        State before = machine.state();
        State after = null;
        Values result = Values.NONE;
        for (Value callee : callees.list()) {
            machine.state(before);
            Values one = call(frame, callee, arguments, place);
            choices.made(choice, callee, one);
            result = result.or(one);
            after = State.join(after, machine.state());
        }
        machine.state(callees.isEmpty() ? before : after);
        return callees.isEmpty() ? Values.UNKNOWN : result;
    }

    /** Whether the callees are methods of all elements of something, which are called one after the other. */
    private static boolean runsOverAll(Values callees) {
        return callees.list().stream().anyMatch(Value.Bound.class::isInstance)
                && callees.list().stream()
                        .allMatch(v -> v == Value.Unknown.VALUE
                                || (v instanceof Value.Bound b && b.quality() == Values.Quality.EACH));
    }

    private Values inTurn(Frame frame, Values callees, Arguments arguments, Place place) {
        Values result = Values.NONE;
        for (Value callee : callees.list()) {
            State before = machine.state();
            result = result.or(call(frame, callee, arguments, place));
            if (!machine.reachable()) {
                machine.state(before);
            }
        }
        return result;
    }

    private Values call(Frame frame, Value callee, Arguments arguments, Place place) {
        if (!machine.reachable()) {
            return Values.UNKNOWN;
        }
        if (callee instanceof Value.Function function) {
            return function(frame, function, arguments, place);
        }
        if (callee instanceof Value.Bound bound) {
            return bound(frame, bound, arguments, place);
        }
        if (callee instanceof Value.Type type) {
            return construction.make(frame, type.type(), arguments, place);
        }
        if (callee instanceof Value.External external) {
            return external(new Invocation(machine, frame, external.name(), Values.NONE, arguments, place));
        }
        if (callee instanceof Value.Instance instance) {
            return object(frame, instance, arguments, place);
        }
        machine.recorder().unresolved(place);
        return handOver(frame, arguments, place);
    }

    private Values bound(Frame frame, Value.Bound bound, Arguments arguments, Place place) {
        if (bound.function() instanceof Value.External external) {
            return external(new Invocation(machine, frame, external.name(), bound.receivers(), arguments, place));
        }
        return call(frame, bound.function(), arguments.prepend(bound.receivers()), place);
    }

    private Values object(Frame frame, Value.Instance instance, Arguments arguments, Place place) {
        Machine.Suspended call = machine.suspended(instance.object()).orElse(null);
        if (instance.object().is("functools.partial") && call != null) {
            return call(frame, call.callee(), call.arguments().and(arguments), place);
        }
        if (instance.object().is(RecordBehaviours.NAMED_TUPLE)) {
            return RecordBehaviours.make(
                    new Invocation(machine, frame, RecordBehaviours.NAMED_TUPLE, Values.NONE, arguments, place),
                    instance.object());
        }
        if (instance.object().type().classType() != null) {
            Values method = machine.attributes().get(frame, Values.of(instance), "__call__");
            return isKnown(method) ? call(frame, method, arguments, place) : handOver(frame, arguments, place);
        }
        return handOver(frame, arguments, place);
    }

    /** Calls something outside the project. */
    private Values external(Invocation in) {
        Values result = outside(in.receiver().isEmpty() ? methodOfFirst(in) : in);
        machine.endsAfter(in.name());
        return result;
    }

    /** {@code Class.method(object, …)} is {@code object.method(…)}. */
    private Invocation methodOfFirst(Invocation in) {
        int dot = in.name().lastIndexOf('.');
        List<Values> positional = in.arguments().positional();
        boolean method = dot > 0
                && !positional.isEmpty()
                && (machine.world().isClass(in.name().substring(0, dot))
                        || in.name().endsWith(".__init__"))
                && positional.get(0).list().stream().allMatch(Value.Instance.class::isInstance)
                && !positional.get(0).isEmpty();
        return method
                ? new Invocation(
                        machine,
                        in.frame(),
                        in.name(),
                        positional.get(0),
                        in.arguments().drop(1),
                        in.place())
                : in;
    }

    private Values outside(Invocation in) {
        Optional<Behaviour> behaviour = machine.world().behaviour(in.name());
        if (behaviour.isPresent()) {
            return behaviour.get().call(in);
        }
        if (machine.world().isClass(in.name())) {
            return constructExternal(in);
        }
        Optional<Values> known = CatalogBehaviours.call(in);
        if (known.isPresent()) {
            return known.get();
        }
        handOver(in.frame(), in.arguments(), in.place());
        return machine.reachable() ? Values.instance(in.make(machine.world().returned(in.name()))) : Values.UNKNOWN;
    }

    private Values constructExternal(Invocation in) {
        Obj object = in.make(in.name());
        in.object().ifPresent(context -> {
            Values method = machine.read(context, "@method");
            machine.write(object, "@method", method == null ? Values.UNKNOWN : method);
        });
        Behaviour init = machine.world().behaviour(in.name() + ".__init__").orElseThrow();
        Value made = new Value.Instance(object);
        init.call(new Invocation(
                machine, in.frame(), in.name() + ".__init__", Values.of(made), in.arguments(), in.place()));
        return Values.of(made);
    }

    /** Hands arguments to code of which nothing is known: coroutines will run, functions may run. */
    private Values handOver(Frame frame, Arguments arguments, Place place) {
        for (Values argument : arguments.all()) {
            for (Value value : argument.list()) {
                if (value instanceof Value.Instance instance
                        && instance.object().is(COROUTINE)) {
                    awaited(frame, Values.of(value), place);
                } else if (value instanceof Value.Instance iterator
                        && iterator.object().is(Iteration.ITERATOR)) {
                    machine.iteration().each(frame, Values.of(value), element -> {});
                } else if (isCallback(value)) {
                    State before = machine.state();
                    machine.possibly(() -> call(frame, value, Arguments.UNKNOWN, place));
                    machine.state(State.join(before, machine.state()));
                }
            }
        }
        return Values.UNKNOWN;
    }

    private static boolean isCallback(Value value) {
        return value instanceof Value.Function
                || (value instanceof Value.Bound bound && bound.function() instanceof Value.Function);
    }

    /** Runs what a coroutine object waits for. */
    Values awaited(Frame frame, Values values, Place place) {
        Values result = Values.NONE;
        for (Value value : values.list()) {
            Optional<Machine.Suspended> call = value instanceof Value.Instance instance
                            && instance.object().is(COROUTINE)
                    ? machine.suspended(instance.object())
                    : Optional.empty();
            result = result.or(call.isPresent() ? resume(frame, call.get(), place, null) : Values.of(value));
        }
        return result;
    }

    private Values function(Frame frame, Value.Function function, Arguments arguments, Place place) {
        FunctionFacts facts = function.facts();
        if (!facts.generator() && !facts.async()) {
            return run(frame, new Callee(function, null), arguments, place);
        }
        Obj object = machine.allocate(frame, place, facts.generator() ? GENERATOR : COROUTINE);
        machine.suspend(object, new Machine.Suspended(function, arguments));
        machine.recorder().reach(facts);
        return Values.instance(object);
    }

    /** Runs a call that waited. */
    Values resume(Frame frame, Machine.Suspended call, Place place, @Nullable Consumer<Values> consumer) {
        return call.callee() instanceof Value.Function function
                ? run(frame, new Callee(function, consumer), call.arguments(), place)
                : call(frame, call.callee(), call.arguments(), place);
    }

    /**
     * A function that runs.
     *
     * @param function the function
     * @param consumer what takes the values that it yields
     */
    private record Callee(Value.Function function, @Nullable Consumer<Values> consumer) {}

    private Values run(Frame frame, Callee callee, Arguments arguments, Place place) {
        Value.Function function = callee.function;
        Consumer<Values> consumer = callee.consumer;
        FunctionFacts facts = function.facts();
        if (!machine.reachable() || machine.stack().contains(facts) || frame.depth() >= DEEPEST) {
            return Values.UNKNOWN;
        }
        if (!relevance.matters(facts, arguments)) {
            machine.recorder().reach(facts);
            return Values.UNKNOWN;
        }
        Memo.Profile profile = machine.memo().profile(facts);
        if (profile.inert() && consumer == null) {
            return Values.UNKNOWN;
        }
        Arguments passed = profile.widens() ? arguments.withoutConstants() : arguments;
        Context context = contextOf(frame, facts, passed, place);
        Values known = consumer == null ? machine.memo().recall(machine, function, passed, context) : null;
        if (known != null) {
            return known;
        }
        State entered = Objects.requireNonNull(machine.state());
        boolean watched = machine.processes().watches();
        machine.memo().enter(entered, machine.recorder().events());
        Hop way = new Hop(Hop.Kind.CALL, place, facts.qualifiedName(), frame.way());
        Frame inner = activate(function, passed, new Frame.Origin(context, way, frame.depth() + 1));
        inner.consumer(consumer);
        Values result = execute(inner);
        machine.memo()
                .leave(
                        function,
                        passed,
                        context,
                        new Memo.Ended(machine.state(), machine.recorder().events(), result, watched));
        return result;
    }

    private Context contextOf(Frame frame, FunctionFacts facts, Arguments arguments, Place place) {
        return receiver(arguments) instanceof Value.Instance self
                        && machine.definitions().owner(facts).isPresent()
                ? Context.of(self.object())
                : frame.context().calledAt(place);
    }

    private Frame activate(Value.Function function, Arguments arguments, Frame.Origin origin) {
        FunctionFacts facts = function.facts();
        Obj activation = machine.heap()
                .object(
                        new Place(facts.file(), facts.start(), facts.start()),
                        origin.context(),
                        Obj.Type.scope(facts, function.scope()));
        ModuleFacts module = machine.world().model().moduleOf(facts.file());
        Frame inner = new Frame(facts, activation, module, origin);
        inner.receiver(receiver(arguments));
        bind(inner, function, arguments);
        return inner;
    }

    private Values execute(Frame inner) {
        FunctionFacts facts = inner.function();
        machine.recorder().reach(facts);
        machine.stack().push(facts);
        new ActionRunner(machine, inner).run(facts.body());
        machine.stack().pop();
        boolean falls = machine.reachable();
        machine.state(State.join(inner.returned(), machine.state()));
        if (facts.nested().isEmpty() && !inner.outlived()) {
            machine.forget(inner.activation());
        }
        Values result = falls ? inner.result().or(Values.of(Value.Constant.NONE)) : inner.result();
        return result.isEmpty() ? Values.UNKNOWN : result;
    }

    private static @Nullable Value receiver(Arguments arguments) {
        return arguments.positional().isEmpty()
                        || arguments.positional().get(0).list().size() != 1
                ? null
                : arguments.positional().get(0).list().get(0);
    }

    private void bind(Frame frame, Value.Function function, Arguments arguments) {
        List<Values> defaults = machine.definitions().defaults(function);
        int position = 0;
        for (int i = 0; i < function.facts().parameters().size(); i++) {
            FunctionFacts.Parameter parameter = function.facts().parameters().get(i);
            Values fallback = i < defaults.size() ? defaults.get(i) : Values.UNKNOWN;
            Values value = switch (parameter.taking()) {
                case PLAIN -> passed(arguments, position++, parameter.name(), fallback);
                case KEYWORD_ONLY -> passed(arguments, Integer.MAX_VALUE, parameter.name(), fallback);
                case REST -> rest(frame, arguments, position);
                case KEYWORD_REST -> namedRest(frame, arguments);
            };
            machine.write(frame.activation(), parameter.name(), value);
        }
    }

    private static Values passed(Arguments arguments, int position, String name, Values fallback) {
        Values found = arguments.find(position, name);
        return found == null ? fallback : found;
    }

    private Values rest(Frame frame, Arguments arguments, int from) {
        Obj tuple = machine.heap()
                .object(
                        frame.place(frame.function().start(), -1),
                        frame.context(),
                        Obj.Type.external("builtins.tuple"));
        Containers containers = new Containers(machine);
        containers.clear(tuple);
        for (int i = from; i < arguments.positional().size(); i++) {
            machine.write(
                    tuple, Containers.index(i - from), arguments.positional().get(i));
        }
        if (!arguments.rest().isEmpty()) {
            containers.add(tuple, arguments.rest().as(Values.Quality.ONE_OF));
        }
        return Values.instance(tuple);
    }

    private Values namedRest(Frame frame, Arguments arguments) {
        Obj dict = machine.heap()
                .object(frame.place(frame.function().start(), -1), frame.context(), Obj.Type.external("builtins.dict"));
        Containers containers = new Containers(machine);
        containers.clear(dict);
        List<String> parameters = frame.function().parameters().stream()
                .map(FunctionFacts.Parameter::name)
                .toList();
        arguments.named().forEach((name, values) -> {
            if (!parameters.contains(name)) {
                containers.set(Values.instance(dict), Values.of(Value.Constant.string(name)), values);
            }
        });
        if (!arguments.namedRest().isEmpty()) {
            containers.add(dict, arguments.namedRest());
        }
        return Values.instance(dict);
    }
}
