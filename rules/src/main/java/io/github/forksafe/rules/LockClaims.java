package io.github.forksafe.rules;

import io.github.forksafe.catalog.LockFacts;
import io.github.forksafe.catalog.LockFacts.LockFact;
import io.github.forksafe.catalog.LockKind;
import io.github.forksafe.effects.ForkEvent;
import io.github.forksafe.effects.Hop;
import io.github.forksafe.effects.Meeting;
import io.github.forksafe.effects.Place;
import io.github.forksafe.effects.ThreadStart;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Step;
import io.github.forksafe.pip.PythonVersion;
import io.github.forksafe.pip.PythonVersions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the rules on locks share: which meetings happen on a declared Python, the plainest of each fork, its words and its trace. */
final class LockClaims {
    private static final LockFacts FACTS = LockFacts.bundled();

    private LockClaims() {}

    /** A meeting, and the declared Pythons on which the child hangs. */
    record Hang(Meeting meeting, List<PythonVersion> on) {
        LockFact fact() {
            return FACTS.of(meeting.kind());
        }
    }

    /** The plainest of the meetings of each fork that fit and happen on some declared Python. */
    static Stream<Hang> plainest(Subject subject, Predicate<Meeting> fits) {
        Map<Place, Hang> byFork = new LinkedHashMap<>();
        subject.evidence().meetings().stream()
                .filter(fits)
                .map(meeting -> new Hang(meeting, hanging(meeting, subject.pythons())))
                .filter(hang -> !hang.on.isEmpty())
                .forEach(hang -> byFork.merge(hang.meeting.fork().place(), hang, LockClaims::plainer));
        return byFork.values().stream();
    }

    private static Hang plainer(Hang a, Hang b) {
        return Meeting.PLAINEST_FIRST.compare(b.meeting, a.meeting) < 0 ? b : a;
    }

    /** The declared Pythons on which a fork happens and its child then hangs. */
    static List<PythonVersion> hanging(Meeting meeting, PythonVersions pythons) {
        return pythons.satisfying(FACTS.of(meeting.kind()).hangs()).stream()
                .filter(version -> forks(meeting, version))
                .toList();
    }

    /** What remains of a fork whose child logs as a thread does, where logging makes its own locks good; empty if that is not so. */
    static String remains(Subject subject, ForkEvent fork) {
        boolean saved = subject.evidence().meetings().stream()
                .anyMatch(meeting -> meeting.fork().place().equals(fork.place())
                        && meeting.kind() == LockKind.LOGGING_HANDLER
                        && hanging(meeting, subject.pythons()).isEmpty());
        return saved
                ? "; logging makes its own locks good in the child on the declared Pythons, which leaves those that it does not"
                        + " know, such as that of the buffer under the handler's stream"
                : "";
    }

    /** What it is, by the program's name for it. */
    static String lock(Hang hang) {
        String words = hang.fact().words();
        String name = hang.meeting.lock().isEmpty() ? "" : hang.meeting.lock();
        String named = words.replace(" %s", name.isEmpty() ? "" : " " + name);
        Optional<Place> made = hang.meeting.made();
        boolean nameless = name.isEmpty() && made.isPresent();
        return nameless
                ? named + " made "
                        + Wording.where(made.get(), hang.meeting.fork().place())
                : named;
    }

    /** Who holds it. */
    static String holder(Meeting meeting) {
        return meeting.holder().map(ThreadStart::what).orElse("the main thread");
    }

    /** On which Pythons, if not on all that fork. */
    static String on(Hang hang, PythonVersions pythons) {
        long forking = pythons.versions().stream()
                .filter(version -> forks(hang.meeting, version))
                .count();
        return hang.on.size() == forking ? "" : " on Python " + PythonVersions.describe(hang.on);
    }

    private static boolean forks(Meeting meeting, PythonVersion version) {
        return meeting.fork().kind() != ForkEvent.Kind.DEFAULT_METHOD || !version.isAtLeast(3, 14);
    }

    /** Why a finding is advice only. */
    static String guess(Meeting meeting) {
        return meeting.certain() ? "" : "; possible only: not every call on the way there is known to happen";
    }

    static Claim claim(RuleInfo rule, Hang hang, String message, String remedy) {
        Meeting meeting = hang.meeting;
        ForkEvent fork = meeting.fork();
        return new Claim(
                rule,
                true,
                meeting.certain(),
                Wording.locate(fork.place()),
                Wording.symbol(fork.way()),
                message + guess(meeting),
                remedy,
                lanes(hang));
    }

    private static List<Lane> lanes(Hang hang) {
        Meeting meeting = hang.meeting;
        ForkEvent fork = meeting.fork();
        List<Lane> lanes = new ArrayList<>();
        String forking = fork.forkingThread().map(ThreadStart::what).orElse("main thread");
        lanes.add(new Lane(Lane.Kind.FORKING_THREAD, forking, forkingSteps(hang)));
        if (meeting.by() == Meeting.By.OTHER_THREAD && !meeting.kind().isObject()) {
            List<Hop> start = meeting.holder().map(s -> Wording.hops(s.way())).orElse(List.of());
            lanes.add(new Lane(
                    Lane.Kind.OTHER_THREAD,
                    meeting.holder().map(ThreadStart::what).orElse("main thread"),
                    steps(start, meeting.held(), holds(hang), Step.Mark.ACQUIRES)));
        }
        if (meeting.by() != Meeting.By.HOOK) {
            lanes.add(new Lane(
                    Lane.Kind.CHILD_PROCESS,
                    "child process",
                    steps(Wording.hops(fork.way()), meeting.needed(), needs(hang), Step.Mark.WAITS)));
        }
        return lanes;
    }

    private static String holds(Hang hang) {
        return switch (hang.meeting.kind()) {
            case WAITER -> "waits here to be notified, and is not in the child";
            default -> "takes " + lock(hang) + " and may hold it when the process is forked";
        };
    }

    private static String needs(Hang hang) {
        if (hang.meeting.kind().isObject()) {
            return "uses " + lock(hang) + " of its parent";
        }
        return switch (hang.meeting.kind()) {
            case WAITER -> "notifies the thread that is not there, and nobody wakes";
            default -> "needs " + lock(hang) + ", which nobody gives back here, and hangs";
        };
    }

    /** The forking thread's own steps: who started the other thread, or where the lock was taken; and the fork. */
    private static List<Step> forkingSteps(Hang hang) {
        Meeting meeting = hang.meeting;
        ForkEvent fork = meeting.fork();
        List<Step> steps = new ArrayList<>();
        Optional<ThreadStart> start = meeting.holder().isPresent() ? meeting.holder() : fork.forkingThread();
        List<Hop> shared = List.of();
        if (meeting.by() != Meeting.By.OTHER_THREAD) {
            steps.addAll(steps(shared, meeting.held(), "takes " + lock(hang) + " and keeps it", Step.Mark.ACQUIRES));
            shared = Wording.hops(meeting.held().way());
        } else if (start.isPresent()) {
            Meeting.Point at =
                    new Meeting.Point(start.get().started(), start.get().way(), true);
            steps.addAll(steps(shared, at, "starts " + start.get().what(), Step.Mark.STARTS_THREAD));
            shared = Wording.hops(start.get().way());
        } else {
            steps.addAll(steps(shared, meeting.held(), "makes " + lock(hang), Step.Mark.NONE));
            shared = Wording.hops(meeting.held().way());
        }
        Meeting.Point forks = new Meeting.Point(fork.place(), fork.way(), true);
        steps.addAll(steps(shared, forks, "forks by " + Wording.api(fork) + "()", Step.Mark.FORKS));
        if (meeting.by() == Meeting.By.HOOK) {
            String waits = "before that a hook needs " + lock(hang) + ", which its own thread holds, and hangs";
            steps.addAll(steps(Wording.hops(fork.way()), meeting.needed(), waits, Step.Mark.WAITS));
        }
        return steps;
    }

    /** The steps to a point that another way does not share, and what happens there. */
    private static List<Step> steps(List<Hop> known, Meeting.Point to, String last, Step.Mark mark) {
        List<Hop> hops = Wording.hops(to.way());
        int shared = 0;
        while (shared < known.size() && shared < hops.size() && known.get(shared) == hops.get(shared)) {
            shared++;
        }
        List<Step> steps = new ArrayList<>();
        Wording.addHops(steps, hops, shared);
        steps.add(new Step(Wording.locate(to.place()), last, Math.max(0, hops.size() - 1), mark));
        return steps;
    }
}
