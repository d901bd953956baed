package io.github.forksafe.rules;

import io.github.forksafe.effects.Evidence;
import io.github.forksafe.effects.ForkEvent;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.util.stream.Stream;

/** Flags a fork that runs on a thread other than the main one. */
public final class ForkInThread implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo("fork-in-thread", Severity.ERROR, "A process is forked on a thread that is not the main one");

    private static final String REMEDY =
            "Fork on the main thread before any other thread starts, or start the process by spawn or forkserver";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return subject.evidence().forks().stream()
                .flatMap(site -> site.onThread(fork -> fork.kind().isOfProgram()).stream())
                .map(hazard -> claim(hazard, subject));
    }

    private static Claim claim(Evidence.Hazard hazard, Subject subject) {
        ForkEvent fork = hazard.fork();
        String message =
                Wording.forks(fork, subject.pythons()) + " on " + hazard.start().what() + ", started "
                        + Wording.where(hazard.start().started(), fork.place())
                        + ", while the main thread goes on: locks that the main thread holds at that moment stay locked in the child"
                        + Wording.guess(hazard);
        return Wording.ofFork(INFO, hazard, message, REMEDY);
    }
}
