package io.github.forksafe.finding;

import java.util.List;

/**
 * Whether a finding counts, and why not if it does not.
 *
 * @param suppressions those in force that are about it, in the order of where they are written
 * @param age whether it was known before
 */
public record Standing(List<Suppression> suppressions, Age age) {
    /** That of a finding of which nobody has said anything. */
    public static final Standing OPEN = new Standing(List.of(), Age.UNKNOWN);

    /** What the baseline says of a finding. */
    public enum Age {
        /** There is no baseline. */
        UNKNOWN,
        /** It is not in the baseline. */
        NEW,
        /** It is in the baseline. */
        KNOWN
    }

    /** Copies the list. */
    public Standing {
        suppressions = List.copyOf(suppressions);
    }

    /**
     * Whether it takes part in counts and in the verdict.
     *
     * @return true if it is neither suppressed nor in the baseline
     */
    public boolean counts() {
        return suppressions.isEmpty() && age != Age.KNOWN;
    }
}
