package io.github.forksafe.rules;

import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.EffectKind;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.manifest.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Notes a declared dependency that starts threads. */
public final class DependencyStartsThreads implements Rule {
    /** How many ways are told; what is known of the library in full tells all. */
    private static final int MOST_WAYS = 8;

    private static final RuleInfo INFO =
            new RuleInfo("dependency-starts-threads", Severity.NOTE, "A declared dependency starts threads of its own");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Claim> check(Subject subject) {
        return subject.dependencies().known().stream()
                .filter(dependency -> dependency.scope().kind() != Scope.Kind.BUILD)
                .flatMap(DependencyStartsThreads::claim);
    }

    private static Stream<Claim> claim(KnownDependency dependency) {
        List<CatalogEffect> starting = dependency.effects().stream()
                .filter(CatalogEffect::keepsThreads)
                .toList();
        if (starting.isEmpty()) {
            return Stream.empty();
        }
        List<String> ways = starting.stream()
                .map(DependencyStartsThreads::sentence)
                .distinct()
                .toList();
        String more = ways.size() > MOST_WAYS ? "; and in " + (ways.size() - MOST_WAYS) + " more ways" : "";
        String source = starting.stream().anyMatch(CatalogEffect::isFound) ? " (found in its installed source)" : "";
        String message = dependency.described() + " starts threads: "
                + String.join("; ", ways.subList(0, Math.min(MOST_WAYS, ways.size()))) + more + source;
        return Stream.of(new Claim(
                INFO, false, true, dependency.at(), "", message, starting.get(0).remedy(), List.of()));
    }

    private static String aside(CatalogEffect effect) {
        if (effect.possible()) {
            return ", if it is asked to";
        }
        boolean dangerous = effect.startsThread();
        return dangerous
                ? ""
                : effect.does().contains(EffectKind.KEEPS_SAFE_THREADS)
                        ? ", which it sees through a fork by itself"
                        : ", which a forked child must not use";
    }

    private static long segments(String dotted) {
        return dotted.chars().filter(c -> c == '.').count();
    }

    /**
     * What a library starts and when.
     *
     * @param effect an effect that keeps threads
     * @return words such as {@code a monitor thread when pymongo.MongoClient is made}
     */
    public static String sentence(CatalogEffect effect) {
        return effect.threads() + " when " + trigger(effect) + aside(effect);
    }

    /** What sets an effect off, in words such as {@code pymongo.MongoClient is made}. */
    static String trigger(CatalogEffect effect) {
        String callable = effect.callables().stream()
                .min(Comparator.comparingLong(DependencyStartsThreads::segments)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        return callable
                + switch (effect.when()) {
                    case IMPORT -> " is imported";
                    case CONSTRUCT ->
                        effect.startedBy().isEmpty()
                                ? " is made"
                                : "." + effect.startedBy().get(0) + "() is called";
                    case CALL -> "() is called";
                };
    }
}
