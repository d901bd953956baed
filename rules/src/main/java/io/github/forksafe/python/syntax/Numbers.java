package io.github.forksafe.python.syntax;

import java.util.OptionalLong;

/** Reads the text of whole number literals. */
final class Numbers {

    private Numbers() {}

    /**
     * Reads an integer literal (<a
     * href="https://docs.python.org/3/reference/lexical_analysis.html#integer-literals">integer literals</a>), and
     * Python 2's octal and long ones.
     */
    static OptionalLong integer(String literal) {
        String digits = literal.replace("_", "");
        if (digits.endsWith("l") || digits.endsWith("L")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        int radix = radix(digits);
        int prefix = radix == 10 ? 0 : Character.isDigit(digits.charAt(1)) ? 1 : 2;
        try {
            return OptionalLong.of(Long.parseLong(digits.substring(prefix), radix));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    private static int radix(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 10;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O', '0', '1', '2', '3', '4', '5', '6', '7' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }
}
