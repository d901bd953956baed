package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;

/**
 * Cuts a file into tokens by <a href="https://docs.python.org/3/reference/lexical_analysis.html">Python's lexical
 * rules</a>. It cannot fail: what it cannot read becomes an ERROR token and a problem, and it goes on behind it.
 */
final class Tokenizer {
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
    private boolean rescanned;

    /** Is to read a text from an offset on. */
    Tokenizer(Characters text, int start, TokenWriter out) {
        this.text = text;
        this.out = out;
        this.at = start;
        this.lineStarts = new LineStarts(text, out);
        this.words = new WordScanner(text, out, brackets, lineStarts);
        this.strings = new StringScanner(text, out, brackets);
        this.numbers = new NumberScanner(text, out);
        this.operators = new Operators(text, out, brackets);
    }

    void run() {
        do {
            scan();
        } while (rescan());
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

    /**
     * If a bracket is still open at the end of the file, goes back to the end of its line and reads on from there. Once:
     * no bracket behind it is open, unless they nest too deep to tell.
     */
    private boolean rescan() {
        if (rescanned || brackets.depth() == 0 || strings.isOpen()) {
            return false;
        }
        rescanned = true;
        int end = out.dropBehind(text, text.skipToLineEnd(brackets.topOffset()));
        giveUpBrackets(end, text.skipLineEnd(end));
        return at < text.length();
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
            int line = startOfLine(start);
            giveUpBrackets(line, line);
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
        }
        at = end;
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

    private int startOfLine(int word) {
        int line = word;
        while (line > 0 && text.at(line - 1) != '\n' && text.at(line - 1) != '\r') {
            line--;
        }
        return line;
    }

    /** Ends a logical line inside brackets that were never closed. */
    private void giveUpBrackets(int end, int next) {
        out.failAt(brackets.topOffset(), end, "'" + brackets.topCharacter() + "' is never closed");
        endLogicalLine(end, next);
        at = next;
        lineStart = true;
    }

    private void finish() {
        int length = text.length();
        if (strings.isOpen()) {
            strings.failAtEnd(length);
        } else if (brackets.depth() > 0) {
            giveUpBrackets(length, length);
        }
        endLogicalLine(length, length);
        lineStarts.closeBlocks(length);
        out.writeBetween(PythonParser.EOF, length);
    }
}
