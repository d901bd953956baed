package io.github.forksafe.finding;

import java.util.List;

/**
 * One thing that the audit says.
 *
 * @param rule the name of the strongest rule that holds and is enabled
 * @param alsoHolds names of the other rules that hold at this place, sorted; a suppression that names any of them applies
 * @param severity its level, never {@link Severity#OFF}
 * @param at the primary location; of a fork rule the fork call
 * @param symbol dotted name of the enclosing function or class, empty at module level or outside of Python
 * @param message one sentence or two for people, without the location
 * @param remedy what to do instead; empty where there is nothing to add
 * @param lanes the trace, a lane for each thread and process; empty for findings without one
 * @param fingerprint equal for the same finding after edits elsewhere, moves of lines and reformatting
 * @param standing whether it counts
 */
public record Finding(
        String rule,
        List<String> alsoHolds,
        Severity severity,
        Location at,
        String symbol,
        String message,
        String remedy,
        List<Lane> lanes,
        String fingerprint,
        Standing standing) {

    /** Copies the lists. */
    public Finding {
        alsoHolds = List.copyOf(alsoHolds);
        lanes = List.copyOf(lanes);
    }

    /**
     * A finding of which nobody has said anything yet.
     *
     * @param rule see above, as all that follow
     * @param alsoHolds see above
     * @param severity see above
     * @param at see above
     * @param symbol see above
     * @param message see above
     * @param remedy see above
     * @param lanes see above
     * @param fingerprint see above
     */
    @SuppressWarnings("checkstyle:ParameterNumber")
    public Finding(
            String rule,
            List<String> alsoHolds,
            Severity severity,
            Location at,
            String symbol,
            String message,
            String remedy,
            List<Lane> lanes,
            String fingerprint) {
        this(rule, alsoHolds, severity, at, symbol, message, remedy, lanes, fingerprint, Standing.OPEN);
    }

    /**
     * Whether a rule holds, be it the one that the finding is named after or another.
     *
     * @param name the rule's name
     * @return true if it holds at this place
     */
    public boolean holds(String name) {
        return rule.equals(name) || alsoHolds.contains(name);
    }

    /**
     * Whether it takes part in counts and in the verdict.
     *
     * @return true if it is neither suppressed nor in the baseline
     */
    public boolean counts() {
        return standing.counts();
    }

    /**
     * The same finding with another standing.
     *
     * @param other whether it counts
     * @return the copy
     */
    public Finding withStanding(Standing other) {
        return new Finding(rule, alsoHolds, severity, at, symbol, message, remedy, lanes, fingerprint, other);
    }

    /**
     * The same finding with another fingerprint.
     *
     * @param other the fingerprint, see {@link Fingerprint}
     * @return the copy
     */
    public Finding withFingerprint(String other) {
        return new Finding(rule, alsoHolds, severity, at, symbol, message, remedy, lanes, other, standing);
    }
}
