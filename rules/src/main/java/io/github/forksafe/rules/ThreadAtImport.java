package io.github.forksafe.rules;

import io.github.forksafe.effects.ImportStart;
import io.github.forksafe.effects.ThreadStart;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Flags a module whose mere import starts a thread. */
public final class ThreadAtImport implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "thread-at-import", Severity.WARNING, "Importing a module starts a thread, which is alive from then on");

    private static final String REMEDY =
            "Start the thread in a function that programs call when they are ready, or at its first use";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return subject.evidence().advice().atImport().stream().map(ThreadAtImport::claim);
    }

    private static Claim claim(ImportStart imported) {
        ThreadStart start = imported.start();
        String possible = start.certain() ? "" : "; possible only: not every call on the way there is known to happen";
        String through = start.started().equals(imported.at())
                ? ""
                : " (started " + Wording.where(start.started(), imported.at()) + ")";
        String message = "importing " + imported.module() + " starts " + start.what() + through
                + ", so that every program which imports it has a thread before it can fork" + possible;
        Lane lane = new Lane(
                Lane.Kind.OTHER_THREAD,
                start.what(),
                Wording.steps(start.way(), start.started(), "starts " + start.what()));
        return new Claim(
                INFO, false, start.certain(), Wording.locate(imported.at()), "", message, REMEDY, List.of(lane));
    }
}
