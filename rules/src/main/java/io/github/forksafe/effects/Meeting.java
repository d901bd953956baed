package io.github.forksafe.effects;

import io.github.forksafe.catalog.LockKind;
import java.util.Comparator;
import java.util.Optional;

/**
 * A child needs what another thread of its parent, or the forking thread itself, may have held at the fork.
 *
 * @param fork the fork
 * @param kind what lock it is
 * @param lock how the program calls it: {@code mine}, {@code Cache._lock}, {@code StreamHandler}; empty if it has no name
 * @param made where it was made; absent for those of the standard library
 * @param holder the thread that may hold it; absent for the main thread or the forking one
 * @param by who holds it
 * @param held where it is taken and held
 * @param needed where the child needs it
 * @param logs whether the child needs it to log
 */
public record Meeting(
        ForkEvent fork,
        LockKind kind,
        String lock,
        Optional<Place> made,
        Optional<ThreadStart> holder,
        By by,
        Point held,
        Point needed,
        boolean logs) {

    /** Certain ones first, then those with the shortest ways. */
    public static final Comparator<Meeting> PLAINEST_FIRST =
            Comparator.comparing(Meeting::certain).reversed().thenComparing(Meeting::length);

    /** Who holds the lock when the process is forked. */
    public enum By {
        /** Another thread of the parent, which is not in the child. */
        OTHER_THREAD,
        /** The thread that forks. */
        FORKING_THREAD,
        /** The thread that forks, and a hook that runs before the fork takes it again. */
        HOOK
    }

    /**
     * A point of a run.
     *
     * @param place the call or statement
     * @param way the steps from the entry up to it
     * @param certain false if a hop of the way is a guess
     */
    public record Point(Place place, Hop way, boolean certain) {}

    /**
     * Whether every hop is known and all lie below one entry.
     *
     * @return true for a claim, false for advice
     */
    public boolean certain() {
        Hop entry = fork.way().entry();
        boolean together = held.way().entry() == entry
                && needed.way().entry() == entry
                && holder.stream()
                        .allMatch(start -> start.certain() && start.way().entry() == entry);
        return fork.certain() && held.certain() && needed.certain() && together;
    }

    private int length() {
        return held.way().way().size()
                + needed.way().way().size()
                + fork.way().way().size();
    }
}
