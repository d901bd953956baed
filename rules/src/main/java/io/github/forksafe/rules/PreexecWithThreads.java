package io.github.forksafe.rules;

import io.github.forksafe.effects.Evidence;
import io.github.forksafe.effects.ForkEvent;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.util.stream.Stream;

/** Flags Python code between fork and exec while threads are alive. */
public final class PreexecWithThreads implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "preexec-with-threads", Severity.WARNING, "Python code runs between fork and exec while threads are alive");

    private static final String REMEDY =
            "Use the parameters of subprocess.Popen that need no Python in the child, such as start_new_session, "
                    + "process_group, user, group, umask and cwd";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return subject.evidence().forks().stream()
                .flatMap(site -> site
                        .plainest((fork, start) -> fork.kind() == ForkEvent.Kind.BEFORE_EXEC)
                        .or(() -> site.onThread(fork -> fork.kind() == ForkEvent.Kind.BEFORE_EXEC))
                        .stream())
                .map(PreexecWithThreads::claim);
    }

    private static Claim claim(Evidence.Hazard hazard) {
        ForkEvent fork = hazard.fork();
        String hook = fork.child().isEmpty() ? "Python code" : fork.child();
        boolean own = fork.forkingThread().filter(hazard.start()::equals).isPresent();
        String beside = own
                ? "on " + hazard.start().what() + " while the main thread goes on"
                : "while " + hazard.start().what() + " may be alive";
        String message = "runs " + hook + " between fork and exec " + beside + ": started "
                + Wording.where(hazard.start().started(), fork.place())
                + "; a lock that " + (own ? "the main thread" : "it") + " holds at the fork stays locked in the child"
                + Wording.guess(hazard);
        return Wording.ofFork(INFO, hazard, message, REMEDY);
    }
}
