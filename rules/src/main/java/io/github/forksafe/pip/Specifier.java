package io.github.forksafe.pip;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One clause of a version specifier, such as {@code >=3.0}.
 *
 * @param operator the comparison
 * @param text the right side as written, without white space around it
 * @param version the version that the right side names; nothing for {@code ===} with a text that is none
 * @param wildcard whether the right side ends in {@code .*}
 */
public record Specifier(Operator operator, String text, Optional<Version> version, boolean wildcard) {

    /** The comparisons of <a href="https://packaging.python.org/en/latest/specifications/version-specifiers/">PEP 440</a>. */
    public enum Operator {
        /** The same text. */
        ARBITRARY("==="),
        /** The same version, or a version of the same release where a wildcard is given. */
        EQUAL("=="),
        /** Not {@link #EQUAL}. */
        NOT_EQUAL("!="),
        /** At least this, and the same release but for its last number. */
        COMPATIBLE("~="),
        /** This or earlier. */
        AT_MOST("<="),
        /** This or later. */
        AT_LEAST(">="),
        /** Earlier, pre-releases of this aside. */
        BELOW("<"),
        /** Later, post-releases and local versions of this aside. */
        ABOVE(">");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /**
         * How it is written.
         *
         * @return the sign
         */
        public String sign() {
            return sign;
        }
    }

    /**
     * Reads one clause.
     *
     * @param text the clause; white space around it and after its operator does not count
     * @return the clause, or what is wrong with it
     */
    public static Reading<Specifier> parse(String text) {
        return SyntaxFault.guard(text, SpecifierParser::wholeClause);
    }

    /**
     * Whether a version satisfies the clause, whatever the policy on pre-releases says.
     *
     * @param candidate the version
     * @return true if it does
     */
    public boolean matches(Version candidate) {
        return (version.isEmpty() || operator == Operator.ARBITRARY)
                ? matchesText(candidate.toString())
                : compare(candidate, version.get());
    }

    /**
     * Whether a text that may be no version satisfies the clause; only {@code ===} accepts such a text.
     *
     * @param candidate the text
     * @return true if it does
     */
    public boolean matches(String candidate) {
        if (operator == Operator.ARBITRARY) {
            return matchesText(candidate);
        }
        return Version.parse(candidate).map(this::matches).orElse(false);
    }

    /**
     * Whether the clause asks for a pre-release, which lets pre-releases in.
     *
     * @return true if it names one with any operator but {@code !=}
     */
    public boolean namesPrerelease() {
        return operator != Operator.NOT_EQUAL
                && version.map(Version::isPrerelease).orElse(false);
    }

    /** The clause without white space, the version as written. */
    @Override
    public String toString() {
        return operator.sign + text;
    }

    private boolean matchesText(String candidate) {
        return candidate.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT));
    }

    private boolean compare(Version candidate, Version bound) {
        return switch (operator) {
            case ARBITRARY -> matchesText(candidate.toString());
            case EQUAL -> equal(candidate, bound);
            case NOT_EQUAL -> !equal(candidate, bound);
            case COMPATIBLE ->
                atLeast(candidate, bound)
                        && sameRelease(candidate, bound, bound.release().size() - 1);
            case AT_MOST -> candidate.publicVersion().compareTo(bound) <= 0;
            case AT_LEAST -> atLeast(candidate, bound);
            case BELOW -> below(candidate, bound);
            case ABOVE -> above(candidate, bound);
        };
    }

    private boolean equal(Version candidate, Version bound) {
        if (wildcard) {
            return sameRelease(candidate, bound, bound.release().size());
        }
        return (bound.local().isEmpty() ? candidate.publicVersion() : candidate).equals(bound);
    }

    private static boolean sameRelease(Version candidate, Version bound, int length) {
        boolean same = candidate.epoch().equals(bound.epoch());
        for (int i = 0; i < length && same; i++) {
            same = candidate.releaseAt(i).equals(bound.releaseAt(i));
        }
        return same;
    }

    private static boolean atLeast(Version candidate, Version bound) {
        return candidate.publicVersion().compareTo(bound) >= 0;
    }

    private static boolean below(Version candidate, Version bound) {
        if (candidate.compareTo(bound) >= 0) {
            return false;
        }
        boolean preOfBound = candidate.isPrerelease() && candidate.compareTo(earliestPrerelease(bound)) >= 0;
        return bound.isPrerelease() || !preOfBound;
    }

    private static Version earliestPrerelease(Version bound) {
        return new Version(
                bound.epoch(), bound.release(), bound.pre(), bound.post(), Optional.of(Numeral.ZERO), List.of());
    }

    private static boolean above(Version candidate, Version bound) {
        if (candidate.compareTo(bound) <= 0) {
            return false;
        }
        boolean postOfBound =
                candidate.isPostrelease() && withoutPost(candidate).equals(bound);
        boolean localOfBound =
                !candidate.local().isEmpty() && candidate.publicVersion().equals(bound);
        return (bound.isPostrelease() || !postOfBound) && !localOfBound;
    }

    private static Version withoutPost(Version version) {
        return new Version(
                version.epoch(), version.release(), version.pre(), Optional.empty(), Optional.empty(), List.of());
    }
}
