package io.github.forksafe.pip;

import io.github.forksafe.pip.Version.PreRelease;
import io.github.forksafe.pip.Version.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads versions by recursive descent, after the <a
 * href="https://packaging.python.org/en/latest/specifications/version-specifiers/#appendix-parsing-version-strings-with-regular-expressions">grammar
 * of PEP 440</a>. Digits and letters are ASCII.
 */
final class VersionParser {
    private VersionParser() {}

    /** Reads a text that is a version and nothing else. */
    static Version whole(Cursor in) {
        Version version = suffixed(in, release(in));
        version = withLocal(in, version);
        if (!in.atEnd()) {
            throw in.fault("this is not part of a version");
        }
        return version;
    }

    /** Reads epoch and release. */
    static Version release(Cursor in) {
        in.acceptIgnoringCase("v");
        String first = in.digits();
        Numeral epoch = Numeral.ZERO;
        if (!first.isEmpty() && in.accept('!')) {
            epoch = new Numeral(first);
            first = in.digits();
        }
        if (first.isEmpty()) {
            throw in.fault("expected a version number");
        }
        List<Numeral> numbers = new ArrayList<>(List.of(new Numeral(first)));
        while (in.peek() == '.' && PythonText.isDigit(in.peek(1))) {
            in.next();
            numbers.add(new Numeral(in.digits()));
        }
        return new Version(epoch, numbers, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** Reads what may follow a release, the local label aside. */
    static Version suffixed(Cursor in, Version release) {
        Optional<PreRelease> pre = pre(in);
        Optional<Numeral> post = post(in);
        Optional<Numeral> dev = labelled(in, "dev");
        return new Version(release.epoch(), release.release(), pre, post, dev, List.of());
    }

    /** Reads the local label, if there is one. */
    static Version withLocal(Cursor in, Version version) {
        if (in.peek() != '+' || !PythonText.isAlphanumeric(in.peek(1))) {
            return version;
        }
        in.next();
        List<String> parts = new ArrayList<>(List.of(localPart(in)));
        while (isSeparator(in.peek()) && PythonText.isAlphanumeric(in.peek(1))) {
            in.next();
            parts.add(localPart(in));
        }
        return new Version(version.epoch(), version.release(), version.pre(), version.post(), version.dev(), parts);
    }

    static boolean isNumber(String part) {
        return part.chars().allMatch(c -> PythonText.isDigit((char) c));
    }

    private static String localPart(Cursor in) {
        String part = in.alphanumerics();
        return isNumber(part) ? new Numeral(part).digits() : part;
    }

    private static Optional<PreRelease> pre(Cursor in) {
        int start = in.offset();
        skipSeparator(in);
        Optional<Stage> stage = stage(in);
        if (stage.isEmpty()) {
            in.reset(start);
            return Optional.empty();
        }
        return Optional.of(new PreRelease(stage.get(), number(in)));
    }

    private static Optional<Stage> stage(Cursor in) {
        if (in.acceptIgnoringCase("alpha") || in.acceptIgnoringCase("a")) {
            return Optional.of(Stage.ALPHA);
        }
        if (in.acceptIgnoringCase("beta") || in.acceptIgnoringCase("b")) {
            return Optional.of(Stage.BETA);
        }
        boolean candidate = in.acceptIgnoringCase("preview")
                || in.acceptIgnoringCase("pre")
                || in.acceptIgnoringCase("c")
                || in.acceptIgnoringCase("rc");
        return candidate ? Optional.of(Stage.CANDIDATE) : Optional.empty();
    }

    private static Optional<Numeral> post(Cursor in) {
        if (in.peek() == '-' && PythonText.isDigit(in.peek(1))) {
            in.next();
            return Optional.of(new Numeral(in.digits()));
        }
        return labelled(in, "post", "rev", "r");
    }

    private static Optional<Numeral> labelled(Cursor in, String... labels) {
        int start = in.offset();
        skipSeparator(in);
        for (String label : labels) {
            if (in.acceptIgnoringCase(label)) {
                return Optional.of(number(in));
            }
        }
        in.reset(start);
        return Optional.empty();
    }

    /** A number that may be set off and may be left out, which means 0. */
    private static Numeral number(Cursor in) {
        skipSeparator(in);
        return new Numeral(in.digits());
    }

    private static void skipSeparator(Cursor in) {
        if (isSeparator(in.peek())) {
            in.next();
        }
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-' || c == '_';
    }
}
