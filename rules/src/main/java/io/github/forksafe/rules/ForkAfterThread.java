package io.github.forksafe.rules;

import io.github.forksafe.effects.Evidence;
import io.github.forksafe.effects.ForkEvent;
import io.github.forksafe.effects.ThreadStart;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.util.stream.Stream;

/** Flags a fork where a thread that the program itself started may be alive. */
public final class ForkAfterThread implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "fork-after-thread",
            Severity.ERROR,
            "A process is forked where a thread that this code started may be alive");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return subject.evidence().forks().stream()
                .flatMap(site -> site.plainest(ForkAfterThread::holds).stream())
                .map(hazard -> claim(hazard, subject));
    }

    private static boolean holds(ForkEvent fork, ThreadStart start) {
        return start.own() && fork.kind().isOfProgram();
    }

    private static Claim claim(Evidence.Hazard hazard, Subject subject) {
        ForkEvent fork = hazard.fork();
        ThreadStart start = hazard.start();
        String message = Wording.forks(fork, subject.pythons())
                + " while " + start.what() + " may be alive: made " + Wording.where(start.made(), fork.place())
                + ", started " + Wording.where(start.started(), fork.place()) + ", not joined before"
                + Wording.others(fork, start) + LockClaims.remains(subject, fork) + Wording.guess(hazard);
        return Wording.ofFork(INFO, hazard, message, remedy(start, fork));
    }

    private static String remedy(ThreadStart start, ForkEvent fork) {
        return Remedies.earlier(start, fork) + ", join the thread before the fork" + Remedies.orStartMethod(fork);
    }
}
