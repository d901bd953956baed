package io.github.forksafe.rules;

import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.SuppressionUse;
import java.util.stream.Stream;

/** Flags a suppression without a reason. */
public final class UnexplainedSuppression implements SuppressionRule {
    private static final RuleInfo INFO =
            SuppressionRule.describe("unexplained-suppression", "A suppression gives no reason");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<String> faults(SuppressionUse use) {
        return use.suppression().reason().isEmpty() && !use.applied().isEmpty()
                ? Stream.of("this suppression of " + String.join(", ", use.applied()) + " gives no reason")
                : Stream.empty();
    }

    @Override
    public String remedy() {
        return "Say why the finding is no reason to fail: who reads the code next cannot know";
    }
}
