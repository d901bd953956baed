package io.github.forksafe.pip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Version constraints as Poetry writes them: {@code ^1.2}, {@code ~1.2}, {@code 1.*}, {@code >=1,<2 || ^3}, and a bare
 * {@code 1.2} for exactly that version. See <a href="https://python-poetry.org/docs/dependency-specification/">dependency
 * specification</a>.
 */
public final class PoetryVersions {
    private PoetryVersions() {}

    /**
     * Reads a constraint.
     *
     * @param text the constraint
     * @return the versions that it allows, or what is wrong with it
     */
    public static Reading<SpecifierSet> parse(String text) {
        List<SpecifierSet> alternatives = new ArrayList<>();
        for (String alternative : text.split("\\|\\|?", -1)) {
            Reading<SpecifierSet> read = conjunction(alternative);
            if (read instanceof Reading.Unreadable<SpecifierSet>) {
                return read;
            }
            read.toOptional().ifPresent(alternatives::add);
        }
        return new Reading.Read<>(SpecifierSet.anyOf(alternatives));
    }

    /** Parts that are separated by commas or blanks must all hold; an operator may stand apart from its version. */
    private static Reading<SpecifierSet> conjunction(String text) {
        List<String> clauses = new ArrayList<>();
        String operator = "";
        for (String word : text.replace(',', ' ').strip().split("\\s+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (word.chars().allMatch(c -> "<>=!~^".indexOf(c) >= 0)) {
                operator = word;
                continue;
            }
            Optional<String> clause = clause(operator + word);
            if (clause.isEmpty()) {
                return new Reading.Unreadable<>("'" + word + "' is no version constraint of Poetry", 0);
            }
            if (!clause.get().isEmpty()) {
                clauses.add(clause.get());
            }
            operator = "";
        }
        return operator.isEmpty()
                ? SpecifierSet.parse(String.join(",", clauses))
                : new Reading.Unreadable<>("'" + operator + "' is followed by no version", 0);
    }

    private static Optional<String> clause(String word) {
        if (word.equals("*") || word.equals("==*") || word.equals("=*")) {
            return Optional.of("");
        }
        if (word.startsWith("^")) {
            return Version.parse(word.substring(1)).map(from -> range(from, significant(from)));
        }
        if (word.startsWith("~") && !word.startsWith("~=")) {
            return Version.parse(word.substring(1))
                    .map(from -> range(from, Math.min(1, from.release().size() - 1)));
        }
        if (word.startsWith("=") && !word.startsWith("==")) {
            return Optional.of("=" + word);
        }
        return Optional.of("<>!=~".indexOf(word.charAt(0)) >= 0 ? word : "==" + word);
    }

    /** The leftmost number that is not zero, or the last one: the one that a caret does not let change. */
    private static int significant(Version from) {
        int last = from.release().size() - 1;
        int at = 0;
        while (at < last && from.releaseAt(at).isZero()) {
            at++;
        }
        return at;
    }

    /** From a version up to where the number at an index is one more. */
    private static String range(Version from, int index) {
        List<String> below = new ArrayList<>();
        for (int i = 0; i < index; i++) {
            below.add(from.releaseAt(i).digits());
        }
        below.add(new java.math.BigInteger(from.releaseAt(index).digits())
                .add(java.math.BigInteger.ONE)
                .toString());
        return ">=" + from + ",<" + String.join(".", below);
    }
}
