package io.github.forksafe.rules;

import io.github.forksafe.effects.Evidence;
import io.github.forksafe.effects.ForkEvent;
import io.github.forksafe.effects.Place;
import io.github.forksafe.effects.ThreadStart;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Advises to let a process do what a thread does which is alive at a fork, where that is easily done. */
public final class ThreadInForkingProgram implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "thread-in-forking-program",
            Severity.NOTE,
            "A thread that is in the way of a fork runs what a process could run as well");

    private static final String REMEDY =
            "Run the function in a process: without a thread no fork can leave a lock behind, in whatever order they come";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        Map<Place, Evidence.Hazard> byStart = new LinkedHashMap<>();
        for (Evidence.ForkSite site : subject.evidence().forks()) {
            for (ForkEvent fork : site.events()) {
                fork.alive().stream()
                        .filter(start -> start.plain() && fork.kind().isOfProgram())
                        .forEach(start -> byStart.merge(
                                start.started(), new Evidence.Hazard(fork, start), ThreadInForkingProgram::plainer));
            }
        }
        return byStart.values().stream().filter(Evidence.Hazard::certain).map(ThreadInForkingProgram::claim);
    }

    private static Evidence.Hazard plainer(Evidence.Hazard a, Evidence.Hazard b) {
        return Evidence.Hazard.PLAINEST_FIRST.compare(b, a) < 0 ? b : a;
    }

    private static Claim claim(Evidence.Hazard hazard) {
        ThreadStart start = hazard.start();
        String message = "starts " + start.what() + ", which may be alive when " + Wording.api(hazard.fork())
                + "() forks " + Wording.where(hazard.fork().place(), start.started())
                + "; what it runs is a function that a process can run as well";
        return new Claim(
                INFO,
                false,
                true,
                Wording.locate(start.started()),
                Wording.symbol(start.way()),
                message,
                REMEDY,
                List.of(new Lane(Lane.Kind.OTHER_THREAD, start.what(), steps(start))));
    }

    private static List<Step> steps(ThreadStart start) {
        return Wording.steps(start.way(), start.started(), "starts " + start.what());
    }
}
