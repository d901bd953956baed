package io.github.forksafe.rules;

import io.github.forksafe.effects.Meeting;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.util.stream.Stream;

/** Flags a fork by a thread that itself holds a lock which the child, or a hook of the fork, then takes again. */
public final class ForkWhileLocked implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "fork-while-locked", Severity.ERROR, "The forking thread holds a lock that the child takes again");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return LockClaims.plainest(subject, meeting -> meeting.by() != Meeting.By.OTHER_THREAD)
                .map(hang -> LockClaims.claim(INFO, hang, message(hang), Remedies.of(hang)));
    }

    private static String message(LockClaims.Hang hang) {
        Meeting meeting = hang.meeting();
        String call = Wording.api(meeting.fork()) + "()";
        String lock = LockClaims.lock(hang);
        String held = Wording.where(meeting.held().place(), meeting.fork().place());
        String needed = Wording.where(meeting.needed().place(), meeting.fork().place());
        return meeting.by() == Meeting.By.HOOK
                ? call + " never returns: a hook that runs before the fork takes " + lock + " " + needed
                        + ", and the thread that runs it has held that already (taken " + held + ")"
                : call + " forks while its own thread holds " + lock + " (taken " + held
                        + "); the child gets it locked, takes it again " + needed + " and hangs";
    }
}
