package io.github.forksafe.rules;

import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.source.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Notes a dependency of which name or versions cannot be told. */
public final class DependencyUnresolved implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "dependency-unresolved", Severity.NOTE, "Name or version of a declared dependency cannot be told");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return subject.dependencies().unresolved().stream().map(DependencyUnresolved::claim);
    }

    private static Claim claim(Problem problem) {
        return new Claim(
                INFO,
                false,
                true,
                new Location(problem.file(), problem.at(), problem.at()),
                "",
                problem.message() + ", so whether it starts threads is unknown",
                "Declare it by name, with a version",
                List.of());
    }
}
