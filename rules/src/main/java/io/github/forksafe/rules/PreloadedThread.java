package io.github.forksafe.rules;

import io.github.forksafe.effects.Evidence;
import io.github.forksafe.effects.ForkEvent;
import io.github.forksafe.effects.ThreadStart;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.util.stream.Stream;

/** Flags a server that loads an application, which starts a thread, before it forks its workers. */
public final class PreloadedThread implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "preloaded-thread",
            Severity.ERROR,
            "A server loads an application that starts threads, and then forks its workers");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return subject.evidence().forks().stream()
                .flatMap(site -> site.plainest((fork, start) -> fork.kind() == ForkEvent.Kind.PRELOAD).stream())
                .map(PreloadedThread::claim);
    }

    private static Claim claim(Evidence.Hazard hazard) {
        ForkEvent fork = hazard.fork();
        ThreadStart start = hazard.start();
        String message = fork.api() + " loads " + fork.way().callee() + " and then forks its workers, while "
                + start.what() + " may be alive: started "
                + Wording.where(start.started(), fork.place())
                + Wording.others(fork, start) + "; the workers have its locks, and not the thread"
                + Wording.guess(hazard);
        return Wording.ofFork(INFO, hazard, message, remedy(fork));
    }

    private static String remedy(ForkEvent fork) {
        return switch (fork.api()) {
            case "gunicorn" ->
                "Start the thread in each worker, by the hook post_fork or at its first use, or do without preload_app";
            case "uwsgi" ->
                "Start the thread in each worker, by uwsgidecorators.postfork or at its first use, or set lazy-apps";
            default ->
                "Start the thread in each worker, on the signal worker_process_init or at its first use, or take the pool solo or threads";
        };
    }
}
