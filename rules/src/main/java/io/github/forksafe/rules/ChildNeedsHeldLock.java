package io.github.forksafe.rules;

import io.github.forksafe.catalog.LockKind;
import io.github.forksafe.effects.Meeting;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.util.stream.Stream;

/** Flags a fork whose child needs a lock that another thread of the parent may hold at that moment: the deadlock itself. */
public final class ChildNeedsHeldLock implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "child-needs-held-lock",
            Severity.ERROR,
            "A forked child needs a lock that a thread of its parent may hold at the fork");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return LockClaims.plainest(subject, ChildNeedsHeldLock::fits)
                .map(hang -> LockClaims.claim(INFO, hang, message(hang, subject), Remedies.of(hang)));
    }

    private static boolean fits(Meeting meeting) {
        return meeting.by() == Meeting.By.OTHER_THREAD
                && !meeting.kind().isObject()
                && !meeting.kind().ofLogging()
                && !meeting.logs();
    }

    private static String message(LockClaims.Hang hang, Subject subject) {
        Meeting meeting = hang.meeting();
        String forks = Wording.forks(meeting.fork(), subject.pythons());
        String held = Wording.where(meeting.held().place(), meeting.fork().place());
        String needed = Wording.where(meeting.needed().place(), meeting.fork().place());
        String on = LockClaims.on(hang, subject.pythons());
        if (meeting.kind() == LockKind.WAITER) {
            return forks + " while " + LockClaims.holder(meeting) + " may wait for " + meeting.lock() + " (" + held
                    + "); the child notifies that thread, which it has not got, " + needed
                    + ", and its own waits for ever"
                    + on;
        }
        return forks + " while " + LockClaims.holder(meeting) + " may hold " + LockClaims.lock(hang) + " (taken " + held
                + "); the child needs it " + needed + " and hangs" + on;
    }
}
