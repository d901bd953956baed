package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;
import io.github.forksafe.python.grammar.Unexpected;

/** What is said about text that is not Python, in the words of people who write Python. */
final class Messages {
    static final String ENDS_CONTINUED = "the file ends after a backslash that continues a line";

    private static final int LONGEST_QUOTE = 40;

    private final Tokens tokens;
    private final Characters text;
    private final Problems problems;

    Messages(Tokens tokens, Characters text, Problems problems) {
        this.tokens = tokens;
        this.text = text;
        this.problems = problems;
    }

    static String character(int point) {
        if (point < ' ' || point == 0x7F || Character.isIdentifierIgnorable(point) || Character.isSpaceChar(point)) {
            return String.format("unexpected character U+%04X", point);
        }
        return "unexpected character '" + Character.toString(point) + "'";
    }

    /**
     * Why a statement could not be read.
     *
     * @param start its first token
     * @param at the token that was not expected
     * @param wanted the kind of token that would have done, or what {@link Unexpected} says instead
     */
    String unreadable(int start, int at, int wanted) {
        int kind = tokens.kind(at);
        if (wanted == Unexpected.NESTING) {
            return "expressions nest too deep here";
        }
        if (kind == PythonParser.INDENT) {
            return "unexpected indentation";
        }
        int before = at == 0 ? PythonParser.NEWLINE : tokens.kind(at - 1);
        if (wanted == PythonParser.INDENT) {
            return "expected an indented block after " + header(at);
        }
        if (tokens.kind(start) == PythonParser.TRY && before == PythonParser.DEDENT) {
            return "expected 'except' or 'finally' after 'try' on " + problems.line(tokens.start(start));
        }
        if (tokens.kind(start) == PythonParser.AT && before == PythonParser.NEWLINE) {
            return "expected 'def' or 'class' after the decorator on " + problems.line(tokens.start(start));
        }
        return wanted(wanted) + found(at);
    }

    boolean isClosingBracket(int token) {
        int c = text.at(tokens.start(token));
        return c == ')' || c == ']' || c == '}';
    }

    private String header(int at) {
        int i = at - 1;
        while (i > 0 && !separatesLines(tokens.kind(i - 1))) {
            i--;
        }
        return quote(i) + " on " + problems.line(tokens.start(i));
    }

    private static boolean separatesLines(int kind) {
        return kind == PythonParser.NEWLINE || kind == PythonParser.INDENT || kind == PythonParser.DEDENT;
    }

    private static String wanted(int kind) {
        return switch (kind) {
            case PythonParser.COLON -> "expected ':' before ";
            case PythonParser.RIGHT_PAREN -> "expected ',' or ')' before ";
            case PythonParser.RIGHT_BRACKET -> "expected ',' or ']' before ";
            case PythonParser.RIGHT_BRACE -> "expected ',' or '}' before ";
            case PythonParser.LEFT_PAREN -> "expected '(' before ";
            case PythonParser.ELSE -> "expected 'else' before ";
            case PythonParser.FOR_IN -> "expected 'in' before ";
            case PythonParser.IMPORT -> "expected 'import' before ";
            case PythonParser.NAME -> "expected a name before ";
            default -> "unexpected ";
        };
    }

    private String found(int at) {
        return switch (tokens.kind(at)) {
            case PythonParser.NEWLINE -> "end of line";
            case PythonParser.DEDENT -> "end of block";
            case PythonParser.EOF -> "end of file";
            default -> quote(at);
        };
    }

    private String quote(int token) {
        int start = tokens.start(token);
        int end = tokens.end(token);
        int stop = Math.min(text.skipToLineEnd(start), end);
        if (stop - start <= LONGEST_QUOTE) {
            return "'" + text.text(start, stop) + "'";
        }
        int cut = start + LONGEST_QUOTE;
        while ((text.at(cut) & 0xC0) == 0x80) {
            cut--;
        }
        return "'" + text.text(start, cut) + "…'";
    }
}
