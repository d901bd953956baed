package io.github.forksafe.pip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A version as <a href="https://packaging.python.org/en/latest/specifications/version-specifiers/">PEP 440</a> defines it. Two
 * versions that the standard ranks the same, such as {@code 1.0} and {@code 1.0.0}, are equal.
 *
 * @param epoch the number before {@code !}, 0 where there is none
 * @param release the numbers of the release, at least one, trailing zeros kept
 * @param pre the pre-release, if it is one
 * @param post the number of the post-release, if it is one
 * @param dev the number of the development release, if it is one
 * @param local the parts of the local label in lower case, numbers without leading zeros; empty where there is none
 */
public record Version(
        Numeral epoch,
        List<Numeral> release,
        Optional<PreRelease> pre,
        Optional<Numeral> post,
        Optional<Numeral> dev,
        List<String> local)
        implements Comparable<Version> {

    private static final Comparator<Version> ORDER = Comparator.comparing(Version::epoch)
            .thenComparing(Version::compareRelease)
            .thenComparing(Version::comparePre)
            .thenComparing((left, right) -> compareOptional(left.post, right.post, -1))
            .thenComparing((left, right) -> compareOptional(left.dev, right.dev, 1))
            .thenComparing(Version::compareLocal);

    /**
     * The part of a version that makes it a pre-release.
     *
     * @param stage how far the release is
     * @param number which one of that stage
     */
    public record PreRelease(Stage stage, Numeral number) implements Comparable<PreRelease> {
        @Override
        public int compareTo(PreRelease other) {
            int byStage = stage.compareTo(other.stage);
            return byStage != 0 ? byStage : number.compareTo(other.number);
        }

        @Override
        public String toString() {
            return stage.letters + number;
        }
    }

    /** The stages of a pre-release, in order. */
    public enum Stage {
        /** Written {@code a} or {@code alpha}. */
        ALPHA("a"),
        /** Written {@code b} or {@code beta}. */
        BETA("b"),
        /** Written {@code rc}, {@code c}, {@code pre} or {@code preview}. */
        CANDIDATE("rc");

        private final String letters;

        Stage(String letters) {
            this.letters = letters;
        }
    }

    /** Copies the lists. */
    public Version {
        release = List.copyOf(release);
        local = List.copyOf(local);
    }

    /**
     * Reads a version; white space around it does not count.
     *
     * @param text a version in any of the spellings that the standard accepts
     * @return the version, or nothing if the text is none
     */
    public static Optional<Version> parse(String text) {
        return SyntaxFault.guard(PythonText.strip(text), VersionParser::whole).toOptional();
    }

    /**
     * A final release.
     *
     * @param release its numbers, at least one
     * @return the version
     */
    public static Version ofRelease(List<Numeral> release) {
        return new Version(Numeral.ZERO, release, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * Whether it is a pre-release or a development release.
     *
     * @return true if it is
     */
    public boolean isPrerelease() {
        return pre.isPresent() || dev.isPresent();
    }

    /**
     * Whether it is a post-release.
     *
     * @return true if it is
     */
    public boolean isPostrelease() {
        return post.isPresent();
    }

    /**
     * This version without its local label.
     *
     * @return the public version
     */
    public Version publicVersion() {
        return local.isEmpty() ? this : new Version(epoch, release, pre, post, dev, List.of());
    }

    /**
     * The release that this version belongs to.
     *
     * @return epoch and release alone
     */
    public Version base() {
        return new Version(epoch, release, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * A number of the release.
     *
     * @param index from 0
     * @return the number, 0 where the release is shorter
     */
    public Numeral releaseAt(int index) {
        return index < release.size() ? release.get(index) : Numeral.ZERO;
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(epoch, significantRelease(), pre, post, dev, local);
    }

    /** The normal form. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!epoch.isZero()) {
            text.append(epoch).append('!');
        }
        text.append(String.join(".", release.stream().map(Numeral::digits).toList()));
        pre.ifPresent(text::append);
        post.ifPresent(number -> text.append(".post").append(number));
        dev.ifPresent(number -> text.append(".dev").append(number));
        if (!local.isEmpty()) {
            text.append('+').append(String.join(".", local));
        }
        return text.toString();
    }

    private static int compareRelease(Version left, Version right) {
        int length = Math.max(left.release.size(), right.release.size());
        for (int i = 0; i < length; i++) {
            int byNumber = left.releaseAt(i).compareTo(right.releaseAt(i));
            if (byNumber != 0) {
                return byNumber;
            }
        }
        return 0;
    }

    private static int comparePre(Version left, Version right) {
        int byPhase = Integer.compare(left.phase(), right.phase());
        if (byPhase != 0 || left.pre.isEmpty() || right.pre.isEmpty()) {
            return byPhase;
        }
        return left.pre.get().compareTo(right.pre.get());
    }

    /** A bare development release comes before the pre-releases of its release, everything else after them. */
    private int phase() {
        if (pre.isPresent()) {
            return 0;
        }
        return post.isEmpty() && dev.isPresent() ? -1 : 1;
    }

    private static int compareOptional(Optional<Numeral> left, Optional<Numeral> right, int absent) {
        if (left.isPresent() && right.isPresent()) {
            return left.get().compareTo(right.get());
        }
        return left.isPresent() == right.isPresent() ? 0 : left.isPresent() ? -absent : absent;
    }

    private static int compareLocal(Version left, Version right) {
        int length = Math.min(left.local.size(), right.local.size());
        for (int i = 0; i < length; i++) {
            int byPart = compareLocalParts(left.local.get(i), right.local.get(i));
            if (byPart != 0) {
                return byPart;
            }
        }
        return Integer.compare(left.local.size(), right.local.size());
    }

    private static int compareLocalParts(String left, String right) {
        boolean leftIsNumber = VersionParser.isNumber(left);
        boolean rightIsNumber = VersionParser.isNumber(right);
        if (leftIsNumber && rightIsNumber) {
            return new Numeral(left).compareTo(new Numeral(right));
        }
        return leftIsNumber == rightIsNumber ? left.compareTo(right) : leftIsNumber ? 1 : -1;
    }

    private List<Numeral> significantRelease() {
        List<Numeral> numbers = new ArrayList<>(release);
        while (numbers.size() > 1 && numbers.get(numbers.size() - 1).isZero()) {
            numbers.remove(numbers.size() - 1);
        }
        return numbers;
    }
}
