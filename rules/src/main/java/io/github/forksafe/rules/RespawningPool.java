package io.github.forksafe.rules;

import io.github.forksafe.effects.ForkEvent;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Flags a pool that forks again later, on a thread of its own, to replace its workers. */
public final class RespawningPool implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "respawning-pool", Severity.WARNING, "A pool replaces its workers later by forks on a thread of its own");

    private static final String REMEDY =
            "Make the pool by multiprocessing.get_context(\"spawn\") or \"forkserver\", or do without "
                    + "maxtasksperchild and make a new pool from time to time, before threads start";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return subject.evidence().advice().respawning().stream().map(fork -> claim(fork, subject));
    }

    private static Claim claim(ForkEvent fork, Subject subject) {
        String message = Wording.forks(fork, subject.pythons())
                + ", and with maxtasksperchild does so again whenever a worker has done its share: on a thread of the pool, while the"
                + " main thread and the pool's other threads go on, whose locks may be held at that moment";
        return new Claim(
                INFO,
                true,
                fork.certain(),
                Wording.locate(fork.place()),
                Wording.symbol(fork.way()),
                message,
                REMEDY,
                lanes(fork));
    }

    private static List<Lane> lanes(ForkEvent fork) {
        List<Step> steps = new ArrayList<>(
                Wording.steps(fork.way(), fork.place(), "makes a pool whose workers are replaced after some tasks"));
        Step replaces =
                new Step(Wording.locate(fork.place()), "a thread of the pool forks a new worker", 0, Step.Mark.FORKS);
        return List.of(
                new Lane(Lane.Kind.OTHER_THREAD, "main thread", steps),
                new Lane(
                        Lane.Kind.FORKING_THREAD,
                        "the thread of the pool that keeps up its workers",
                        List.of(replaces)));
    }
}
