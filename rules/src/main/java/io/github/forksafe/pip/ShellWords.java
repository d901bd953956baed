package io.github.forksafe.pip;

import java.util.ArrayList;
import java.util.List;

/** Splits options into words as a POSIX shell does, after Python's {@code shlex.split}. */
final class ShellWords {
    private ShellWords() {}

    static List<String> split(Cursor in) {
        List<String> words = new ArrayList<>();
        skipBlanks(in);
        while (!in.atEnd()) {
            words.add(word(in));
            skipBlanks(in);
        }
        return words;
    }

    private static void skipBlanks(Cursor in) {
        while (isBlank(in.peek())) {
            in.next();
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static String word(Cursor in) {
        StringBuilder word = new StringBuilder();
        while (!in.atEnd() && !isBlank(in.peek())) {
            char c = in.next();
            if (c == '"' || c == '\'') {
                quoted(in, c, word);
            } else if (c == '\\') {
                if (in.atEnd()) {
                    throw in.fault("a backslash must not stand at the end of the options");
                }
                word.append(in.next());
            } else {
                word.append(c);
            }
        }
        return word.toString();
    }

    private static void quoted(Cursor in, char quote, StringBuilder word) {
        int start = in.offset() - 1;
        while (in.peek() != quote || in.atEnd()) {
            if (in.atEnd()) {
                throw new SyntaxFault("the quote in the options is not closed", start);
            }
            char c = in.next();
            boolean escapes = c == '\\' && quote == '"' && (in.peek() == '"' || in.peek() == '\\');
            word.append(escapes ? in.next() : c);
        }
        in.next();
    }
}
