package io.github.forksafe.rules;

import io.github.forksafe.effects.Meeting;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.util.stream.Stream;

/** Flags a fork whose child uses an object of its parent that does not survive a fork. */
public final class ObjectSharedAcrossFork implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "object-shared-across-fork",
            Severity.ERROR,
            "A forked child uses an object that is good in one process only");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return LockClaims.plainest(subject, meeting -> meeting.kind().isObject())
                .map(hang -> LockClaims.claim(INFO, hang, message(hang, subject), Remedies.of(hang)));
    }

    private static String message(LockClaims.Hang hang, Subject subject) {
        Meeting meeting = hang.meeting();
        return Wording.forks(meeting.fork(), subject.pythons()) + ", and the child uses " + LockClaims.lock(hang)
                + " of its parent "
                + Wording.where(meeting.needed().place(), meeting.fork().place()) + ": "
                + hang.fact().because() + LockClaims.on(hang, subject.pythons());
    }
}
