package io.github.forksafe.effects;

import org.jspecify.annotations.Nullable;

/**
 * A thread, or several of one kind, that may be alive.
 *
 * @param thread the abstract object whose threads they are
 * @param start how they were started
 * @param many whether older threads of the same object may be alive too, which nothing can join any more
 * @param within the thread that starts and ends them, if they can be alive only while that one is
 */
record Live(
        Obj thread,
        ThreadStart start,
        boolean many,
        @Nullable Obj within) {
    Live or(Live other) {
        boolean both = many || other.many;
        Obj inside = within == other.within ? within : null;
        return both == many && inside == within ? this : new Live(thread, start, both, inside);
    }

    /** The same, alive only while another thread is. */
    Live within(Obj outer) {
        return new Live(thread, start, many, outer);
    }
}
