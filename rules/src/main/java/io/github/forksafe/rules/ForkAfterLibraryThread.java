package io.github.forksafe.rules;

import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.effects.Evidence;
import io.github.forksafe.effects.ForkEvent;
import io.github.forksafe.effects.ThreadStart;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.util.stream.Stream;

/** Flags a fork where a thread that a library started for the program may be alive. */
public final class ForkAfterLibraryThread implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "fork-after-library-thread",
            Severity.ERROR,
            "A process is forked where a thread that a library started may be alive");

    private static final String REMEDY =
            "Fork before the call that starts the threads, shut them down and wait for them before the fork, "
                    + "or start the process by spawn or forkserver";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return subject.evidence().forks().stream()
                .flatMap(site -> site.plainest(ForkAfterLibraryThread::holds).stream())
                .map(hazard -> claim(hazard, subject));
    }

    private static boolean holds(ForkEvent fork, ThreadStart start) {
        return !start.own() && fork.kind().isOfProgram();
    }

    private static Claim claim(Evidence.Hazard hazard, Subject subject) {
        ForkEvent fork = hazard.fork();
        ThreadStart start = hazard.start();
        String owner = start.library()
                .filter(effect -> !effect.library().equals("python"))
                .map(effect -> " of " + effect.library())
                .orElse("");
        String message = Wording.forks(fork, subject.pythons())
                + " while " + start.what() + owner + " may be alive: started "
                + Wording.where(start.started(), fork.place()) + ", not ended before"
                + Wording.others(fork, start) + Wording.guess(hazard);
        return Wording.ofFork(
                INFO,
                hazard,
                message,
                start.library().map(CatalogEffect::remedy).orElse(REMEDY));
    }
}
