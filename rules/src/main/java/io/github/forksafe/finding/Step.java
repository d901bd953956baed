package io.github.forksafe.finding;

/**
 * One step of a trace.
 *
 * @param at where it happens
 * @param text one plain sentence without a full stop
 * @param depth how many calls deep below the lane's first step, from 0
 * @param mark what it does to threads, processes and locks, for pictures
 */
public record Step(Location at, String text, int depth, Mark mark) {

    /** What a step does that a picture shows. */
    public enum Mark {
        /** Nothing of the following. */
        NONE,
        /** It starts the thread of the next lane. */
        STARTS_THREAD,
        /** It forks. */
        FORKS,
        /** It takes the lock. */
        ACQUIRES,
        /** It gives the lock back. */
        RELEASES,
        /** It waits for the lock that nobody gives back. */
        WAITS
    }

    /**
     * A step that a picture shows as a point only.
     *
     * @param at where it happens
     * @param text one plain sentence without a full stop
     * @param depth how many calls deep below the lane's first step, from 0
     */
    public Step(Location at, String text, int depth) {
        this(at, text, depth, Mark.NONE);
    }
}
