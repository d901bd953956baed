package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;

/**
 * Finds the end of a statement with brackets that are known to be never closed: before the first line behind the outermost
 * that is indented no deeper than the statement and starts like another one, or behind the header of a block. A line
 * inside of brackets that are closed is not asked, nor one that goes on with an expression.
 */
final class UnclosedBracket {
    private final Characters text;
    private final Tokens tokens;
    private final int column;

    private UnclosedBracket(Characters text, Tokens tokens, int column) {
        this.text = text;
        this.tokens = tokens;
        this.column = column;
    }

    /**
     * Where the statement that is being written ends.
     *
     * @param open the brackets that are never closed
     * @param column the column that the statement starts in
     * @return the start of a line; negative if nothing speaks for any
     */
    static int end(Characters text, TokenWriter out, Brackets open, int column) {
        Tokens tokens = out.tokens();
        int opener = tokens.count() - 1;
        while (opener > out.statementStart() && tokens.start(opener) > open.offset(1)) {
            opener--;
        }
        boolean header = startsBlock(tokens.kind(out.statementStart()));
        return new UnclosedBracket(text, tokens, column).firstBehind(opener, open, header);
    }

    private int firstBehind(int opener, Brackets open, boolean header) {
        int depth = 0;
        int level = 2;
        for (int i = opener + 1; i < tokens.count(); i++) {
            if (tokens.start(i) == open.offset(level)) {
                level++;
                continue;
            }
            depth += depthChange(tokens.kind(i));
            int line = text.startOfLine(tokens.start(i));
            boolean first = line > tokens.start(i - 1);
            boolean behindHeader = header && tokens.kind(i - 1) == PythonParser.COLON;
            if (first && depth == 0 && (behindHeader || startsLikeStatement(i, line))) {
                return line;
            }
        }
        return -1;
    }

    private static int depthChange(int kind) {
        return switch (kind) {
            case PythonParser.LEFT_PAREN, PythonParser.LEFT_BRACKET, PythonParser.LEFT_BRACE -> 1;
            case PythonParser.RIGHT_PAREN, PythonParser.RIGHT_BRACKET, PythonParser.RIGHT_BRACE -> -1;
            default -> 0;
        };
    }

    private static boolean startsBlock(int kind) {
        return switch (kind) {
            case PythonParser.DEF,
                    PythonParser.CLASS,
                    PythonParser.IF,
                    PythonParser.ELIF,
                    PythonParser.WHILE,
                    PythonParser.FOR,
                    PythonParser.WITH,
                    PythonParser.EXCEPT,
                    PythonParser.ASYNC -> true;
            default -> false;
        };
    }

    private boolean startsLikeStatement(int token, int line) {
        int start = tokens.start(token);
        return text.skipBlanks(line) == start && text.columnOf(line, start) <= column && isStart(tokens.kind(token));
    }

    private static boolean isStart(int kind) {
        return switch (kind) {
            case PythonParser.NAME,
                    PythonParser.AT,
                    PythonParser.IF,
                    PythonParser.FOR,
                    PythonParser.ELSE,
                    PythonParser.FROM,
                    PythonParser.ASYNC,
                    PythonParser.AWAIT,
                    PythonParser.YIELD -> true;
            default -> false;
        };
    }
}
