package io.github.forksafe.python.parse;

import java.text.Normalizer;

/**
 * The characters outside ASCII that names may hold: those that <a
 * href="https://www.unicode.org/reports/tr31/#Default_Identifier_Syntax">Unicode</a> calls XID_Start and XID_Continue, as Python
 * does. Java knows ID_Start and ID_Continue; the others are those whose compatibility form is an identifier as well. A character
 * that this Java's version of Unicode does not have may be a letter of a later one.
 */
final class ForeignLetters {
    private static final int VERTICAL_TILDE = 0x2E2F;

    /** Behind the four planes that Unicode plans to fill with letters. */
    private static final int FIRST_WITHOUT_LETTERS = 0x40000;

    private ForeignLetters() {}

    /** Whether a name can start with a character. */
    static boolean starts(int point) {
        return isStart(point) && isIdentifier(point, true);
    }

    /** Whether a character can stand in a name. */
    static boolean continues(int point) {
        return isAddition(point) || (isPart(point) && isIdentifier(point, false));
    }

    private static boolean isIdentifier(int point, boolean first) {
        if (Normalizer.isNormalized(Character.toString(point), Normalizer.Form.NFKC)) {
            return true;
        }
        String normal = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        return (!first || isStart(normal.codePointAt(0))) && normal.codePoints().allMatch(ForeignLetters::isPart);
    }

    private static boolean isStart(int point) {
        return isNew(point)
                || (Character.isUnicodeIdentifierStart(point)
                        && !Character.isIdentifierIgnorable(point)
                        && point != VERTICAL_TILDE);
    }

    private static boolean isPart(int point) {
        return isNew(point)
                || (Character.isUnicodeIdentifierPart(point)
                        && !Character.isIdentifierIgnorable(point)
                        && point != VERTICAL_TILDE);
    }

    private static boolean isNew(int point) {
        return point < FIRST_WITHOUT_LETTERS && Character.getType(point) == Character.UNASSIGNED;
    }

    /** The joiners and middle dots that Unicode 15.1 added. */
    private static boolean isAddition(int point) {
        return switch (point) {
            case 0x200C, 0x200D, 0x30FB, 0xFF65 -> true;
            default -> false;
        };
    }
}
