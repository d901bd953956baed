package io.github.forksafe.effects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a body for each element of something. */
final class Iteration {
    /** How often a loop body is run at most; a body that still changes the state then is taken as it is. */
    static final int ROUNDS = 6;

    /** Class of the iterators that generator expressions and {@code map} make. */
    static final String ITERATOR = "@iterator";

    /** Set once a generator was advanced. */
    private static final String ADVANCED = "@advanced";

    private final Machine machine;
    private final Containers containers;
    private final Map<Obj, Lazy> lazy = new HashMap<>();

    /** Something that gives its elements, and runs for it, when somebody asks. */
    interface Lazy {
        /** Gives each element to a taker. */
        void each(Consumer<Values> taker);
    }

    Iteration(Machine machine) {
        this.machine = machine;
        this.containers = new Containers(machine);
    }

    /** Makes an iterator, which does nothing until it is read. */
    Values iterator(Frame frame, Place place, Lazy elements) {
        Obj iterator = machine.allocate(frame, place, ITERATOR);
        lazy.put(iterator, elements);
        return Values.instance(iterator);
    }

    /** The call that waits in a generator, if that is all the values are; else null. */
    Machine.@Nullable Suspended soleGenerator(Values values) {
        if (values.list().size() == 1
                && values.list().get(0) instanceof Value.Instance instance
                && instance.object().is(Calls.GENERATOR)) {
            return machine.suspended(instance.object()).orElse(null);
        }
        return null;
    }

    /** Runs a generator; the consumer runs where it yields. */
    void generate(Frame frame, Machine.Suspended generator, Place place, Consumer<Values> consumer) {
        machine.calls().resume(frame, generator, place, consumer);
    }

    /** Runs a body for each element of an iterable, to a fixpoint. */
    void each(Frame frame, Values iterable, Consumer<Values> body) {
        Machine.Suspended generator = soleGenerator(iterable);
        if (generator != null) {
            Place place = ((Value.Instance) iterable.list().get(0)).object().place();
            generate(frame, generator, place, body);
            return;
        }
        Lazy waiting = soleIterator(iterable);
        if (waiting != null) {
            waiting.each(body);
            return;
        }
        Values elements = Values.NONE;
        boolean some = false;
        for (Value value : iterable.list()) {
            if (value instanceof Value.Instance instance && Containers.isContainer(instance.object())) {
                Values held = containers.elements(instance.object());
                elements = elements.or(held);
                some |= !held.isEmpty();
            } else if (value instanceof Value.Probe) {
                elements = elements.or(Values.of(value));
                some = true;
            } else {
                elements = elements.or(Values.UNKNOWN);
            }
        }
        boolean empty = elements.isEmpty();
        if (!empty) {
            fixpoint(elements.as(Values.Quality.EACH), some, body);
        }
    }

    /** Reads something that runs when it is read, to its end; null for anything else. */
    @Nullable
    Values readOut(Frame frame, Values iterator) {
        if (soleGenerator(iterator) == null && soleIterator(iterator) == null) {
            return null;
        }
        List<Values> seen = new ArrayList<>();
        each(frame, iterator, seen::add);
        return seen.stream().reduce(Values.NONE, Values::or).as(Values.Quality.SOME);
    }

    private @Nullable Lazy soleIterator(Values values) {
        return values.list().size() == 1
                        && values.list().get(0) instanceof Value.Instance instance
                        && instance.object().is(ITERATOR)
                ? lazy.get(instance.object())
                : null;
    }

    /** The first element; a generator runs up to its first yield. Who asks again gets any of the elements, and all of it runs. */
    Values next(Frame frame, Values iterator) {
        List<Values> seen = new ArrayList<>();
        if (!advances(iterator)) {
            each(frame, iterator, seen::add);
            return seen.stream().reduce(Values.NONE, Values::or);
        }
        State[] stopped = new State[1];
        each(frame, iterator, element -> {
            seen.add(element);
            stopped[0] = State.join(stopped[0], machine.state());
            machine.state(null);
        });
        machine.state(State.join(stopped[0], machine.state()));
        return seen.stream().reduce(Values.NONE, Values::or);
    }

    /** Whether this is the first step of something that runs when it is read. */
    private boolean advances(Values iterator) {
        if (soleGenerator(iterator) == null && soleIterator(iterator) == null) {
            return false;
        }
        Obj object = ((Value.Instance) iterator.list().get(0)).object();
        boolean first = machine.read(object, ADVANCED) == null;
        machine.write(object, ADVANCED, Values.of(Value.Constant.NONE));
        return first;
    }

    /** A container that something was put into is taken to hold an element, so that joining all of them counts. */
    private void fixpoint(Values elements, boolean atLeastOnce, Consumer<Values> body) {
        State before = machine.state();
        State entered = before;
        State after = null;
        for (int round = 0; round < ROUNDS && entered != null; round++) {
            machine.state(entered);
            body.accept(elements);
            after = machine.state();
            State next = State.join(entered, after);
            if (State.same(next, entered)) {
                break;
            }
            entered = next;
        }
        machine.state(atLeastOnce ? after : State.join(before, after));
    }
}
