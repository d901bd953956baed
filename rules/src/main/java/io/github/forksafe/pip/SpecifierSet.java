package io.github.forksafe.pip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A version specifier: clauses that must all hold, such as {@code >=3.0,<4.3}. Without clauses any version satisfies it. Poetry and
 * conda offer alternatives too, of which one must hold besides.
 *
 * @param clauses the clauses in order of writing
 * @param alternatives lists of clauses of which one must hold as a whole; empty where nothing else is asked
 */
public record SpecifierSet(List<Specifier> clauses, List<List<Specifier>> alternatives) {

    /** Satisfied by any version. */
    public static final SpecifierSet ANY = new SpecifierSet(List.of());

    private static final Set<Specifier.Operator> BY_TEXT =
            Set.of(Specifier.Operator.COMPATIBLE, Specifier.Operator.ARBITRARY);
    /** Comparing all versions with all clauses is quadratic; nobody writes a tenth of this. */
    private static final int MOST_CLAUSES = 500;

    /** Two lists of alternatives make as many as their product. */
    private static final int MOST_ALTERNATIVES = 64;

    private static final Numeral FAR = Numeral.of(1_000_000_000);
    private static final Version LOWEST = Version.parse("0").orElseThrow();
    private static final Version HIGHEST = release(LOWEST, List.of(FAR));

    /** Copies the lists. */
    public SpecifierSet {
        clauses = List.copyOf(clauses);
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /**
     * A specifier without alternatives.
     *
     * @param clauses the clauses in order of writing
     */
    public SpecifierSet(List<Specifier> clauses) {
        this(clauses, List.of());
    }

    /**
     * What any of several specifiers allows.
     *
     * @param sets the specifiers, none with alternatives of its own
     * @return a specifier that holds where one of them does; one that always holds if there are none
     */
    public static SpecifierSet anyOf(List<SpecifierSet> sets) {
        if (sets.stream().anyMatch(set -> set.clauses.isEmpty())) {
            return ANY;
        }
        return sets.size() == 1
                ? sets.get(0)
                : new SpecifierSet(
                        List.of(), sets.stream().map(SpecifierSet::clauses).toList());
    }

    /**
     * Reads a specifier.
     *
     * @param text clauses separated by commas, maybe none
     * @return the specifier, or what is wrong with it
     */
    public static Reading<SpecifierSet> parse(String text) {
        return SyntaxFault.guard(text, SpecifierParser::wholeList)
                .map(clauses -> clauses.isEmpty() ? ANY : new SpecifierSet(clauses));
    }

    /**
     * Whether a version satisfies all clauses, pre-releases judged like any other version.
     *
     * @param candidate the version
     * @return true if it does
     */
    public boolean matches(Version candidate) {
        return holds(clause -> clause.matches(candidate));
    }

    private boolean holds(Predicate<Specifier> test) {
        return clauses.stream().allMatch(test)
                && (alternatives.isEmpty()
                        || alternatives.stream().anyMatch(one -> one.stream().allMatch(test)));
    }

    /** All clauses, those of the alternatives among them. */
    private Stream<Specifier> all() {
        return Stream.concat(clauses.stream(), alternatives.stream().flatMap(List::stream));
    }

    /**
     * Whether a version, taken by itself, satisfies the specifier.
     *
     * @param candidate a version, or a text that only {@code ===} can accept
     * @param policy what to do with pre-releases
     * @return true if it does
     */
    public boolean contains(String candidate, Prereleases policy) {
        return !filter(List.of(candidate), policy).isEmpty();
    }

    /**
     * Picks the versions that satisfy the specifier.
     *
     * @param candidates versions, or texts that only {@code ===} can accept
     * @param policy what to do with pre-releases
     * @return those that satisfy it, in the same order
     */
    public List<String> filter(List<String> candidates, Prereleases policy) {
        List<String> all = candidates.stream().filter(this::matchesText).toList();
        return switch (effective(policy)) {
            case ALLOW -> all;
            case DENY -> all.stream().filter(text -> !isPrerelease(text)).toList();
            case DEFAULT -> finalsIfAny(all);
        };
    }

    /**
     * Whether a clause pins the version, so that at most one release satisfies it.
     *
     * @return the version that {@code ==} or {@code ===} names, if there is one
     */
    public Optional<Version> pinned() {
        return clauses.stream()
                .filter(clause -> (clause.operator() == Specifier.Operator.EQUAL && !clause.wildcard())
                        || clause.operator() == Specifier.Operator.ARBITRARY)
                .flatMap(clause -> clause.version().stream())
                .findFirst();
    }

    /**
     * Both this specifier and another one, as when constraints narrow a requirement.
     *
     * @param other the other specifier
     * @return the clauses of both; of absurdly many alternatives those of this one alone
     */
    public SpecifierSet and(SpecifierSet other) {
        List<Specifier> both = joined(clauses, other.clauses);
        if (alternatives.isEmpty() || other.alternatives.isEmpty()) {
            return new SpecifierSet(both, alternatives.isEmpty() ? other.alternatives : alternatives);
        }
        if (alternatives.size() * other.alternatives.size() > MOST_ALTERNATIVES) {
            return new SpecifierSet(both, alternatives);
        }
        List<List<Specifier>> pairs = alternatives.stream()
                .flatMap(one -> other.alternatives.stream().map(two -> joined(one, two)))
                .toList();
        return new SpecifierSet(both, pairs);
    }

    private static List<Specifier> joined(List<Specifier> one, List<Specifier> two) {
        List<Specifier> both = new ArrayList<>(one);
        both.addAll(two);
        return both;
    }

    /**
     * Whether some final release satisfies both this specifier and another one. Decided on the versions that the clauses name
     * and their neighbours, which is enough because each clause bounds a range. Absurdly long specifiers are taken to overlap.
     *
     * @param other the other specifier
     * @return true if they have a release in common
     */
    public boolean overlaps(SpecifierSet other) {
        if (all().count() + other.all().count() > MOST_CLAUSES) {
            return true;
        }
        Stream<Version> named = Stream.concat(all(), other.all()).flatMap(clause -> clause.version().stream());
        return Stream.concat(named.flatMap(SpecifierSet::neighbours), Stream.of(LOWEST, HIGHEST))
                .anyMatch(version -> matches(version) && other.matches(version));
    }

    /** The normal form: the clauses sorted by their text, each once; alternatives as Poetry writes them. */
    @Override
    public String toString() {
        String own = text(clauses);
        if (alternatives.isEmpty()) {
            return own;
        }
        String others = alternatives.stream().map(SpecifierSet::text).distinct().collect(Collectors.joining(" || "));
        return own.isEmpty() ? others : own + ",(" + others + ")";
    }

    private static String text(List<Specifier> clauses) {
        Map<List<Object>, String> distinct = new LinkedHashMap<>();
        clauses.stream()
                .sorted(Comparator.comparing(Specifier::toString))
                .forEach(clause -> distinct.putIfAbsent(meaning(clause), clause.toString()));
        return String.join(",", distinct.values());
    }

    /** What two clauses share that mean the same: {@code >1.0} and {@code >1.0.0} do, {@code ~=1.0} and {@code ~=1.0.0} do not. */
    private static List<Object> meaning(Specifier clause) {
        boolean byText = clause.wildcard() || BY_TEXT.contains(clause.operator());
        Object version =
                byText ? clause.text() : clause.version().<Object>map(v -> v).orElse(clause.text());
        return List.of(clause.operator(), version);
    }

    private static Stream<Version> neighbours(Version version) {
        List<Numeral> above = new ArrayList<>(version.release());
        above.add(Numeral.ZERO);
        above.add(Numeral.of(1));
        return Stream.of(version, release(version, above), release(version, justBelow(version.release())));
    }

    /** A release that comes before the given one and after all that people publish before it. */
    private static List<Numeral> justBelow(List<Numeral> release) {
        int last = release.size() - 1;
        while (last > 0 && release.get(last).isZero()) {
            last--;
        }
        List<Numeral> below = new ArrayList<>(release.subList(0, last));
        below.add(release.get(last).predecessor());
        below.add(FAR);
        return below;
    }

    private static Version release(Version like, List<Numeral> numbers) {
        return new Version(like.epoch(), numbers, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private Prereleases effective(Prereleases policy) {
        boolean named = all().anyMatch(Specifier::namesPrerelease);
        return policy == Prereleases.DEFAULT && named ? Prereleases.ALLOW : policy;
    }

    private boolean matchesText(String candidate) {
        return holds(clause -> clause.matches(candidate));
    }

    /** Texts that are no versions never count as pre-releases, nor do they show that a final release exists. */
    private static List<String> finalsIfAny(List<String> all) {
        List<String> kept = new ArrayList<>();
        boolean found = false;
        for (String text : all) {
            Optional<Version> version = Version.parse(text);
            boolean isFinal = version.isPresent() && !version.get().isPrerelease();
            found |= isFinal;
            if (isFinal || version.isEmpty()) {
                kept.add(text);
            }
        }
        return found ? kept : all;
    }

    private static boolean isPrerelease(String text) {
        return Version.parse(text).map(Version::isPrerelease).orElse(false);
    }
}
