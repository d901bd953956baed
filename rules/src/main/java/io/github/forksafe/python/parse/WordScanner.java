package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;

/** Reads names and keywords, and tells apart the keywords that mean different things in different places. */
final class WordScanner {
    private final Characters text;
    private final TokenWriter out;
    private final Brackets brackets;
    private final LineStarts lineStarts;
    private int hash;

    WordScanner(Characters text, TokenWriter out, Brackets brackets, LineStarts lineStarts) {
        this.text = text;
        this.out = out;
        this.brackets = brackets;
        this.lineStarts = lineStarts;
    }

    /** Where the word that starts at an offset ends, in Python 2 that is in ASCII; the offset itself if none starts there. */
    int end(int start) {
        int i = start;
        int h = 0;
        int c = text.at(i);
        while (Characters.isNamePart(c)) {
            h = h * 31 + c;
            c = text.at(++i);
        }
        hash = h;
        return c < 0 && !out.isPython2() ? endOfForeign(start, i) : i;
    }

    /** A name with letters outside ASCII, by <a href="https://peps.python.org/pep-3131/">PEP 3131</a>. */
    private int endOfForeign(int start, int from) {
        int i = from;
        while (true) {
            int point = text.codePoint(i);
            if (point < 128
                    ? !Characters.isNamePart(point)
                    : !(i == start ? ForeignLetters.starts(point) : ForeignLetters.continues(point))) {
                return i;
            }
            int next = i + Characters.width(text.at(i));
            for (; i < next; i++) {
                hash = hash * 31 + text.at(i);
            }
        }
    }

    /** Whether a word is the first of its line and one that only a statement can start with. */
    boolean startsStatement(int start, int end) {
        int number = out.names().number(text.bytes(), start, end, hash);
        if (!Names.isKeyword(number)
                || !onlyInStatements(Names.kind(number))
                || (Names.kind(number) == PythonParser.NONLOCAL && out.isPython2())) {
            return false;
        }
        int i = start;
        while (i > 0 && (text.at(i - 1) == ' ' || text.at(i - 1) == '\t')) {
            i--;
        }
        return i == 0 || text.at(i - 1) == '\n' || text.at(i - 1) == '\r';
    }

    private static boolean onlyInStatements(int kind) {
        return switch (kind) {
            case PythonParser.DEF,
                    PythonParser.CLASS,
                    PythonParser.RETURN,
                    PythonParser.IMPORT,
                    PythonParser.WHILE,
                    PythonParser.WITH,
                    PythonParser.TRY,
                    PythonParser.RAISE,
                    PythonParser.DEL,
                    PythonParser.GLOBAL,
                    PythonParser.NONLOCAL,
                    PythonParser.PASS,
                    PythonParser.BREAK,
                    PythonParser.CONTINUE,
                    PythonParser.ASSERT,
                    PythonParser.ELIF,
                    PythonParser.EXCEPT,
                    PythonParser.FINALLY -> true;
            default -> false;
        };
    }

    /** Writes the word whose end was found last. */
    void write(int start, int end) {
        int number = out.names().number(text.bytes(), start, end, hash);
        if (!Names.isWord(number)) {
            out.write(PythonParser.NAME, start, end, number);
        } else if (out.isPython2()) {
            writePython2(number, start, end);
        } else if (Names.isKeyword(number)) {
            writeKeyword(Names.kind(number), start, end);
        } else if (Names.kind(number) == PythonParser.CASE && out.atStatementStart() && lineStarts.inCases()) {
            out.write(PythonParser.CASE, start, end, number);
        } else {
            out.writeSoft(start, end, number);
        }
    }

    /** Python 2 has other keywords. */
    private void writePython2(int number, int start, int end) {
        int kind = Names.kind(number);
        switch (kind) {
            case PythonParser.FALSE,
                    PythonParser.NONE,
                    PythonParser.TRUE,
                    PythonParser.NONLOCAL,
                    PythonParser.ASYNC,
                    PythonParser.AWAIT,
                    PythonParser.CASE,
                    PythonParser.MATCH,
                    PythonParser.TYPE -> out.write(PythonParser.NAME, start, end, number);
            case PythonParser.PRINT ->
                out.write(out.language().printIsFunction() ? PythonParser.NAME : kind, start, end, number);
            case PythonParser.EXEC -> {
                brackets.sawFor();
                out.write(kind, start, end, number);
            }
            case PythonParser.LAMBDA -> {
                brackets.sawLambda();
                out.write(kind, start, end, 0);
            }
            default -> writeKeyword(kind, start, end);
        }
    }

    private void writeKeyword(int word, int start, int end) {
        int kind = word;
        switch (word) {
            case PythonParser.FOR -> brackets.sawFor();
            case PythonParser.IF -> kind = brackets.inComprehension() ? PythonParser.COMPREHENSION_IF : word;
            case PythonParser.NOT -> kind = out.lastKind() == PythonParser.IS ? PythonParser.IS_NOT : word;
            case PythonParser.IN ->
                kind = brackets.takesIn()
                        ? PythonParser.FOR_IN
                        : out.lastKind() == PythonParser.NOT ? PythonParser.NOT_IN : word;
            default -> {
                // means the same everywhere
            }
        }
        if (kind == PythonParser.IS_NOT || kind == PythonParser.NOT_IN) {
            out.extendLast(kind, end);
        } else {
            out.write(kind, start, end, 0);
        }
    }
}
