package io.github.forksafe.rules;

import io.github.forksafe.effects.Evidence;
import io.github.forksafe.effects.ForkEvent;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.util.stream.Stream;

/** Advises to choose the start method of a process that is started beside threads. */
public final class ImplicitStartMethod implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "implicit-start-method",
            Severity.NOTE,
            "Whether a process that is started beside threads is forked is left to the default");

    private static final String REMEDY =
            "Say how: multiprocessing.get_context(\"forkserver\") or \"spawn\", and start processes from that context";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        Evidence evidence = subject.evidence();
        return Stream.concat(evidence.forks().stream(), evidence.advice().spawning().stream())
                .flatMap(site -> site.plainest((fork, start) -> fork.kind() == ForkEvent.Kind.DEFAULT_METHOD).stream())
                .map(ImplicitStartMethod::claim);
    }

    private static Claim claim(Evidence.Hazard hazard) {
        ForkEvent fork = hazard.fork();
        String message = Wording.api(fork) + "() leaves the start method to the default while "
                + hazard.start().what() + " may be alive: started "
                + Wording.where(hazard.start().started(), fork.place())
                + "; that is fork on Linux up to Python 3.13, forkserver from 3.14 on, and spawn on macOS from 3.8 on and on Windows";
        return Wording.ofFork(INFO, hazard, message, REMEDY);
    }
}
