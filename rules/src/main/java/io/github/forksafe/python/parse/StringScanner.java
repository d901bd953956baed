package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import java.util.Arrays;

/**
 * Reads string literals, and the text of formatted ones around their replacement fields (<a
 * href="https://peps.python.org/pep-0701/">PEP 701</a>, <a href="https://peps.python.org/pep-0750/">PEP 750</a>), whose
 * expressions are tokens like any other. The note of their tokens is a {@link LiteralForm}.
 */
final class StringScanner implements Scanner {
    private static final String NEVER_CLOSED = "this string is never closed";

    private final Characters text;
    private final TokenWriter out;
    private final Brackets brackets;
    private int[] starts = new int[4];
    private int[] forms = new int[4];
    private int[] levels = new int[4];
    private int[] quotes = new int[4];
    private int open;
    private UnclosedString.Place unclosed;

    /** Knows from the start where a string is not closed, if it is known. */
    StringScanner(Characters text, TokenWriter out, Brackets brackets, UnclosedString.Place unclosed) {
        this.unclosed = unclosed;
        this.text = text;
        this.out = out;
        this.brackets = brackets;
    }

    void clear() {
        open = 0;
    }

    /** A string that was never closed, as far as is known now. */
    UnclosedString.Place unclosed() {
        return unclosed;
    }

    /** Whether a formatted string is open. */
    boolean isOpen() {
        return open > 0;
    }

    /** Whether the tokenizer stands in the text of a formatted string, not in a replacement field. */
    boolean inText() {
        return open > 0 && (brackets.depth() == levels[open - 1] || brackets.inFormat());
    }

    boolean isPrefix(int start, int end) {
        return LiteralForm.ofPrefix(text, start, end) != LiteralForm.WRONG;
    }

    @Override
    public int scan(int quote) {
        return scan(quote, quote);
    }

    /** The same for a literal with a prefix, whose quote is at the other offset. */
    int scan(int start, int quote) {
        if (start == unclosed.start()) {
            return failUnclosed(start);
        }
        int form = LiteralForm.ofPrefix(text, start, quote);
        if (out.isPython2()) {
            form = inPython2(start, form);
        } else if (form == (LiteralForm.UNICODE | LiteralForm.RAW)) {
            out.problems().addOnce(start, "Python 2 ur'' string");
        }
        int mark = text.at(quote);
        if (text.at(quote + 1) == mark && text.at(quote + 2) == mark) {
            form |= LiteralForm.TRIPLE;
        }
        if ((form & (LiteralForm.FORMATTED | LiteralForm.TEMPLATE)) != 0) {
            return startFormatted(start, quote, form);
        }
        return scanPlain(start, quote, form);
    }

    /** What a prefix asks for in Python 2, where bytes are the usual text and may stand beside the other one. */
    private int inPython2(int start, int form) {
        String kind = (form & LiteralForm.FORMATTED) != 0
                ? "formatted"
                : (form & LiteralForm.TEMPLATE) != 0
                        ? "template"
                        : form == (LiteralForm.RAW | LiteralForm.BYTES)
                                        && !text.has(start, 'b')
                                        && !text.has(start, 'B')
                                ? "rb''"
                                : "";
        if (!kind.isEmpty()) {
            out.problems().addOnce(start, "Python 3 " + kind + " string");
        }
        boolean isText = (form & LiteralForm.UNICODE) != 0
                || ((form & LiteralForm.BYTES) == 0 && out.language().literalsAreText());
        return isText ? form : (form & ~LiteralForm.BYTES) | LiteralForm.NARROW;
    }

    private int scanPlain(int start, int quote, int form) {
        int mark = text.at(quote);
        boolean triple = (form & LiteralForm.TRIPLE) != 0;
        int found = form;
        int i = quote + (triple ? 3 : 1);
        while (i < text.length()) {
            int c = text.at(i);
            if (c == mark && (!triple || closes(i, mark))) {
                int end = i + (triple ? 3 : 1);
                out.write(PythonParser.STRING, start, end, found);
                return end;
            }
            if (c == '\\') {
                found |= LiteralForm.NOT_VERBATIM;
                i = skipEscape(i);
            } else if (c == '\n' || c == '\r') {
                if (!triple) {
                    break;
                }
                found |= c == '\r' ? LiteralForm.NOT_VERBATIM : 0;
                i++;
            } else {
                i++;
            }
        }
        return failPlain(start, quote, triple, Math.min(i, text.length()));
    }

    /** In a field of a formatted string, a quote like its own that is never closed was meant to close that string. */
    private int failPlain(int start, int quote, boolean triple, int end) {
        boolean closesFormatted = open > 0
                && start == quote
                && brackets.depth() > levels[open - 1]
                && quotes[open - 1] == text.at(quote)
                && triple == ((forms[open - 1] & LiteralForm.TRIPLE) != 0);
        if (closesFormatted) {
            return endFormatted(quote, triple ? 3 : 1);
        }
        findUnclosed(start, quote, end);
        out.fail(start, end, NEVER_CLOSED);
        giveUpLine();
        return end;
    }

    /** At the end of the file, looks for the string that was really meant to end before. */
    private void findUnclosed(int start, int quote, int end) {
        if (!unclosed.isKnown() && end == text.length()) {
            unclosed = UnclosedString.find(text, out.tokens(), start, text.at(quote));
        }
    }

    private void findUnclosed(int end) {
        if ((forms[0] & LiteralForm.TRIPLE) != 0) {
            findUnclosed(starts[0], text.endOfName(starts[0]), end);
        }
    }

    private int failUnclosed(int start) {
        int end = text.beforeLineEnd(unclosed.end());
        out.fail(start, end, NEVER_CLOSED);
        brackets.closeTo(0);
        open = 0;
        return end;
    }

    /** In a field of a formatted string on one line, a quote that is never closed was meant to close that string. */
    private void giveUpLine() {
        if (open > 0 && (forms[open - 1] & LiteralForm.TRIPLE) == 0) {
            brackets.closeTo(levels[0]);
            open = 0;
        }
    }

    private boolean closes(int at, int mark) {
        return text.at(at + 1) == mark && text.at(at + 2) == mark;
    }

    /** Behind a backslash and what it protects from ending the literal. */
    private int skipEscape(int backslash) {
        int next = text.skipLineEnd(backslash + 1);
        return next > backslash + 1 ? next : backslash + 2;
    }

    private int startFormatted(int start, int quote, int form) {
        if (open == starts.length) {
            starts = Arrays.copyOf(starts, open * 2);
            forms = Arrays.copyOf(forms, open * 2);
            levels = Arrays.copyOf(levels, open * 2);
            quotes = Arrays.copyOf(quotes, open * 2);
        }
        starts[open] = start;
        forms[open] = form;
        levels[open] = brackets.depth();
        quotes[open] = text.at(quote);
        open++;
        int end = quote + ((form & LiteralForm.TRIPLE) != 0 ? 3 : 1);
        out.write(PythonParser.FORMATTED_START, start, end, form);
        return end;
    }

    /** Reads on in the text of the innermost formatted string: up to a field, its end, or the end of its format. */
    int scanText(int from) {
        int form = forms[open - 1];
        int mark = quotes[open - 1];
        boolean triple = (form & LiteralForm.TRIPLE) != 0;
        boolean inFormat = brackets.depth() > levels[open - 1];
        int found = form;
        int i = from;
        while (i < text.length()) {
            int c = text.at(i);
            if (c == '{' || c == '}') {
                if (text.at(i + 1) != c || !mayDouble(c, inFormat)) {
                    writeText(from, i, found);
                    return c == '{' ? openField(i) : closeFormat(i, inFormat);
                }
                found |= LiteralForm.NOT_VERBATIM;
                i += 2;
            } else if (c == mark && (!triple || closes(i, mark))) {
                writeText(from, i, found);
                return endFormatted(i, triple ? 3 : 1);
            } else if (c == '\\') {
                found |= LiteralForm.NOT_VERBATIM;
                i = skipFormattedEscape(i, form);
            } else if ((c == '\n' || c == '\r') && !triple) {
                if (inFormat && !brackets.behindFieldInFormat() && isBeforeBrace(i)) {
                    brackets.endFormat();
                    writeText(from, i, found);
                    return i;
                }
                return failOpen(i);
            } else {
                found |= c == '\r' ? LiteralForm.NOT_VERBATIM : 0;
                i++;
            }
        }
        return failOpen(text.length());
    }

    /**
     * Whether only blank lines lie between a line end and a brace. There Python 3.12 and 3.13 let the format of a string on one
     * line end with its line.
     */
    private boolean isBeforeBrace(int lineEnd) {
        int i = lineEnd;
        while (text.skipLineEnd(i) > i) {
            i = text.skipBlanks(text.skipLineEnd(i));
        }
        return text.has(i, '{') || text.has(i, '}');
    }

    /**
     * Whether a brace that is doubled stands for itself: in a format only an opening one does, and only behind a field, as CPython
     * has it.
     */
    private boolean mayDouble(int brace, boolean inFormat) {
        return !inFormat || (brace == '{' && brackets.behindFieldInFormat());
    }

    private void writeText(int start, int end, int form) {
        if (end > start) {
            out.write(PythonParser.FORMATTED_TEXT, start, end, form);
        }
    }

    private int openField(int at) {
        if (brackets.isFull()) {
            out.fail(at, at + 1, Operators.TOO_DEEP);
            return endFormatted(at + 1, 0);
        }
        out.write(PythonParser.LEFT_BRACE, at, at + 1, 0);
        brackets.sawField();
        brackets.open(Brackets.FIELD, at);
        return at + 1;
    }

    private int closeFormat(int at, boolean inFormat) {
        if (inFormat) {
            brackets.close();
            out.write(PythonParser.RIGHT_BRACE, at, at + 1, 0);
        } else {
            out.fail(at, at + 1, "a single '}' in a formatted string must be doubled");
        }
        return at + 1;
    }

    private int endFormatted(int at, int width) {
        open--;
        if (brackets.depth() > levels[open]) {
            out.failAt(brackets.topOffset(), at, "'{' is never closed");
            brackets.closeTo(levels[open]);
        }
        out.write(PythonParser.FORMATTED_END, at, at + width, 0);
        return at + width;
    }

    /** Braces stay what they are behind a backslash, but for those of a named character. */
    private int skipFormattedEscape(int backslash, int form) {
        int next = text.at(backslash + 1);
        if (next == '{' || next == '}') {
            return backslash + 1;
        }
        if (next == 'N' && text.has(backslash + 2, '{') && (form & LiteralForm.RAW) == 0) {
            int i = backslash + 3;
            while (!endsCharacterName(i)) {
                i++;
            }
            return text.has(i, '}') ? i + 1 : backslash + 3;
        }
        return skipEscape(backslash);
    }

    private boolean endsCharacterName(int at) {
        return switch (text.at(at)) {
            case '{', '}', '\'', '"', '\n', '\r' -> true;
            default -> at >= text.length();
        };
    }

    private int failOpen(int at) {
        int end = Math.min(at, text.length());
        findUnclosed(end);
        open--;
        brackets.closeTo(levels[open]);
        out.failAt(starts[open], end, NEVER_CLOSED);
        return end;
    }

    /** Reports that the file ends inside a formatted string. */
    void failAtEnd(int length) {
        findUnclosed(length);
        out.failAt(starts[0], length, NEVER_CLOSED);
    }
}
