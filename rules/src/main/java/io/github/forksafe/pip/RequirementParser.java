package io.github.forksafe.pip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads requirements by recursive descent, after the <a
 * href="https://packaging.python.org/en/latest/specifications/dependency-specifiers/#grammar">grammar of PEP 508</a>.
 */
final class RequirementParser {
    private final Cursor in;

    private RequirementParser(Cursor in) {
        this.in = in;
    }

    /** Reads a text that is a requirement and nothing else. */
    static Requirement whole(Cursor in) {
        return new RequirementParser(in).requirement();
    }

    private Requirement requirement() {
        in.skipBlanks();
        String name = identifier("expected the name of a package");
        in.skipBlanks();
        List<String> extras = extras();
        in.skipBlanks();
        return in.accept('@') ? withUrl(name, extras) : withVersions(name, extras);
    }

    private Requirement withUrl(String name, List<String> extras) {
        in.skipBlanks();
        int start = in.offset();
        while (!in.atEnd() && in.peek() != ' ' && in.peek() != '\t') {
            in.next();
        }
        String url = in.since(start);
        if (url.isEmpty()) {
            throw in.fault("expected a URL after '@'");
        }
        in.skipBlanks();
        Optional<Marker> marker = marker("expected a semicolon or the end after the URL and a blank");
        return new Requirement(name, extras, SpecifierSet.ANY, Optional.of(url), marker);
    }

    private Requirement withVersions(String name, List<String> extras) {
        int start = in.offset();
        boolean enclosed = in.accept('(');
        in.skipBlanks();
        List<Specifier> clauses = SpecifierParser.inRequirement(in);
        in.skipBlanks();
        if (enclosed && !in.accept(')')) {
            throw in.fault("expected ')' for the '(' at column " + (start + 1));
        }
        in.skipBlanks();
        String expected = clauses.isEmpty()
                ? "expected a version specifier, a semicolon or the end after the name"
                : "expected a comma, a semicolon or the end after the version";
        Optional<Marker> marker = marker(expected);
        return new Requirement(name, extras, new SpecifierSet(clauses), Optional.empty(), marker);
    }

    private Optional<Marker> marker(String expected) {
        if (in.atEnd()) {
            return Optional.empty();
        }
        Optional<Marker> marker = MarkerParser.afterSemicolon(in);
        if (marker.isEmpty()) {
            throw in.fault(expected);
        }
        if (!in.atEnd()) {
            throw in.fault("expected 'and', 'or' or the end of the marker");
        }
        return marker;
    }

    private List<String> extras() {
        List<String> extras = new ArrayList<>();
        int start = in.offset();
        if (!in.accept('[')) {
            return extras;
        }
        in.skipBlanks();
        if (PythonText.isAlphanumeric(in.peek())) {
            extras.add(identifier("expected an extra"));
            in.skipBlanks();
            while (in.accept(',')) {
                in.skipBlanks();
                extras.add(identifier("expected an extra after the comma"));
                in.skipBlanks();
            }
        }
        if (!in.accept(']')) {
            throw in.fault("expected a comma or ']' for the '[' at column " + (start + 1));
        }
        return extras;
    }

    /** A name starts with a letter or digit and does not end in a point or hyphen. */
    private String identifier(String expected) {
        int start = in.offset();
        if (!PythonText.isAlphanumeric(in.peek())) {
            throw in.fault(expected);
        }
        while (PackageName.isPart(in.peek())) {
            in.next();
        }
        while (in.peek(-1) == '.' || in.peek(-1) == '-') {
            in.reset(in.offset() - 1);
        }
        return in.since(start);
    }
}
