package io.github.forksafe.rules;

import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Suggestion;
import io.github.forksafe.finding.SuppressionUse;
import java.util.List;
import java.util.stream.Stream;

/** Flags a suppression, or a rule that one names, that suppresses nothing. */
public final class UnusedSuppression implements SuppressionRule {
    private static final RuleInfo INFO =
            SuppressionRule.describe("unused-suppression", "A suppression suppresses nothing");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<String> faults(SuppressionUse use) {
        if (!use.fault().isEmpty()) {
            return Stream.of("this comment suppresses nothing: " + use.fault());
        }
        List<String> names = Rules.infos().stream().map(RuleInfo::name).toList();
        return use.idle().stream()
                .map(rule -> names.contains(rule)
                        ? "nothing that this suppression is about is a finding of " + rule
                        : "there is no rule '" + rule + "'" + Suggestion.hint(rule, names));
    }

    @Override
    public String remedy() {
        return "Remove it, so that it does not hide what is written here next";
    }
}
