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
            "logging._releaseLock() is no remedy for a lock that a fork left locked");

    private static final String REMEDY =
            "Remove the call; fork before any thread logs, or start the process by spawn or forkserver; "
                    + "from Python 3.7.4 on logging itself renews its handlers' locks in the child";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return subject.evidence().releases().stream().map(release -> claim(release, subject.pythons()));
    }

    private static Claim claim(LockRelease release, PythonVersions pythons) {
        List<PythonVersion> gone =
                pythons.versions().stream().filter(v -> v.isAtLeast(3, 13)).toList();
        List<PythonVersion> raising =
                pythons.versions().stream().filter(v -> !v.isAtLeast(3, 13)).toList();
        List<String> outcomes = new ArrayList<>();
        if (!raising.isEmpty()) {
            outcomes.add("raises RuntimeError on Python " + PythonVersions.describe(raising)
                    + ", because this thread does not hold the lock");
        }
        if (!gone.isEmpty()) {
            outcomes.add("raises AttributeError on Python " + PythonVersions.describe(gone)
                    + ", where the function is gone");
        }
        String message = "logging._releaseLock() " + String.join(", and ", outcomes)
                + "; the lock that hangs " + (release.child() ? "this child" : "a forked child")
                + " is the handler's, which the call never touches";
        Lane lane = new Lane(
                release.child() ? Lane.Kind.CHILD_PROCESS : Lane.Kind.FORKING_THREAD,
                release.child() ? "child process" : "this thread",
                Wording.steps(
                        release.way(), release.place(), "releases logging's module lock, which it does not hold"));
        return new Claim(
                INFO,
                false,
                true,
                Wording.locate(release.place()),
                Wording.symbol(release.way()),
                message,
                REMEDY,
                List.of(lane));
    }
}
