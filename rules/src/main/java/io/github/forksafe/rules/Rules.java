package io.github.forksafe.rules;

import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.source.BundledText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All rules, and the judgement of all of them together. */
public final class Rules {
    /** Sorted by name. */
    private static final List<Rule> ALL = List.of(
            new ChildLogsAfterFork(),
            new ChildNeedsHeldLock(),
            new DependencyForkUnsafe(),
            new DependencyStartsThreads(),
            new DependencyUnresolved(),
            new ExpiredSuppression(),
            new ForkAfterLibraryThread(),
            new ForkAfterThread(),
            new ForkInThread(),
            new ForkWhileLocked(),
            new ImplicitStartMethod(),
            new NotAnalysed(),
            new ObjectSharedAcrossFork(),
            new PreexecWithThreads(),
            new PreloadedThread(),
            new ReleaseLockInChild(),
            new RespawningPool(),
            new ThreadAtImport(),
            new ThreadInForkingProgram(),
            new UnexplainedSuppression(),
            new UnusedSuppression());

    /** Of rules of one level that hold for a fork the one that says most about it comes first. */
    private static final List<String> BY_STRENGTH = List.of(
            "child-logs-after-fork",
            "child-needs-held-lock",
            "fork-while-locked",
            "object-shared-across-fork",
            "fork-after-thread",
            "fork-after-library-thread",
            "fork-in-thread",
            "preloaded-thread",
            "preexec-with-threads",
            "respawning-pool",
            "implicit-start-method");

    private Rules() {}

    /**
     * The rules that speak of forks, of which there is one finding a fork.
     *
     * @return their names
     */
    public static Set<String> forkRules() {
        return Set.copyOf(BY_STRENGTH);
    }

    /**
     * All rules.
     *
     * @return sorted by name
     */
    public static List<Rule> all() {
        return ALL;
    }

    /**
     * The descriptions of all rules.
     *
     * @return sorted by name
     */
    public static List<RuleInfo> infos() {
        return ALL.stream().map(Rule::info).toList();
    }

    /**
     * The page of a rule.
     *
     * @param name the rule's name
     * @return its Markdown; nothing if there is no such rule
     */
    public static Optional<String> page(String name) {
        return ALL.stream()
                .filter(rule -> rule.info().name().equals(name))
                .findFirst()
                .map(rule -> read(rule.getClass().getSimpleName() + ".md"));
    }

    private static String read(String resource) {
        return BundledText.of(Rules.class, resource);
    }

    /**
     * Judges a subject by all rules that are on.
     *
     * @param subject what there is to judge
     * @param levels the level of each rule
     * @return the findings, sorted by place and rule, without fingerprints
     */
    public static List<Finding> judge(Subject subject, RuleLevels levels) {
        List<Finding> findings = new ArrayList<>();
        Map<Location, List<Claim>> forks = new TreeMap<>();
        for (Rule rule : ALL) {
            rule.check(subject).forEach(claim -> {
                if (claim.ofFork()) {
                    forks.computeIfAbsent(claim.at(), at -> new ArrayList<>()).add(claim);
                } else if (severity(claim, levels) != Severity.OFF) {
                    findings.add(finding(claim, List.of(), levels));
                }
            });
        }
        forks.values().forEach(claims -> fold(claims, levels).ifPresent(findings::add));
        findings.sort(Comparator.comparing(Finding::at).thenComparing(Finding::rule));
        return findings;
    }

    /**
     * Judges suppressions, which can be done only after they were held against the findings.
     *
     * @param subject what there is to judge, with suppressions
     * @param levels the level of each rule
     * @return the findings about suppressions, sorted by place and rule, without fingerprints
     */
    public static List<Finding> judgeSuppressions(Subject subject, RuleLevels levels) {
        return ALL.stream()
                .filter(rule -> rule instanceof SuppressionRule)
                .flatMap(rule -> rule.check(subject))
                .filter(claim -> severity(claim, levels) != Severity.OFF)
                .map(claim -> finding(claim, List.of(), levels))
                .sorted(Comparator.comparing(Finding::at).thenComparing(Finding::rule))
                .toList();
    }

    /** One finding a fork: the strongest claim that is on, with the names of all. */
    private static Optional<Finding> fold(List<Claim> claims, RuleLevels levels) {
        return claims.stream()
                .filter(claim -> severity(claim, levels) != Severity.OFF)
                .min(Comparator.comparing((Claim claim) -> severity(claim, levels))
                        .reversed()
                        .thenComparing(claim -> BY_STRENGTH.indexOf(claim.rule().name())))
                .map(strongest -> finding(
                        strongest,
                        claims.stream()
                                .map(claim -> claim.rule().name())
                                .filter(name -> !name.equals(strongest.rule().name()))
                                .sorted()
                                .toList(),
                        levels));
    }

    private static Severity severity(Claim claim, RuleLevels levels) {
        Severity level = levels.levelOf(claim.rule());
        return claim.certain() || level == Severity.OFF ? level : Severity.NOTE;
    }

    private static Finding finding(Claim claim, List<String> alsoHolds, RuleLevels levels) {
        return new Finding(
                claim.rule().name(),
                alsoHolds,
                severity(claim, levels),
                claim.at(),
                claim.symbol(),
                claim.message(),
                claim.remedy(),
                claim.lanes(),
                "");
    }
}
