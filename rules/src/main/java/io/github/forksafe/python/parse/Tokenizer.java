package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;

/**
 * Cuts a file into tokens by <a href="https://docs.python.org/3/reference/lexical_analysis.html">Python's lexical
 * rules</a>. It cannot fail: what it cannot read becomes an ERROR token and a problem, and it goes on behind it.
 */
final class Tokenizer {
    /** How often a text may be read again, on the whole, to find out where statements with unclosed brackets end. */
    private static final int RESCANS = 8;

    private final Characters text;
    private final TokenWriter out;
    private final Brackets brackets = new Brackets();
    private final LineStarts lineStarts;
    private final WordScanner words;
    private final StringScanner strings;
    private final NumberScanner numbers;
    private final Operators operators;
    private int at;
    private boolean lineStart = true;
    private int rescannable;

    private Tokenizer(Characters text, int start, TokenWriter out, UnclosedString.Place unclosed) {
        this.text = text;
        this.out = out;
        this.at = start;
        this.rescannable = (text.length() - start) * RESCANS;
        this.lineStarts = new LineStarts(text, out);
        this.words = new WordScanner(text, out, brackets, lineStarts);
        this.strings = new StringScanner(text, out, brackets, unclosed);
        this.numbers = new NumberScanner(text, out);
        this.operators = new Operators(text, out, brackets);
    }

    /**
     * Reads it, and if it ends in a string again from the start, now that it is known which string was not closed.
     */
    static void run(Characters text, int start, TokenWriter out) {
        Problems.Mark mark = out.problems().mark();
        Tokenizer first = new Tokenizer(text, start, out, UnclosedString.Place.NONE);
        first.run();
        if (first.strings.unclosed().isKnown()) {
            out.problems().reset(mark);
            out.startOver(start);
            new Tokenizer(text, start, out, first.strings.unclosed()).run();
        }
    }

    private void run() {
        scan();
        while (brackets.depth() > 0 && !strings.inText()) {
            giveUpBrackets(text.length());
            scan();
        }
        finish();
    }

    private void scan() {
        int length = text.length();
        while (at < length) {
            if (lineStart) {
                startLine();
            } else if (strings.inText()) {
                at = strings.scanText(at);
            } else {
                scanToken();
            }
        }
    }

    private void startLine() {
        if (out.isFull()) {
            out.problems().add(at, "the file is too long, its rest is not read");
            at = text.length();
            return;
        }
        at = lineStarts.scan(at);
        lineStart = false;
    }

    /** Reads one token, or what lies between two: the loop that everything waits for. */
    private void scanToken() {
        int c = text.at(at);
        if (Characters.isNameStart(c) || c < 0) {
            scanWord();
            return;
        }
        switch (c) {
            case ' ', '\t', '\f' -> at++;
            case '\n', '\r' -> endPhysicalLine();
            case '#' -> at = out.comment(at, text.skipToLineEnd(at));
            case '\\' -> continueLine();
            default -> at = scanner(c).scan(at);
        }
    }

    private Scanner scanner(int c) {
        return switch (c) {
            case '"', '\'' -> strings;
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numbers;
            default -> c == '.' && Characters.isDigit(text.at(at + 1)) ? numbers : operators;
        };
    }

    private void scanWord() {
        int start = at;
        int end = words.end(start);
        if (end == start) {
            int width = Characters.width(text.at(start));
            out.fail(start, start + width, Messages.character(text.codePoint(start)));
            at = start + width;
        } else if ((text.has(end, '"') || text.has(end, '\'')) && strings.isPrefix(start, end)) {
            at = strings.scan(start, end);
        } else if (brackets.depth() > 0 && words.startsStatement(start, end)) {
            giveUpBrackets(text.startOfLine(start));
        } else {
            words.write(start, end);
            at = end;
        }
    }

    private void endPhysicalLine() {
        int end = text.skipLineEnd(at);
        if (brackets.depth() == 0) {
            endLogicalLine(at, end);
            lineStart = true;
            at = end;
        } else {
            at = lineStarts.skipConflict(end);
        }
    }

    private void endLogicalLine(int start, int end) {
        brackets.clear();
        strings.clear();
        if (!out.atStatementStart()) {
            out.endLine(start, end);
        }
    }

    private void continueLine() {
        int next = text.skipLineEnd(at + 1);
        if (next == at + 1 && next < text.length()) {
            out.fail(at, next, "nothing may follow the backslash that continues a line");
        } else if (next == text.length() && !out.isPython2()) {
            out.fail(next, next, Messages.ENDS_CONTINUED);
        }
        at = next;
    }

    /**
     * Ends a logical line inside brackets that were never closed, as is known at an offset; goes back to where the statement
     * most likely ended.
     */
    private void giveUpBrackets(int known) {
        int end = UnclosedBracket.end(text, out, brackets, lineStarts.column());
        if (end < 0 || end > known || known - end > rescannable) {
            end = known;
        }
        rescannable -= known - end;
        out.dropFrom(end);
        brackets.closeFrom(end);
        out.failAt(brackets.topOffset(), end, "'" + brackets.topCharacter() + "' is never closed");
        endLogicalLine(end, end);
        at = end;
        lineStart = true;
    }

    private void finish() {
        int length = text.length();
        if (strings.isOpen()) {
            strings.failAtEnd(length);
        }
        endLogicalLine(length, length);
        lineStarts.closeBlocks(length);
        out.writeBetween(PythonParser.EOF, length);
    }
}
