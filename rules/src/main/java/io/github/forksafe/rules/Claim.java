package io.github.forksafe.rules;

import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.RuleInfo;
import java.util.List;

/**
 * What one rule says of one place; becomes a finding, alone or with what other rules say of the same fork.
 *
 * @param rule the rule
 * @param ofFork whether the place is a fork, of which there is one finding only
 * @param certain false if a hop is a guess, which makes it a note
 * @param at the place
 * @param symbol dotted name of the enclosing function, empty at module level
 * @param message a sentence or two
 * @param remedy what to do instead
 * @param lanes the trace
 */
public record Claim(
        RuleInfo rule,
        boolean ofFork,
        boolean certain,
        Location at,
        String symbol,
        String message,
        String remedy,
        List<Lane> lanes) {

    /** Copies the list. */
    public Claim {
        lanes = List.copyOf(lanes);
    }
}
