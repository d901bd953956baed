package io.github.forksafe.rules;

import io.github.forksafe.effects.LockRelease;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersion;
import io.github.forksafe.pip.PythonVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Flags {@code logging._releaseLock()} used to unlock what another thread left locked, which it never does. */
public final class ReleaseLockInChild implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "release-lock-in-child",
            Severity.ERROR,
            "Releasing a lock in the child is no remedy for one that a fork left locked");

    private static final String REMEDY =
            "Remove the call; fork before any thread logs, or start the process by spawn or forkserver; "
                    + "from Python 3.7.4 on logging itself renews its handlers' locks in the child";

    private static final String FOREIGN_REMEDY =
            "Make a new lock in the child, by os.register_at_fork(after_in_child=…), "
                    + "or take the lock before the fork and release it on both sides";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return subject.evidence().releases().stream().map(release -> claim(release, subject.pythons()));
    }

    private static Claim claim(LockRelease release, PythonVersions pythons) {
        String message = release.logging() ? ofLogging(release, pythons) : foreign(release);
        String does = release.logging()
                ? "releases logging's module lock, which it does not hold"
                : "releases a lock that it does not hold";
        Lane lane = new Lane(
                release.child() ? Lane.Kind.CHILD_PROCESS : Lane.Kind.FORKING_THREAD,
                release.child() ? "child process" : "this thread",
                Wording.steps(release.way(), release.place(), does));
        return new Claim(
                INFO,
                false,
                true,
                Wording.locate(release.place()),
                Wording.symbol(release.way()),
                message,
                release.logging() ? REMEDY : FOREIGN_REMEDY,
                List.of(lane));
    }

    private static String ofLogging(LockRelease release, PythonVersions pythons) {
        boolean vanishes = !release.call().startsWith("logging._lock");
        List<PythonVersion> gone = pythons.versions().stream()
                .filter(v -> vanishes && v.isAtLeast(3, 13))
                .toList();
        List<PythonVersion> raising =
                pythons.versions().stream().filter(v -> !gone.contains(v)).toList();
        List<String> outcomes = new ArrayList<>();
        if (!raising.isEmpty()) {
            outcomes.add("raises RuntimeError on Python " + PythonVersions.describe(raising)
                    + ", because this thread does not hold the lock");
        }
        if (!gone.isEmpty()) {
            outcomes.add("raises AttributeError on Python " + PythonVersions.describe(gone)
                    + ", where the function is gone");
        }
        return release.call() + "() " + String.join(", and ", outcomes) + "; the lock that hangs "
                + (release.child() ? "this child" : "a forked child")
                + " is the handler's, which the call never touches";
    }

    private static String foreign(LockRelease release) {
        return release.call()
                + "() in the child releases a lock that no thread of the child holds: it raises RuntimeError"
                + " if the lock was free at the fork, and lets the child into half-changed data if it was not";
    }
}
