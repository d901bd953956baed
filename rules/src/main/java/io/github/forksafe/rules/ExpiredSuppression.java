package io.github.forksafe.rules;

import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.SuppressionUse;
import java.util.stream.Stream;

/** Flags a suppression whose last day is over; what it suppressed counts again. */
public final class ExpiredSuppression implements SuppressionRule {
    private static final RuleInfo INFO = SuppressionRule.describe(
            "expired-suppression", "A suppression has passed its last day, and its findings count again");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<String> faults(SuppressionUse use) {
        return use.expired() && !use.applied().isEmpty()
                ? use.suppression().until().stream()
                        .map(last -> "this suppression of " + String.join(", ", use.applied()) + " held until " + last
                                + ", the findings count again")
                : Stream.empty();
    }

    @Override
    public String remedy() {
        return "Mend what it suppressed, or look at the reason again and give it a later day";
    }
}
