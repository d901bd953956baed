package io.github.forksafe.effects;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What holds at one point of a run: what variables hold, which threads may be alive, and which locks and processes are in play. Immutable.
 *
 * @param slots values by slot number, see {@link Heap#slot}
 * @param live threads by object number
 * @param execution which process runs, and what it holds
 */
record State(IntMap<Values> slots, IntMap<Live> live, Execution execution) {
    static final State EMPTY = new State(IntMap.empty(), IntMap.empty(), Execution.FIRST);

    /** What holds where two ways meet; an absent state is a way that nobody goes. Returns {@code a} itself if {@code b} adds nothing. */
    static @Nullable State join(@Nullable State a, @Nullable State b) {
        if (a == null || State.same(a, b)) {
            return b;
        }
        if (b == null) {
            return a;
        }
        IntMap<Values> slots = a.slots.merge(b.slots, Values::or);
        IntMap<Live> live = a.live.merge(b.live, Live::or);
        Execution execution = a.execution.or(b.execution);
        return slots == a.slots && live == a.live && execution.equals(a.execution)
                ? a
                : new State(slots, live, execution);
    }

    /** Whether two states are the very same object, which a join returns when nothing is added. */
    static boolean same(@Nullable State a, @Nullable State b) {
        return Objects.equals(a, b);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    State with(int slot, Values values) {
        return new State(slots.put(slot, values), live, execution);
    }

    State without(int slot) {
        IntMap<Values> rest = slots.remove(slot);
        return rest == slots ? this : new State(rest, live, execution);
    }

    State alive(Live thread) {
        return new State(slots, live.put(thread.thread().id(), thread), execution);
    }

    State ended(Obj thread) {
        IntMap<Live> rest = live.remove(thread.id());
        return rest == live ? this : new State(slots, rest, execution);
    }

    /** What holds where no thread is alive but the one that runs. */
    State alone() {
        return live.isEmpty() ? this : new State(slots, IntMap.empty(), execution);
    }

    State in(Execution other) {
        return other.equals(execution) ? this : new State(slots, live, other);
    }
}
