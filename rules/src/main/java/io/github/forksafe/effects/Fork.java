package io.github.forksafe.effects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fork that a run came to, with what only the run itself can compare: which threads were alive, which locks the forking thread held, and
 * what hooks change in the child before its own code runs. A call that forks again on the same way, as in a loop, is the same fork, and what
 * held at either time may hold. Equal only to itself.
 */
final class Fork {
    private final int id;
    private final ForkEvent event;
    private State state;
    private final @Nullable Obj forkingThread;
    private final List<Change> parentOnly = new ArrayList<>();
    private final List<Execution.Hold> releasedInParent = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private IntMap<Obj> renewed = IntMap.empty();
    private IntMap<Execution.Hold> held;
    private final List<Blocked> blocked;
    private final Set<Obj> copiedAgain = new HashSet<>();
    private boolean parentWaits;
    private boolean execs;
    private boolean goesOn;
    private boolean hasWorkers;

    /** The thread that forks, null for the main thread, and what its hooks block on. */
    record Beside(@Nullable Obj forkingThread, List<Blocked> blocked) {}

    /** A lock that a hook takes before the fork although its thread holds it. */
    record Blocked(Take take, Execution.Hold hold) {}

    /** What a slot holds in the child, by what hooks write; null if it is not set. */
    private record Change(int slot, @Nullable Values values) {
        State in(State state) {
            return values == null ? state.without(slot) : state.with(slot, values);
        }
    }

    Fork(int id, ForkEvent event, State state, Beside beside) {
        this.id = id;
        this.event = event;
        this.state = state;
        this.forkingThread = beside.forkingThread;
        this.blocked = new ArrayList<>(beside.blocked);
        this.held = state.execution().held();
    }

    /** It happens once more; hooks are about to run anew. */
    void again(State now, List<Blocked> nowBlocked) {
        State both = State.join(state, now);
        state = both == null ? now : both;
        held = state.execution().held();
        renewed = IntMap.empty();
        changes.clear();
        parentOnly.clear();
        releasedInParent.clear();
        if (blocked.isEmpty()) {
            blocked.addAll(nowBlocked);
        }
    }

    /** Its number among the forks of the run. */
    int id() {
        return id;
    }

    ForkEvent event() {
        return execs && !goesOn ? event.beforeExec() : event;
    }

    /** The child becomes another program on some way. */
    void execs() {
        execs = true;
    }

    /** The child goes on as Python on some way, to the end of the program or out of the function that was called. */
    void goesOn() {
        goesOn = true;
    }

    /** What held where it forked. */
    State state() {
        return state;
    }

    /** The thread that forks; null for the main thread. */
    @Nullable
    Obj forkingThread() {
        return forkingThread;
    }

    /** What a hook that runs before the fork blocks on for ever. */
    List<Blocked> blocked() {
        return blocked;
    }

    /** Whether the child is one of multiprocessing, whose children run that module's own hooks and flush the standard streams. */
    boolean byMultiprocessing() {
        return !event.api().startsWith("os.")
                && event.kind() != ForkEvent.Kind.BEFORE_EXEC
                && event.kind() != ForkEvent.Kind.FORK;
    }

    /** Whether the parent is known to go on beside the child. */
    boolean parentStays() {
        return parentWaits || byMultiprocessing();
    }

    /** The parent waits for children. */
    void parentWaits() {
        parentWaits = true;
    }

    /** It has several children, the workers of one pool. */
    void hasWorkers() {
        hasWorkers = true;
    }

    /** An object was copied by this fork before. */
    void copiesAgain(Obj object) {
        copiedAgain.add(object);
    }

    /** Whether several children of this fork have copies of an object. */
    boolean copiesOften(Obj object) {
        return hasWorkers || copiedAgain.contains(object);
    }

    /** The state in which the child begins that runs something else than what follows the fork. */
    State enter(State parent) {
        return enter(parent, held);
    }

    /** The state in which the child goes on behind the fork, as its parent does. */
    State goOn(State parent) {
        IntMap<Execution.Hold> still = parent.execution().held();
        List<Obj> given = new ArrayList<>();
        state.execution().held().forEach(hold -> {
            if (held.get(hold.lock().object().id()) == null) {
                given.add(hold.lock().object());
            }
        });
        for (Obj lock : given) {
            still = still.remove(lock.id());
        }
        for (Execution.Hold hold : releasedInParent) {
            int lock = hold.lock().object().id();
            still = held.get(lock) == null ? still : still.put(lock, hold);
        }
        return enter(parent, still);
    }

    private State enter(State parent, IntMap<Execution.Hold> holding) {
        State child = parent.alone();
        Execution before = child.execution();
        IntMap<Obj> good =
                renewed.merge(before.forks().get(id) == this ? before.renewed() : IntMap.empty(), (a, b) -> a);
        child = child.in(new Execution(holding, before.forks().put(id, this), good));
        for (Change change : parentOnly) {
            child = change.in(child);
        }
        for (Change change : changes) {
            child = change.in(child);
        }
        return child;
    }

    /** Hooks have run in the parent; the child has none of what they wrote and released. */
    void hookedInParent(State before, State after) {
        before.slots()
                .changes(
                        after.slots(),
                        (slot, values) ->
                                parentOnly.add(new Change(slot, before.slots().get(slot))));
        before.execution().held().forEach(hold -> {
            if (after.execution().held().get(hold.lock().object().id()) == null) {
                releasedInParent.add(hold);
            }
        });
    }

    /** Hooks have run in the child. */
    void hooked(State before, State after) {
        before.slots().changes(after.slots(), (slot, values) -> changes.add(new Change(slot, values)));
        renewed = after.execution().renewed();
        held = after.execution().held();
    }
}
