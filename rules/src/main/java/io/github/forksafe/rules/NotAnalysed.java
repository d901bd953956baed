package io.github.forksafe.rules;

import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.source.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Reports what the audit could not read, so that silence is never taken for safety. */
public final class NotAnalysed implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "not-analysed", Severity.WARNING, "A file, or a part of one, could not be read and was not audited");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return subject.problems().stream().map(NotAnalysed::claim);
    }

    private static Claim claim(Problem problem) {
        Location at = new Location(problem.file(), problem.at(), problem.at());
        return new Claim(INFO, false, true, at, "", problem.message(), "", List.of());
    }
}
