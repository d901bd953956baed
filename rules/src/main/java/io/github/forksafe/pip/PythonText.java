package io.github.forksafe.pip;

/** Which characters count as what in the packaging standards, which are written in terms of Python's text functions. */
final class PythonText {
    private PythonText() {}

    /** What {@code str.isspace} and {@code \s} accept; wider than Java's notion by the no-break spaces and U+0085. */
    static boolean isSpace(char c) {
        return c == 0x85 || c == 0xA0 || c == 0x2007 || c == 0x202F || Character.isWhitespace(c);
    }

    /** What ends a line for {@code str.splitlines}. */
    static boolean isLineEnd(char c) {
        return (c >= '\n' && c <= '\r') || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isAlphanumeric(char c) {
        return isDigit(c) || isLetter(c);
    }

    /** What {@code str.strip()} leaves. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
