package io.github.forksafe.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The comment that declares a file's encoding (<a href="https://peps.python.org/pep-0263/">PEP 263</a>).
 *
 * @param name the encoding as written
 * @param line the line of the comment, 1 or 2
 * @param column where the name starts in it, in bytes from 0
 */
record Cookie(String name, int line, int column) {
    private static final byte[] WORD = "coding".getBytes(StandardCharsets.US_ASCII);

    /** Looks in the first line, and in the second if the first holds no code. */
    static Optional<Cookie> in(byte[] text) {
        int firstEnd = lineEnd(text, 0);
        Optional<Cookie> first = inLine(text, 0, firstEnd, 1);
        if (first.isPresent() || firstEnd == text.length || !isBlankOrComment(text, 0, firstEnd)) {
            return first;
        }
        boolean pair = text[firstEnd] == '\r' && firstEnd + 1 < text.length && text[firstEnd + 1] == '\n';
        int second = firstEnd + (pair ? 2 : 1);
        return inLine(text, second, lineEnd(text, second), 2);
    }

    private static int lineEnd(byte[] text, int from) {
        int i = from;
        while (i < text.length && text[i] != '\n' && text[i] != '\r') {
            i++;
        }
        return i;
    }

    private static int skipBlanks(byte[] text, int from, int end) {
        int i = from;
        while (i < end && (text[i] == ' ' || text[i] == '\t' || text[i] == '\f')) {
            i++;
        }
        return i;
    }

    private static boolean isBlankOrComment(byte[] text, int start, int end) {
        int i = skipBlanks(text, start, end);
        return i == end || text[i] == '#';
    }

    private static Optional<Cookie> inLine(byte[] text, int start, int end, int line) {
        int comment = skipBlanks(text, start, end);
        if (comment == end || text[comment] != '#') {
            return Optional.empty();
        }
        for (int i = comment + 1; i + WORD.length < end; i++) {
            if (isWordAt(text, i) && (text[i + WORD.length] == ':' || text[i + WORD.length] == '=')) {
                int name = skipBlanks(text, i + WORD.length + 1, end);
                int nameEnd = nameEnd(text, name, end);
                if (nameEnd > name) {
                    String declared = new String(text, name, nameEnd - name, StandardCharsets.US_ASCII);
                    return Optional.of(new Cookie(declared, line, name - start));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWordAt(byte[] text, int at) {
        for (int i = 0; i < WORD.length; i++) {
            if (text[at + i] != WORD[i]) {
                return false;
            }
        }
        return true;
    }

    private static int nameEnd(byte[] text, int from, int end) {
        int i = from;
        while (i < end && ((text[i] > 0 && Character.isLetterOrDigit(text[i])) || isMark(text[i]))) {
            i++;
        }
        return i;
    }

    private static boolean isMark(byte b) {
        return b == '-' || b == '_' || b == '.';
    }
}
