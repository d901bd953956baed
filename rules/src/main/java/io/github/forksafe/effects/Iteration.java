package io.github.forksafe.effects;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a body for each element of something. */
final class Iteration {
    /** How often a loop body is run at most; a body that still changes the state then is taken as it is. */
    static final int ROUNDS = 6;

    private final Machine machine;
    private final Containers containers;

    Iteration(Machine machine) {
        this.machine = machine;
        this.containers = new Containers(machine);
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
