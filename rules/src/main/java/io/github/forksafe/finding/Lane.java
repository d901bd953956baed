package io.github.forksafe.finding;

import java.util.List;

/**
 * What one thread does in a trace, in order; one SARIF threadFlow.
 *
 * @param kind whose steps they are
 * @param title what to call the lane, such as {@code main thread}
 * @param steps at least one
 */
public record Lane(Kind kind, String title, List<Step> steps) {

    /** Whose steps a lane holds. */
    public enum Kind {
        /** The thread that forks. */
        FORKING_THREAD,
        /** A thread that may be alive at the fork. */
        OTHER_THREAD,
        /** The forked child. */
        CHILD_PROCESS
    }

    /** Copies the list. */
    public Lane {
        steps = List.copyOf(steps);
    }
}
