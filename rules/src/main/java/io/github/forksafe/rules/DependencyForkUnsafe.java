package io.github.forksafe.rules;

import io.github.forksafe.catalog.RuledOut;
import io.github.forksafe.effects.ForkEvent;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Flags a dependency whose own documentation rules forks out, in a project that forks. */
public final class DependencyForkUnsafe implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "dependency-fork-unsafe", Severity.WARNING, "The documentation of a dependency rules forks out");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        boolean forks = subject.evidence().forks().stream()
                .flatMap(site -> site.events().stream())
                .anyMatch(event -> event.kind() != ForkEvent.Kind.BEFORE_EXEC);
        return subject.dependencies().known().stream()
                .filter(dependency -> dependency.scope().reachesTheProgram())
                .flatMap(dependency -> dependency.ruledOut().stream().map(out -> claim(dependency, out, forks)));
    }

    /** Without a fork in the audited code it is good to know, and no more. */
    private static Claim claim(KnownDependency dependency, RuledOut out, boolean forks) {
        String message = dependency.described() + " rules forks out"
                + (forks ? ", and this project forks: " : ", should this project ever fork: ")
                + firstSentence(out.because());
        return new Claim(INFO, false, forks, dependency.at(), "", message, out.remedy(), List.of());
    }

    private static String firstSentence(String because) {
        String text = because.endsWith(".") ? because.substring(0, because.length() - 1) : because;
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
