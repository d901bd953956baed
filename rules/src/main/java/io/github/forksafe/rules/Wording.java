package io.github.forksafe.rules;

import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.Sighting;
import io.github.forksafe.effects.Evidence;
import io.github.forksafe.effects.ForkEvent;
import io.github.forksafe.effects.Hop;
import io.github.forksafe.effects.Place;
import io.github.forksafe.effects.ThreadStart;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Step;
import io.github.forksafe.pip.PythonVersion;
import io.github.forksafe.pip.PythonVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words and traces that the fork rules share. */
final class Wording {
    private Wording() {}

    /** What forks, and on which of the declared Pythons if not on all. */
    static String forks(ForkEvent fork, PythonVersions pythons) {
        String call = api(fork) + "()";
        List<PythonVersion> forking = pythons.forkingByDefault();
        if (fork.kind() != ForkEvent.Kind.DEFAULT_METHOD || forking.isEmpty()) {
            return call + " forks";
        }
        String when =
                forking.size() == pythons.versions().size() ? "" : " on Python " + PythonVersions.describe(forking);
        return call + " forks" + when + " (the default start method)";
    }

    /** What forks, by the name under which it is called. */
    static String api(ForkEvent fork) {
        String constructor = ".__init__";
        String api = fork.api();
        return api.endsWith(constructor) ? api.substring(0, api.length() - constructor.length()) : api;
    }

    /** The call that forks, or the server. */
    static String by(ForkEvent fork) {
        return fork.kind() == ForkEvent.Kind.PRELOAD ? fork.api() : api(fork) + "()";
    }

    /** A place in lines and columns. */
    static Location locate(Place place) {
        return new Location(
                place.file().id(),
                place.file().position(place.start()),
                place.file().position(place.end()));
    }

    /** A place as seen from another: the line, and the file if it is another one. */
    static String where(Place place, Place from) {
        String file = place.file().id().equals(from.file().id())
                ? ""
                : " of " + place.file().id().path();
        return "on " + place.lineInWords() + file;
    }

    /** How many more threads may be alive. */
    static String others(ForkEvent fork, ThreadStart named) {
        long others =
                fork.alive().stream().filter(start -> !start.equals(named)).count();
        return others == 0 ? "" : others == 1 ? " (and another thread)" : " (and " + others + " other threads)";
    }

    /** Why a finding is advice only. */
    static String guess(Evidence.Hazard hazard) {
        if (hazard.certain()) {
            return "";
        }
        Optional<CatalogEffect> library = hazard.start().library().filter(CatalogEffect::possible);
        if (library.isPresent()) {
            return "; possible only: " + library.get().library() + " does so if it is asked to";
        }
        boolean guessed = !hazard.fork().certain() || !hazard.start().certain();
        return guessed
                ? "; possible only: a function is handed to code that is not known to call it"
                : "; possible only: nothing in the audited code calls this function";
    }

    static Claim ofFork(RuleInfo rule, Evidence.Hazard hazard, String message, String remedy) {
        ForkEvent fork = hazard.fork();
        return new Claim(
                rule,
                true,
                hazard.certain(),
                locate(fork.place()),
                fork.kind() == ForkEvent.Kind.PRELOAD ? "" : symbol(fork.way()),
                message,
                remedy,
                lanes(hazard));
    }

    /** The function in which a way ends. */
    static String symbol(Hop way) {
        return switch (way.kind()) {
            case CALL -> way.callee();
            case ENTRY -> way.place().start() == 0 ? "" : way.callee();
            case IMPORT, THREAD, CHILD -> "";
        };
    }

    /** A lane for the forking thread, one for the thread that may be alive, one for the child. */
    private static List<Lane> lanes(Evidence.Hazard hazard) {
        ForkEvent fork = hazard.fork();
        ThreadStart start = hazard.start();
        List<Lane> lanes = new ArrayList<>();
        String forking = fork.forkingThread().map(ThreadStart::what).orElse("main thread");
        lanes.add(new Lane(Lane.Kind.FORKING_THREAD, forking, forkingSteps(fork, start)));
        boolean same = fork.forkingThread().filter(start::equals).isPresent();
        if (same) {
            Step step = new Step(locate(start.started()), "the main thread goes on from here", 0);
            lanes.add(new Lane(Lane.Kind.OTHER_THREAD, "main thread", List.of(step)));
        } else {
            Place runs = start.runs().orElse(start.started());
            Step step = new Step(locate(runs), "runs while the process is forked, and may hold a lock then", 0);
            lanes.add(new Lane(Lane.Kind.OTHER_THREAD, start.what(), List.of(step)));
        }
        lanes.add(childLane(fork));
        return lanes;
    }

    private static Lane childLane(ForkEvent fork) {
        Place place = fork.childPlace().orElse(fork.place());
        String runs = fork.child().isEmpty() ? "goes on from the fork" : "runs " + fork.child() + "()";
        Step step = new Step(
                locate(place),
                runs + " alone: a lock that another thread held at the fork stays locked here for ever",
                0);
        return new Lane(Lane.Kind.CHILD_PROCESS, "child process", List.of(step));
    }

    private static List<Step> forkingSteps(ForkEvent fork, ThreadStart start) {
        List<Hop> toStart = hops(start.way());
        List<Hop> toFork = hops(fork.way());
        List<Step> steps = new ArrayList<>();
        int shared = 0;
        while (shared < toStart.size() && shared < toFork.size() && toStart.get(shared) == toFork.get(shared)) {
            shared++;
        }
        addHops(steps, toStart, 0);
        if (!start.made().equals(start.started())) {
            steps.add(new Step(locate(start.made()), "makes " + start.what(), toStart.size() - 1));
        }
        steps.add(new Step(
                locate(start.started()), "starts " + start.what(), toStart.size() - 1, Step.Mark.STARTS_THREAD));
        start.library().ifPresent(effect -> addSightings(steps, effect, toStart.size()));
        addHops(steps, toFork, shared);
        String forks = fork.kind() == ForkEvent.Kind.BEFORE_EXEC ? "forks and runs Python before exec" : "forks";
        steps.add(new Step(
                locate(fork.place()),
                forks + " by " + by(fork) + "; nothing proves that the thread has ended",
                toFork.size() - 1,
                Step.Mark.FORKS));
        return steps;
    }

    /** The way inside of a library whose source was read. */
    private static void addSightings(List<Step> steps, CatalogEffect effect, int depth) {
        for (int i = 0; i < effect.seen().size(); i++) {
            Sighting sighting = effect.seen().get(i);
            Location at = new Location(sighting.file(), sighting.at(), sighting.at());
            String where = i == 0 ? ", found in the installed source of " + effect.library() : "";
            steps.add(new Step(at, sighting.text() + where, depth + i));
        }
    }

    /** Adds the hops of a way from one of them on; the entry itself is none. */
    static void addHops(List<Step> steps, List<Hop> way, int from) {
        for (int i = Math.max(1, from); i < way.size(); i++) {
            steps.add(new Step(locate(way.get(i).place()), words(way.get(i)), i - 1));
        }
    }

    /** The hops of a way; the call that a thread or a child begins with is said by the hop that begins it. */
    static List<Hop> hops(Hop last) {
        List<Hop> hops = new ArrayList<>();
        for (Hop hop : last.way()) {
            Hop before = hops.isEmpty() ? hop : hops.get(hops.size() - 1);
            boolean begins = before.kind() == Hop.Kind.THREAD || before.kind() == Hop.Kind.CHILD;
            if (!begins || hop.kind() != Hop.Kind.CALL || !hop.callee().equals(before.callee())) {
                hops.add(hop);
            }
        }
        return hops;
    }

    private static String words(Hop hop) {
        return switch (hop.kind()) {
            case ENTRY -> "starts here";
            case CALL -> "calls " + hop.callee() + "()";
            case IMPORT -> "imports " + hop.callee();
            case THREAD -> "the new thread runs " + hop.callee() + "()";
            case CHILD -> "the forked child runs " + hop.callee() + "()";
        };
    }

    /** The steps of a way and what happens at its end. */
    static List<Step> steps(Hop way, Place place, String last) {
        List<Step> steps = new ArrayList<>();
        List<Hop> hops = hops(way);
        addHops(steps, hops, 1);
        steps.add(new Step(locate(place), last, hops.size() - 1));
        return steps;
    }
}
