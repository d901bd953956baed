package io.github.forksafe.effects;

import io.github.forksafe.model.FunctionFacts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The abstract machine that runs one program: its heap, the state at the point that runs, and which process and thread that is. Its parts
 * ({@link Calls}, {@link Attributes}, {@link Imports}, {@link Iteration}) are the operations of Python on it.
 */
final class Machine {
    /** As many living threads are worth a step of their own wherever all of them are looked at. */
    private static final int THREADS_A_STEP = 32;

    private final World world;
    private final Recorder recorder;
    private final Heap heap = new Heap();
    private final Calls calls = new Calls(this);
    private final Attributes attributes = new Attributes(this);
    private final Imports imports = new Imports(this);
    private final Iteration iteration = new Iteration(this);
    private final Memo memo = new Memo();
    private final Locks locks = new Locks(this);
    private final Processes processes = new Processes(this);
    private final Copies copies = new Copies(this);
    private final Unwinding unwinding = new Unwinding(this);
    private final Deque<FunctionFacts> stack = new ArrayDeque<>();
    private final Map<Obj, Suspended> suspended = new HashMap<>();
    private final Definitions definitions = new Definitions();
    private final List<Live> gained = new ArrayList<>();
    private @Nullable State state = State.EMPTY;
    private Mode mode = Mode.MAIN;
    private int stepsLeft;
    private boolean program;

    /**
     * Which process and thread runs.
     *
     * @param thread the thread that runs, if the program started it
     * @param start how that thread was started
     * @param certain whether every hop up to here is known
     */
    record Mode(@Nullable Obj thread, @Nullable ThreadStart start, boolean certain) {
        static final Mode MAIN = new Mode(null, null, true);
    }

    /**
     * A call that waits: of a generator or coroutine function, or a {@code functools.partial}.
     *
     * @param callee what is to be called
     * @param arguments with what
     */
    record Suspended(Value callee, Arguments arguments) {}

    Machine(World world, Recorder recorder) {
        this.world = world;
        this.recorder = recorder;
    }

    World world() {
        return world;
    }

    Recorder recorder() {
        return recorder;
    }

    Memo memo() {
        return memo;
    }

    Definitions definitions() {
        return definitions;
    }

    Processes processes() {
        return processes;
    }

    Locks locks() {
        return locks;
    }

    Copies copies() {
        return copies;
    }

    Heap heap() {
        return heap;
    }

    Calls calls() {
        return calls;
    }

    Attributes attributes() {
        return attributes;
    }

    Imports imports() {
        return imports;
    }

    Iteration iteration() {
        return iteration;
    }

    Deque<FunctionFacts> stack() {
        return stack;
    }

    Mode mode() {
        return mode;
    }

    /** The state at the point that runs; null where nothing runs any more. */
    @Nullable
    State state() {
        return state;
    }

    void state(@Nullable State newState) {
        state = newState;
    }

    boolean reachable() {
        return state != null;
    }

    Unwinding unwinding() {
        return unwinding;
    }

    /** Comes back to the main thread of the main process after an entry was given up. */
    void abandon() {
        mode = Mode.MAIN;
        stack.clear();
        unwinding.reset();
        memo.abandon();
        locks.abandon();
    }

    /** Whether what runs is a whole program, in which nothing is set that it does not set itself. */
    boolean isProgram() {
        return program;
    }

    void program(boolean whole) {
        program = whole;
    }

    void budget(int steps) {
        stepsLeft = steps;
    }

    /** Counts a step. */
    void step() {
        if (--stepsLeft < 0) {
            throw new BudgetSpent();
        }
    }

    /** Thrown where an entry's budget is spent; what was found before stays. */
    static final class BudgetSpent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BudgetSpent() {
            super("budget spent", null, false, false);
        }
    }

    /** The values of a field; null if it was never set. */
    @Nullable
    Values read(Obj object, String field) {
        if (state == null) {
            return null;
        }
        int slot = heap.slot(object, field);
        Values values = state.slots().get(slot);
        memo.read(slot, values);
        return values;
    }

    /** The values of a variable that the function which runs has set itself, so that reading it depends on nothing outside of the call. */
    @Nullable
    Values readOwn(Obj activation, String variable) {
        return state == null ? null : state.slots().get(heap.slot(activation, variable));
    }

    /** Whether an object holds a value of a kind; asked in passing, so it counts as no read. */
    boolean holds(Obj object, Predicate<Value> kind) {
        State now = state;
        if (now == null) {
            return false;
        }
        for (int slot : object.slots().values()) {
            Values values = now.slots().get(slot);
            for (Value value : values == null ? List.<Value>of() : values.list()) {
                if (kind.test(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Sets a field. */
    void write(Obj object, String field, Values values) {
        if (state != null) {
            state = state.with(heap.slot(object, field), values);
        }
    }

    /** Adds to what a field may hold. */
    void add(Obj object, String field, Values values) {
        Values old = read(object, field);
        write(object, field, old == null ? values : old.or(values));
    }

    /** Makes an object of a class outside the project. */
    Obj allocate(Frame frame, Place place, String className) {
        return allocate(frame, place, Obj.Type.external(className));
    }

    /** Makes an object. If a thread of the object made here before is alive, nobody can join that one any more. */
    Obj allocate(Frame frame, Place place, Obj.Type type) {
        memo.makes();
        Obj object = heap.object(place, frame.context(), type);
        if (state != null) {
            if (processes.isChild() && Shared.matters(this, object)) {
                locks.renew(object);
            }
            Live older = state.live().get(object.id());
            if (older != null && !older.many()) {
                state = state.alive(new Live(object, older.start(), true, older.within()));
            }
        }
        return object;
    }

    /** Forgets the variables of an activation that no function defined in it can see any more. */
    void forget(Obj activation) {
        for (String field : activation.slots().keySet()) {
            if (state != null) {
                state = state.without(heap.slot(activation, field));
            }
        }
    }

    void suspend(Obj object, Suspended call) {
        suspended.put(object, call);
    }

    Optional<Suspended> suspended(Obj object) {
        return Optional.ofNullable(suspended.get(object));
    }

    /** A thread starts. */
    void starts(Obj thread, ThreadStart start) {
        if (state == null) {
            return;
        }
        Live before = state.live().get(thread.id());
        Live live =
                before == null ? new Live(thread, start, false, null) : new Live(thread, before.start(), true, null);
        state = state.alive(live);
        gained.add(live);
    }

    /** Threads end for certain, as far as the values tell them apart. */
    void ends(Values threads) {
        if (threads.quality() == Values.Quality.SOME) {
            return;
        }
        for (Value value : threads.list()) {
            if (value instanceof Value.Instance instance) {
                ends(instance.object(), threads.quality() == Values.Quality.EACH);
            } else if (value instanceof Value.Probe probe && probe.kind() == Value.Probe.Kind.ANY_THREAD) {
                endsAll();
            }
        }
    }

    private void ends(Obj thread, boolean each) {
        Live live = state == null ? null : state.live().get(thread.id());
        if (live != null && (each || !live.many())) {
            state = Objects.requireNonNull(state).ended(thread);
            endsWith(thread);
        }
    }

    /** Threads end that were alive only because a thread which itself ends them was alive. */
    private void endsWith(Obj thread) {
        List<Obj> inner = new ArrayList<>();
        Objects.requireNonNull(state).live().forEach(live -> {
            if (live.within() == thread) {
                inner.add(live.thread());
            }
        });
        inner.forEach(ended -> state = Objects.requireNonNull(state).ended(ended));
    }

    /** The threads of libraries end that are known to have ended when a call has returned. */
    void endsAfter(String callable) {
        List<Obj> ended = new ArrayList<>(0);
        eachAlive(live -> {
            if (live.start()
                    .library()
                    .filter(e -> e.endedAfter().contains(callable))
                    .isPresent()) {
                ended.add(live.thread());
            }
        });
        ended.forEach(thread -> ends(thread, true));
    }

    private void eachAlive(Consumer<Live> looker) {
        if (state != null && !state.live().isEmpty()) {
            int[] seen = new int[1];
            state.live().forEach(live -> {
                seen[0]++;
                looker.accept(live);
            });
            stepsLeft -= seen[0] / THREADS_A_STEP;
        }
    }

    /** All threads but the one that runs end. */
    void endsAll() {
        if (state != null) {
            state = state.alone();
        }
    }

    /** The threads that may be alive beside the one that runs, in the order of their objects. */
    List<ThreadStart> alive() {
        List<ThreadStart> alive = new ArrayList<>();
        eachAlive(live -> {
            if (live.thread() != mode.thread) {
                alive.add(live.start());
            }
        });
        return alive;
    }

    /** Runs what a thread runs, beside what runs now. */
    void runThread(Obj thread, ThreadStart start, Runnable body) {
        State before = state;
        int known = gained.size();
        if (before != null) {
            state = before.in(before.execution().onNewThread());
        }
        int forked = recorder.forked().size();
        unwinding.apart(new Mode(thread, start, mode.certain), body);
        if (before != null && recorder.hasForked(thread, forked)) {
            locks.keptBeside(before.execution());
        }
        State ended = state == null || before == null ? state : state.in(before.execution());
        State after = State.join(before, ended);
        for (Live live : List.copyOf(gained.subList(known, gained.size()))) {
            if (after != null && after.live().get(live.thread().id()) == null) {
                after = after.alive(live.within(thread));
            }
        }
        state = after;
    }

    /** Marks the process that runs as a forked child until the state is replaced. */
    void within(Mode inner, Runnable body) {
        Mode outer = mode;
        mode = inner;
        try {
            body.run();
        } finally {
            mode = outer;
        }
    }

    /** Computes something of which it is not known that it runs. */
    <T> T possibly(Supplier<T> body) {
        Mode outer = mode;
        mode = new Mode(outer.thread, outer.start, false);
        try {
            return body.get();
        } finally {
            mode = outer;
        }
    }
}
