package io.github.forksafe.effects;

import io.github.forksafe.catalog.LockKind;
import java.util.ArrayList;
import java.util.List;

/** What the thread that runs does with locks, for behaviours to call. */
final class Locks {
    private final Machine machine;
    private final List<Fork.Blocked> blocked = new ArrayList<>();
    private boolean beforeFork;
    private boolean early;
    private int logging;

    Locks(Machine machine) {
        this.machine = machine;
    }

    /** A lock, and what sort of lock it is. */
    record Lock(Obj object, LockKind kind) {}

    /** A lock of the standard library, of which there is one in a process. */
    Lock global(String name, LockKind kind) {
        return new Lock(machine.heap().object(machine.world().nowhere(), Context.TOP, Obj.Type.external(name)), kind);
    }

    /** Takes a lock and keeps it until {@link #release}. */
    void acquire(Frame frame, Lock lock, Place place, boolean waits) {
        take(frame, lock, waits ? Take.How.TAKES : Take.How.TRIES, place);
        State state = machine.state();
        if (state != null && state.execution().held().get(lock.object.id()) == null) {
            Meeting.Point here =
                    new Meeting.Point(place, frame.way(), machine.mode().certain());
            Execution now = state.execution();
            machine.state(state.in(now.holding(new Execution.Hold(lock, here, now.forks()))));
        }
    }

    /** The thread that runs held locks when it started another, which forked: it may hold them at that fork. */
    void keptBeside(Execution starter) {
        starter.held()
                .forEach(hold -> machine.recorder()
                        .take(new Take(
                                hold.lock().object(),
                                hold.lock().kind(),
                                Take.How.TAKES,
                                hold.at().place(),
                                hold.at().way(),
                                machine.mode().thread(),
                                hold.forks(),
                                IntMap.empty(),
                                false,
                                hold.at().certain())));
    }

    /** Gives a lock back; tells whether the thread may have held it. */
    boolean release(Obj lock) {
        State state = machine.state();
        if (state == null) {
            return true;
        }
        Execution rest = state.execution().released(lock);
        boolean held = !rest.equals(state.execution());
        machine.state(state.in(rest));
        return held;
    }

    /** A lock is made good in the child, or stands for a new one. */
    void renew(Obj lock) {
        State state = machine.state();
        if (state != null) {
            machine.state(state.in(state.execution().released(lock).renewing(lock)));
        }
    }

    /** Whether this is a forked child that got an object from its parent as that had it at the fork. */
    boolean inherits(Obj object) {
        State state = machine.state();
        return state != null
                && state.execution().isChild()
                && state.execution().renewed().get(object.id()) == null;
    }

    /** Does something with a lock; noted where it can matter to a fork. */
    void take(Frame frame, Lock lock, Take.How how, Place place) {
        State state = machine.state();
        if (state == null || !(machine.processes().watches() || beforeFork)) {
            return;
        }
        Execution now = state.execution();
        Execution.Hold hold = now.held().get(lock.object.id());
        boolean again = hold != null && how == Take.How.TAKES;
        if ((again && lock.kind.isReentrant())
                || (now.isChild() && now.renewed().get(lock.object.id()) != null)) {
            return;
        }
        Take take = new Take(
                lock.object,
                lock.kind,
                again ? Take.How.TAKES_AGAIN : how,
                place,
                frame.way(),
                machine.mode().thread(),
                now.forks(),
                IntMap.empty(),
                logging > 0,
                machine.mode().certain());
        if (hold != null && again && beforeFork) {
            blocked.add(new Fork.Blocked(take, hold));
        } else {
            machine.recorder().take(take);
        }
    }

    /** Runs what logging does for a record. */
    void whileLogging(Runnable body) {
        logging++;
        body.run();
        logging--;
    }

    /** Runs what a fork runs before it happens; what blocks there for ever is returned. */
    List<Fork.Blocked> beforeFork(Runnable hooks) {
        blocked.clear();
        beforeFork = true;
        hooks.run();
        beforeFork = false;
        return List.copyOf(blocked);
    }

    /** Runs a hook of a fork, perhaps one that runs before logging has made its locks good. */
    void inHook(boolean beforeLogging, Runnable hook) {
        boolean outer = early;
        early = beforeLogging;
        hook.run();
        early = outer;
    }

    /** Whether a hook runs now that comes before logging's own. */
    boolean isEarly() {
        return early;
    }

    /** Forgets where it was, after an entry was given up. */
    void abandon() {
        logging = 0;
        beforeFork = false;
        early = false;
    }
}
