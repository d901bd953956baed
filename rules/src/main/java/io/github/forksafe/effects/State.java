package io.github.forksafe.effects;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What holds at one point of a run: what variables hold and which threads may be alive. Immutable.
 *
 * @param slots values by slot number, see {@link Heap#slot}
 * @param live threads by object number
 */
record State(IntMap<Values> slots, IntMap<Live> live) {
    static final State EMPTY = new State(IntMap.empty(), IntMap.empty());

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
        return slots == a.slots && live == a.live ? a : new State(slots, live);
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
        return new State(slots.put(slot, values), live);
    }

    State without(int slot) {
        IntMap<Values> rest = slots.remove(slot);
        return rest == slots ? this : new State(rest, live);
    }

    State alive(Live thread) {
        return new State(slots, live.put(thread.thread().id(), thread));
    }

    State ended(Obj thread) {
        IntMap<Live> rest = live.remove(thread.id());
        return rest == live ? this : new State(slots, rest);
    }

    /** What holds in a forked child: only the forking thread goes on. */
    State inChild() {
        return live.isEmpty() ? this : new State(slots, IntMap.empty());
    }
}
