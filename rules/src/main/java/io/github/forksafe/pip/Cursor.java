package io.github.forksafe.pip;

import java.util.Locale;

/** A place in a text that a hand-written descent moves over. Mutable, and confined to one descent. */
final class Cursor {
    /** What {@link #peek} gives at the end; no text that we read holds it. */
    static final char END = '\uFFFF';

    private final String text;
    private int at;

    /**
     * Starts at the beginning of a text.
     *
     * @param text the text
     */
    Cursor(String text) {
        this.text = text;
    }

    int offset() {
        return at;
    }

    void reset(int offset) {
        at = offset;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < text.length() ? text.charAt(index) : END;
    }

    char next() {
        char c = peek();
        at++;
        return c;
    }

    String since(int start) {
        return text.substring(start, at);
    }

    boolean accept(char c) {
        boolean found = peek() == c && !atEnd();
        if (found) {
            at++;
        }
        return found;
    }

    boolean accept(String word) {
        boolean found = text.startsWith(word, at);
        if (found) {
            at += word.length();
        }
        return found;
    }

    /** Accepts a word of lower-case ASCII letters in any case; letters that only fold to ASCII do not count. */
    boolean acceptIgnoringCase(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = peek(i);
            if (c > 0x7F || Character.toLowerCase(c) != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /** Skips what separates the tokens of a requirement: blanks and tabs, no line ends. */
    boolean skipBlanks() {
        int start = at;
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
        return at > start;
    }

    /** Skips all that Python takes for white space. */
    void skipSpace() {
        while (!atEnd() && PythonText.isSpace(peek())) {
            at++;
        }
    }

    /** Reads ASCII digits, maybe none. */
    String digits() {
        int start = at;
        while (PythonText.isDigit(peek())) {
            at++;
        }
        return since(start);
    }

    /** Reads ASCII letters and digits, maybe none, in lower case. */
    String alphanumerics() {
        int start = at;
        while (PythonText.isAlphanumeric(peek())) {
            at++;
        }
        return since(start).toLowerCase(Locale.ROOT);
    }

    SyntaxFault fault(String message) {
        return new SyntaxFault(message, at);
    }
}
