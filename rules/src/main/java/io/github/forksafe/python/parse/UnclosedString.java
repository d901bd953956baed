package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;

/**
 * Finds out which string with three quotes was never closed, given that the last one of a file is not. From the culprit on,
 * what is code and what is string is the wrong way round, up to that last one. So it is the first string that holds a line
 * which nearly only code has, at or left of the indentation of the statement that the string is in; it ends before that line.
 */
final class UnclosedString {
    /** As long as the longest word that is looked for. */
    private static final int LONGEST_WORD = 6;

    private final Characters text;
    private final Tokens tokens;
    private final int mark;

    private UnclosedString(Characters text, Tokens tokens, int mark) {
        this.text = text;
        this.tokens = tokens;
        this.mark = mark;
    }

    /**
     * A string that was never closed.
     *
     * @param start where it starts
     * @param end the start of the line before which it should have ended; no offset if no string gives itself away
     */
    record Place(int start, int end) {
        static final Place NONE = new Place(-1, -1);

        boolean isKnown() {
            return start >= 0;
        }
    }

    /**
     * Looks for the culprit.
     *
     * @param last the offset of the string that is not closed
     * @param mark its quote
     */
    static Place find(Characters text, Tokens tokens, int last, int mark) {
        return new UnclosedString(text, tokens, mark).find(last);
    }

    private Place find(int last) {
        int statement = 0;
        for (int i = 0; i < tokens.count(); i++) {
            if (i > 0 && Headers.separatesLines(tokens.kind(i - 1))) {
                statement = i;
            }
            if (isTriple(i)) {
                int end = codeLine(tokens.start(i), tokens.end(i), column(tokens.start(statement)));
                if (end >= 0) {
                    return new Place(tokens.start(i), end);
                }
            }
        }
        boolean starts = tokens.count() == 0 || Headers.separatesLines(tokens.kind(tokens.count() - 1));
        int first = starts ? last : tokens.start(statement);
        int end = codeLine(last, text.length(), column(first));
        return end >= 0 ? new Place(last, end) : Place.NONE;
    }

    private int column(int offset) {
        return text.columnOf(text.startOfLine(offset), offset);
    }

    private boolean isTriple(int token) {
        return tokens.kind(token) == PythonParser.STRING
                && (tokens.note(token) & LiteralForm.TRIPLE) != 0
                && text.at(tokens.end(token) - 1) == mark;
    }

    /** The first line in some text that is surely code and not indented deeper than a column; negative if there is none. */
    private int codeLine(int from, int to, int column) {
        int line = nextLine(from, to);
        while (line < to) {
            int start = text.skipBlanks(line);
            if (isFirstOfCode(start) && text.columnOf(line, start) <= column && isCode(start)) {
                return line;
            }
            line = nextLine(start, to);
        }
        return -1;
    }

    /** The start of the line behind an offset; an end if there is none before it. */
    private int nextLine(int from, int to) {
        int at = from;
        while (at < to && !text.isLineEnd(at)) {
            at++;
        }
        return at < to ? text.skipLineEnd(at) : to;
    }

    private boolean isFirstOfCode(int start) {
        return isOneOf(start, "acdfi@");
    }

    private boolean isCode(int start) {
        int end = text.endOfName(start);
        int second = text.skipBlanks(end);
        return switch (text.text(start, Math.min(end, start + LONGEST_WORD))) {
            case "def" -> text.has(text.endOfName(second), '(') && startsName(second);
            case "class" -> startsName(second) && isOneOf(text.endOfName(second), "(:");
            case "async" -> isWord(second, "def");
            case "import" -> startsName(second) && endsImport(behindDotted(second));
            case "from" -> isWord(text.skipBlanks(behindDotted(second)), "import");
            case "if" -> isWord(second, "__name__");
            default -> text.has(start, '@') && startsName(start + 1) && endsDecorator(behindDotted(start + 1));
        };
    }

    private boolean startsName(int at) {
        return Characters.isNameStart(text.at(at));
    }

    private boolean isWord(int at, String word) {
        return text.endOfName(at) - at == word.length()
                && text.text(at, at + word.length()).equals(word);
    }

    private boolean isOneOf(int at, String characters) {
        return text.at(at) > 0 && characters.indexOf(text.at(at)) >= 0;
    }

    private int behindDotted(int start) {
        int i = start;
        while (Characters.isNamePart(text.at(i)) || text.has(i, '.')) {
            i++;
        }
        return i;
    }

    private boolean endsImport(int at) {
        return text.has(at, ',') || isBlankToEnd(at) || isWord(text.skipBlanks(at), "as");
    }

    private boolean endsDecorator(int at) {
        return text.has(at, '(') || isBlankToEnd(at);
    }

    private boolean isBlankToEnd(int at) {
        int end = text.skipBlanks(at);
        return text.isLineEnd(end) || text.has(end, '#');
    }
}
