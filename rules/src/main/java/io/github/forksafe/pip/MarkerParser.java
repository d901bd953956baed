package io.github.forksafe.pip;

import io.github.forksafe.pip.Marker.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads markers by recursive descent, after the <a
 * href="https://packaging.python.org/en/latest/specifications/dependency-specifiers/#grammar">grammar of PEP 508</a>.
 */
final class MarkerParser {
    /** Real markers nest two deep; the limit keeps the stack safe. */
    private static final int DEEPEST = 200;

    /** Longer names come before names that they start with. */
    private static final List<String> VARIABLES = List.of(
            "python_full_version",
            "python_version",
            "python_implementation",
            "os_name",
            "os.name",
            "sys_platform",
            "sys.platform",
            "platform_release",
            "platform_system",
            "platform_version",
            "platform.version",
            "platform_machine",
            "platform.machine",
            "platform_python_implementation",
            "platform.python_implementation",
            "implementation_name",
            "implementation_version",
            "extras",
            "extra",
            "dependency_groups");

    /** Variables that hold names, which have several spellings. */
    private static final Set<String> NAMES = Set.of("extra", "extras", "dependency_groups");

    private static final List<String> OPERATORS = List.of("===", "==", "~=", "!=", "<=", ">=", "<", ">");

    private final Cursor in;

    private MarkerParser(Cursor in) {
        this.in = in;
    }

    /** Reads a text that is a marker and nothing else. */
    static Marker whole(Cursor in) {
        Marker marker = marker(in);
        if (!in.atEnd()) {
            throw in.fault("expected 'and', 'or' or the end of the marker");
        }
        return marker;
    }

    /** Reads a marker as far as it goes, and the blanks after it. */
    static Marker marker(Cursor in) {
        Marker marker = new MarkerParser(in).or(0);
        return marker instanceof Marker.Group group ? group.inner() : marker;
    }

    private Marker or(int depth) {
        List<Marker> parts = new ArrayList<>(List.of(and(depth)));
        while (acceptWord("or")) {
            parts.add(and(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Marker.Or(parts);
    }

    private Marker and(int depth) {
        List<Marker> parts = new ArrayList<>(List.of(atom(depth)));
        while (acceptWord("and")) {
            parts.add(atom(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Marker.And(parts);
    }

    private Marker atom(int depth) {
        in.skipBlanks();
        Marker marker;
        int start = in.offset();
        if (in.accept('(')) {
            if (depth == DEEPEST) {
                throw new SyntaxFault("parentheses are nested too deeply", start);
            }
            marker = or(depth + 1);
            if (!in.accept(')')) {
                throw in.fault("expected ')' for the '(' at column " + (start + 1));
            }
            boolean plain = marker instanceof Marker.Comparison || marker instanceof Marker.Group;
            marker = plain ? marker : new Marker.Group(marker);
        } else {
            marker = comparison();
        }
        in.skipBlanks();
        return marker;
    }

    private Marker comparison() {
        Operand left = operand();
        in.skipBlanks();
        String operator = operator();
        in.skipBlanks();
        Operand right = operand();
        boolean names = holdsNames(left) || holdsNames(right);
        return new Marker.Comparison(names ? normal(left) : left, operator, names ? normal(right) : right);
    }

    private static boolean holdsNames(Operand operand) {
        return operand.isVariable() && NAMES.contains(operand.text());
    }

    private static Operand normal(Operand operand) {
        return operand.isVariable() ? operand : new Operand(PackageName.normalise(operand.text()), false);
    }

    private Operand operand() {
        if (in.peek() == '"' || in.peek() == '\'') {
            return new Operand(quoted(), false);
        }
        for (String variable : VARIABLES) {
            if (acceptWord(variable)) {
                String name = variable.replace('.', '_');
                return new Operand(
                        name.equals("python_implementation") ? "platform_python_implementation" : name, true);
            }
        }
        throw in.fault("expected a marker variable or a quoted text");
    }

    private String operator() {
        if (acceptWord("in")) {
            return "in";
        }
        int start = in.offset();
        if (acceptWord("not")) {
            if (in.skipBlanks() && acceptWord("in")) {
                return "not in";
            }
            in.reset(start);
        }
        return OPERATORS.stream()
                .filter(in::accept)
                .findFirst()
                .orElseThrow(() -> in.fault("expected one of <=, <, !=, ==, >=, >, ~=, ===, 'in' and 'not in'"));
    }

    private String quoted() {
        int start = in.offset();
        char quote = in.next();
        StringBuilder text = new StringBuilder();
        while (in.peek() != quote) {
            if (in.atEnd()) {
                throw new SyntaxFault("this text has no closing quote", start);
            }
            char c = in.next();
            text.append(c == '\\' ? escape(quote) : String.valueOf(c));
        }
        in.next();
        return text.toString();
    }

    /** What a backslash and the characters after it stand for in a Python string. */
    private String escape(char quote) {
        if (in.atEnd() || in.peek() == quote) {
            throw in.fault("a backslash must not stand before the closing quote");
        }
        char kind = in.next();
        return switch (kind) {
            case '\\', '\'', '"' -> String.valueOf(kind);
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'x' -> hexadecimal(2);
            case 'u' -> hexadecimal(4);
            default -> "\\" + kind;
        };
    }

    private String hexadecimal(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(in.peek(), 16);
            if (digit < 0) {
                throw in.fault("expected " + digits + " hexadecimal digits");
            }
            value = value * 16 + digit;
            in.next();
        }
        return String.valueOf((char) value);
    }

    /** Accepts a word that no letter, digit or underscore touches. */
    private boolean acceptWord(String word) {
        int start = in.offset();
        if (isWordPart(in.peek(-1)) || !in.accept(word)) {
            return false;
        }
        boolean whole = !isWordPart(in.peek());
        if (!whole) {
            in.reset(start);
        }
        return whole;
    }

    private static boolean isWordPart(char c) {
        return c != Cursor.END && (c == '_' || Character.isLetterOrDigit(c));
    }

    /** Reads the marker after a semicolon, if one stands here. */
    static Optional<Marker> afterSemicolon(Cursor in) {
        return in.accept(';') ? Optional.of(marker(in)) : Optional.empty();
    }
}
