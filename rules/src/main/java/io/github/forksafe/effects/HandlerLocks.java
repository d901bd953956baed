package io.github.forksafe.effects;

import io.github.forksafe.catalog.LockKind;
import java.util.List;
import java.util.Optional;

/** The locks of logging handlers, and what is locked inside of them. */
final class HandlerLocks {
    private static final String QUEUE = "queue";
    private static final String LOCK = "lock";

    private HandlerLocks() {}

    /** A handler is made: it stands for its lock, which is also its attribute {@code lock}. */
    static Values init(Invocation in) {
        in.object().ifPresent(handler -> {
            if (in.name().contains("QueueHandler")) {
                in.machine().write(handler, QUEUE, in.argument(0, QUEUE));
            }
        });
        return Values.UNKNOWN;
    }

    static Optional<Locks.Lock> of(Invocation in) {
        return in.object().map(handler -> of(in.machine(), handler));
    }

    /** The lock of a handler. */
    private static Locks.Lock of(Machine machine, Obj handler) {
        Values replaced = machine.read(handler, LOCK);
        if (replaced != null && replaced.list().size() == 1 && replaced.list().get(0) instanceof Value.Instance own) {
            return new Locks.Lock(own.object(), LockKind.REENTRANT);
        }
        return new Locks.Lock(
                handler, machine.locks().isEarly() ? LockKind.LOGGING_HANDLER_IN_HOOK : LockKind.LOGGING_HANDLER);
    }

    static Values renew(Invocation in) {
        for (Value value : in.receiver().list()) {
            if (value instanceof Value.Instance handler) {
                in.machine().locks().renew(handler.object());
            }
        }
        return Values.of(Value.Constant.NONE);
    }

    /** A handler handles a record: under its lock it runs its {@code emit}. */
    static void handle(Machine machine, Frame frame, Value.Instance handler, Place place) {
        Obj object = handler.object();
        if (object.is("logging.NullHandler")) {
            return;
        }
        LoggingBehaviours.filter(machine, frame, object, place);
        Locks.Lock lock = of(machine, object);
        boolean held = isHeld(machine, lock);
        machine.locks().acquire(frame, lock, place, true);
        if (object.type().classType() != null) {
            Values emit = machine.attributes().get(frame, Values.of(handler), "emit");
            machine.calls().call(frame, emit, Arguments.of(Values.UNKNOWN), place);
        }
        enqueue(machine, frame, object, place);
        if (!held) {
            machine.locks().release(lock.object());
        }
    }

    private static boolean isHeld(Machine machine, Locks.Lock lock) {
        State state = machine.state();
        return state != null && state.execution().held().get(lock.object().id()) != null;
    }

    /** A QueueHandler puts the record into its queue, which takes the mutex of that. */
    private static void enqueue(Machine machine, Frame frame, Obj handler, Place place) {
        Values queues = machine.read(handler, QUEUE);
        for (Value value : queues == null ? List.<Value>of() : queues.list()) {
            if (value instanceof Value.Instance queue) {
                Values put = machine.attributes().get(frame, Values.of(queue), "put_nowait");
                machine.calls().call(frame, put, Arguments.of(Values.UNKNOWN), place);
            }
        }
    }
}
