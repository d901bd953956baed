package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.syntax.NumberKind;

/**
 * Finds the end of numbers, by <a
 * href="https://docs.python.org/3/reference/lexical_analysis.html#numeric-literals">the rules for numeric literals</a>. The
 * note of a NUMBER token is read by {@link #kind}.
 */
final class NumberScanner implements Scanner {
    private static final String PYTHON_2_LONG = "Python 2 long integer";
    private static final String PYTHON_3_UNDERSCORE = "Python 3 number with underscores";
    private static final String PYTHON_2_OCTAL = "Python 2 octal number";

    private static final int WHOLE = 0;
    private static final int FLOAT = 1;
    private static final int IMAGINARY = 2;

    private final Characters text;
    private final TokenWriter out;
    private int start;
    private int at;
    private NumberKind kind = NumberKind.INTEGER;
    private boolean wrong;

    NumberScanner(Characters text, TokenWriter out) {
        this.text = text;
        this.out = out;
    }

    @Override
    public int scan(int from) {
        int c = text.at(from);
        int next = text.at(from + 1);
        if (c != '.' && !Characters.isNamePart(next) && next != '.') {
            out.write(PythonParser.NUMBER, from, from + 1, WHOLE);
            return from + 1;
        }
        start = from;
        at = from;
        kind = NumberKind.INTEGER;
        wrong = false;
        return scanLong();
    }

    /** What kind of number a note stands for. */
    static NumberKind kind(int note) {
        return switch (note) {
            case FLOAT -> NumberKind.FLOAT;
            case IMAGINARY -> NumberKind.IMAGINARY;
            default -> NumberKind.INTEGER;
        };
    }

    private static int note(NumberKind kind) {
        return switch (kind) {
            case INTEGER -> WHOLE;
            case FLOAT -> FLOAT;
            case IMAGINARY -> IMAGINARY;
        };
    }

    private int scanLong() {
        int radix = radix();
        if (radix == 10) {
            scanDecimal();
        } else {
            at = start + 2;
            scanDigits(radix, true);
        }
        checkEnd();
        if (wrong) {
            out.fail(start, at, "'" + text.text(start, Math.min(at, start + 40)) + "' is no number");
        } else {
            out.write(PythonParser.NUMBER, start, at, note(kind));
        }
        return at;
    }

    private int radix() {
        if (!text.has(start, '0')) {
            return 10;
        }
        return switch (text.at(start + 1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }

    private void scanDecimal() {
        if (!text.has(at, '.')) {
            scanDigits(10, false);
        }
        int wholeEnd = at;
        if (text.has(at, '.')) {
            kind = NumberKind.FLOAT;
            at++;
            if (Characters.isDigit(text.at(at))) {
                scanDigits(10, false);
            }
        }
        scanExponent();
        if (text.has(at, 'j') || text.has(at, 'J')) {
            kind = NumberKind.IMAGINARY;
            at++;
        }
        if (kind == NumberKind.INTEGER) {
            checkLeadingZero(wholeEnd);
        }
    }

    private void scanExponent() {
        if (!text.has(at, 'e') && !text.has(at, 'E')) {
            return;
        }
        int digits = text.has(at + 1, '+') || text.has(at + 1, '-') ? at + 2 : at + 1;
        if (Characters.isDigit(text.at(digits))) {
            kind = NumberKind.FLOAT;
            at = digits;
            scanDigits(10, false);
        }
    }

    /** Digits, with single underscores between them, or before the first behind a base prefix. */
    private void scanDigits(int radix, boolean leadingUnderscore) {
        boolean digitNeeded = true;
        if (leadingUnderscore && text.has(at, '_')) {
            checkUnderscore();
            at++;
        }
        while (true) {
            int c = text.at(at);
            if (c == '_' && !digitNeeded) {
                checkUnderscore();
                digitNeeded = true;
            } else if (c >= 0 && Character.digit(c, radix) >= 0) {
                digitNeeded = false;
            } else {
                break;
            }
            at++;
        }
        wrong |= digitNeeded;
    }

    private void checkUnderscore() {
        if (out.isPython2()) {
            out.problems().addOnce(start, PYTHON_3_UNDERSCORE);
        }
    }

    private void checkLeadingZero(int end) {
        if (!text.has(start, '0')) {
            return;
        }
        boolean octal = true;
        boolean zero = true;
        for (int i = start; i < end; i++) {
            zero &= text.at(i) == '0' || text.at(i) == '_';
            octal &= text.at(i) < '8';
        }
        if (!zero && octal && !out.isPython2()) {
            out.problems().addOnce(start, PYTHON_2_OCTAL);
        }
        wrong |= !zero && !octal;
    }

    /** A letter behind a number makes it no number, unless a keyword starts there, as in {@code 1if x else y}. */
    private void checkEnd() {
        int c = text.at(at);
        boolean isAlone = out.isPython2() || !Characters.isNamePart(text.at(at + 1));
        if ((c == 'l' || c == 'L') && isAlone && kind == NumberKind.INTEGER) {
            if (!out.isPython2()) {
                out.problems().addOnce(start, PYTHON_2_LONG);
            }
            at++;
            return;
        }
        if (!Characters.isNamePart(c) || startsKeyword()) {
            return;
        }
        wrong = true;
        while (Characters.isNamePart(text.at(at))) {
            at++;
        }
    }

    private boolean startsKeyword() {
        int end = at;
        while (Characters.isNamePart(text.at(end))) {
            end++;
        }
        return switch (text.text(at, Math.min(end, at + 8))) {
            case "and", "else", "for", "if", "in", "is", "not", "or" -> true;
            default -> false;
        };
    }
}
