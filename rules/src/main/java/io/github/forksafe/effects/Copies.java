package io.github.forksafe.effects;

import io.github.forksafe.catalog.LockKind;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Objects that one process may use and several must not: a connected socket, an event loop, a generator of random numbers. A fork copies them,
 * and each copy is good as long as nobody uses another. What is known of an object lies in its slots, so that every process and every way has
 * its own: whether it is open, and over which forks it was copied since.
 */
final class Copies {
    private static final String OPEN = "@open";
    private static final String COPIED = "@copied";
    private static final Values IS_OPEN = Values.of(Value.Constant.string("open"));

    /** Several objects that only one place in the code stands for; which of them was copied cannot be told. */
    private static final Values ARE_MANY = Values.of(Value.Constant.string("many"));

    private static final Values NOT = Values.of(Value.Constant.NONE);

    /** What uses an object, by its class. */
    private static final Map<String, Set<String>> USES = Map.of(
            CopyBehaviours.SOCKET,
            Set.of(
                    "send",
                    "sendall",
                    "sendmsg",
                    "sendfile",
                    "recv",
                    "recv_into",
                    "recvfrom",
                    "recvfrom_into",
                    "recvmsg",
                    "makefile"),
            CopyBehaviours.LOOP,
            Set.of("run_forever", "run_until_complete", "run_in_executor"),
            CopyBehaviours.RANDOM,
            Set.of(
                    "random",
                    "randint",
                    "randrange",
                    "randbytes",
                    "getrandbits",
                    "choice",
                    "choices",
                    "shuffle",
                    "sample",
                    "uniform",
                    "triangular",
                    "betavariate",
                    "binomialvariate",
                    "expovariate",
                    "gammavariate",
                    "gauss",
                    "lognormvariate",
                    "normalvariate",
                    "vonmisesvariate",
                    "paretovariate",
                    "weibullvariate",
                    "jumpahead"));

    private static final Map<String, LockKind> KINDS = Map.of(
            CopyBehaviours.SOCKET, LockKind.SOCKET,
            CopyBehaviours.LOOP, LockKind.EVENT_LOOP,
            CopyBehaviours.RANDOM, LockKind.RANDOM);

    private final Machine machine;
    private final Set<Obj> opened = new LinkedHashSet<>();

    Copies(Machine machine) {
        this.machine = machine;
    }

    /** An object is made, or made anew at the same place; it is open only from {@link #open} on. */
    void make(Obj object) {
        Values before = machine.read(object, OPEN);
        boolean many = before != null && !before.equals(NOT);
        machine.write(object, OPEN, many ? ARE_MANY : NOT);
        machine.write(object, COPIED, NOT);
    }

    /** An object gets what one process may use only. */
    void open(Obj object) {
        Values before = machine.read(object, OPEN);
        if (before != null && before.equals(NOT)) {
            opened.add(object);
            machine.write(object, OPEN, IS_OPEN);
            machine.write(object, COPIED, NOT);
        }
    }

    /** An object of this process is good again, or closed, whatever copies others have. */
    void close(Obj object) {
        machine.write(object, OPEN, NOT);
        machine.write(object, COPIED, NOT);
    }

    /** The object of that kind which the process has anyway; in a child it counts as another one. */
    void current(Obj object) {
        if (machine.processes().isChild()) {
            close(object);
        } else if (machine.read(object, OPEN) == null) {
            make(object);
            open(object);
        }
    }

    /** A fork copies all that is open. */
    void copy(Fork fork) {
        Value id = idOf(fork);
        for (Obj object : opened) {
            if (isOpen(object)) {
                Values before = machine.read(object, COPIED);
                if (before != null && before.list().contains(id)) {
                    fork.copiesAgain(object);
                }
                machine.add(object, COPIED, Values.of(id));
            }
        }
    }

    /** The children of a fork have ended, so that nobody uses their copies any more; numbers that were drawn stay drawn. */
    void end(Fork fork) {
        for (Obj object : opened) {
            Values copied = object.is(CopyBehaviours.RANDOM) ? null : machine.read(object, COPIED);
            if (copied != null && copied.list().contains(idOf(fork))) {
                Values rest = NOT;
                for (Value other : copied.list()) {
                    rest = other.equals(idOf(fork)) ? rest : rest.or(Values.of(other));
                }
                machine.write(object, COPIED, rest);
            }
        }
    }

    /** The children of whatever fork have ended. */
    void endAll() {
        for (Obj object : opened) {
            if (!object.is(CopyBehaviours.RANDOM)) {
                machine.write(object, COPIED, NOT);
            }
        }
    }

    /** An attribute of something is asked for, which may be a use. */
    void used(Frame frame, Values values, Shared.Use use) {
        if (!opened.isEmpty()) {
            for (Value value : values.list()) {
                if (value instanceof Value.Instance instance) {
                    used(frame, instance.object(), use);
                }
            }
        }
    }

    private void used(Frame frame, Obj object, Shared.Use use) {
        State state = machine.state();
        if (state == null
                || !opened.contains(object)
                || !USES.getOrDefault(object.type().name(), Set.of()).contains(use.name())
                || !isOpen(object)) {
            return;
        }
        IntMap<Fork> copied = copiedBy(object);
        copied.forEach(fork -> {
            if (Forks.areBoth(machine, fork)) {
                used(
                        frame,
                        object,
                        use,
                        new Copy(state.execution().parentOf(fork).forks(), copied));
            }
        });
        if (!copied.isEmpty()) {
            used(frame, object, use, new Copy(state.execution().forks(), copied));
        }
    }

    /** Which copy is used: in the child of which forks, and which forks copied it. */
    private record Copy(IntMap<Fork> forks, IntMap<Fork> copied) {}

    private void used(Frame frame, Obj object, Shared.Use use, Copy copy) {
        machine.recorder()
                .take(new Take(
                        object,
                        Objects.requireNonNull(KINDS.get(object.type().name())),
                        Take.How.USES,
                        use.place(),
                        frame.way(),
                        machine.mode().thread(),
                        copy.forks,
                        copy.copied,
                        false,
                        machine.mode().certain()));
    }

    private boolean isOpen(Obj object) {
        Values open = machine.read(object, OPEN);
        return open != null && open.equals(IS_OPEN);
    }

    private IntMap<Fork> copiedBy(Obj object) {
        Values copied = machine.read(object, COPIED);
        IntMap<Fork> forks = IntMap.empty();
        if (copied != null) {
            for (Fork fork : machine.recorder().forked()) {
                if (copied.list().contains(idOf(fork))) {
                    forks = forks.put(fork.id(), fork);
                }
            }
        }
        return forks;
    }

    private static Value idOf(Fork fork) {
        return Value.Constant.string(Integer.toString(fork.id()));
    }
}
