package io.github.forksafe.rules;

import io.github.forksafe.effects.Meeting;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.util.stream.Stream;

/**
 * Flags a fork whose child logs while a thread of its parent may be logging: by Python version for logging's own locks, on every Python
 * for those that are taken inside of a handler.
 */
public final class ChildLogsAfterFork implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "child-logs-after-fork",
            Severity.ERROR,
            "A forked child logs, and needs a lock that a thread of its parent may hold at the fork");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return LockClaims.plainest(subject, ChildLogsAfterFork::fits)
                .map(hang -> LockClaims.claim(INFO, hang, message(hang, subject), Remedies.of(hang)));
    }

    private static boolean fits(Meeting meeting) {
        return meeting.by() == Meeting.By.OTHER_THREAD
                && !meeting.kind().isObject()
                && (meeting.kind().ofLogging() || meeting.logs());
    }

    private static String message(LockClaims.Hang hang, Subject subject) {
        Meeting meeting = hang.meeting();
        String why = meeting.kind().ofLogging()
                ? ", because " + hang.fact().because()
                : ", because logging makes good its own locks only, and this one is taken inside of a handler";
        return Wording.forks(meeting.fork(), subject.pythons()) + " while " + LockClaims.holder(meeting)
                + " may hold " + LockClaims.lock(hang) + " (taken "
                + Wording.where(meeting.held().place(), meeting.fork().place()) + "); the child logs "
                + Wording.where(meeting.needed().place(), meeting.fork().place()) + " and hangs"
                + LockClaims.on(hang, subject.pythons()) + why;
    }
}
