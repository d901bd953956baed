package io.github.forksafe.rules;

import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.SuppressionUse;
import java.util.List;
import java.util.stream.Stream;

/** A rule about suppressions, which it sees one by one. */
sealed interface SuppressionRule extends Rule permits ExpiredSuppression, UnexplainedSuppression, UnusedSuppression {

    /**
     * Judges a suppression.
     *
     * @param use what became of it
     * @return what is wrong with it, one sentence each
     */
    Stream<String> faults(SuppressionUse use);

    /** What to do about it. */
    String remedy();

    @Override
    default Stream<Claim> check(Subject subject) {
        return subject.suppressions().stream()
                .flatMap(use -> faults(use)
                        .map(message -> new Claim(
                                info(), false, true, use.suppression().at(), "", message, remedy(), List.of())));
    }

    /** Describes such a rule. */
    static RuleInfo describe(String name, String summary) {
        return new RuleInfo(name, Severity.WARNING, summary);
    }
}
