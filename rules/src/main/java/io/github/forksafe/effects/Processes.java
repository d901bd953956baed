package io.github.forksafe.effects;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which process runs: the part of the machine that enters forked children and knows them again. */
final class Processes {
    private final Machine machine;
    private final Map<Obj, Fork> forks = new HashMap<>();

    Processes(Machine machine) {
        this.machine = machine;
    }

    /** Whether a forked child may be running. */
    boolean isChild() {
        State state = machine.state();
        return state != null && state.execution().isChild();
    }

    /** Whether what happens to locks now can matter: on a thread, in a child, or beside a thread that forks. */
    boolean watches() {
        State state = machine.state();
        return state != null
                && (machine.mode().thread() != null
                        || state.execution().isChild()
                        || (machine.recorder().forkedOnThread() && !state.live().isEmpty()));
    }

    /** Runs what the child of a fork runs; nothing of it is seen by the parent. */
    void runChild(Fork fork, Runnable body) {
        State before = machine.state();
        if (before != null) {
            machine.state(fork.enter(before));
            machine.unwinding()
                    .apart(new Machine.Mode(null, null, machine.mode().certain()), body);
        }
        machine.state(before);
    }

    /** The child that may run becomes another program. */
    void execs() {
        State state = machine.state();
        if (state != null) {
            state.execution().forks().forEach(fork -> {
                if (!Forks.areBoth(machine, fork)) {
                    fork.execs();
                }
            });
        }
    }

    /** The program ends, or what was called has returned to its unknown caller, in any child that may run. */
    static void goesOn(@Nullable State state) {
        if (state != null) {
            state.execution().forks().forEach(Fork::goesOn);
        }
    }

    /** Keeps with an object the fork that it stands for: the number of a child, or a pool whose workers were forked. */
    void forked(Obj object, Fork fork) {
        forks.put(object, fork);
    }

    /** The fork that an object stands for. */
    @Nullable
    Fork forkOf(Obj object) {
        return forks.get(object);
    }
}
