package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;

/** Turns the blanks at the start of logical lines into INDENT and DEDENT tokens, and skips lines without tokens. */
final class LineStarts {
    private static final int TAB = 8;

    private final Characters text;
    private final TokenWriter out;
    private final ConflictMarkers conflicts;
    private final Indentation blocks = new Indentation();
    private int column;
    private int narrowColumn;

    LineStarts(Characters text, TokenWriter out) {
        this.text = text;
        this.out = out;
        this.conflicts = new ConflictMarkers(text, out);
    }

    /** Whether the innermost block holds the {@code case} clauses of a {@code match}. */
    boolean inCases() {
        return blocks.holdsCases();
    }

    /** Reads on from the start of a line to the first byte of a token, or to the end of the file. */
    int scan(int from) {
        int at = measure(from);
        while (at < text.length() && (text.has(at, '#') || text.isLineEnd(at))) {
            at = measure(text.skipLineEnd(skipComment(at)));
        }
        return at < text.length() ? indent(at) : at;
    }

    private int skipComment(int at) {
        return text.has(at, '#') ? out.comment(at, text.skipToLineEnd(at)) : at;
    }

    /** Behind what an unresolved merge conflict put before a line. */
    int skipConflict(int line) {
        return conflicts.skip(line);
    }

    /** The column of the first token of the logical line. */
    int column() {
        return column;
    }

    void closeBlocks(int at) {
        while (blocks.depth() > 0) {
            blocks.close();
            out.writeBetween(PythonParser.DEDENT, at);
        }
    }

    /** Counts the columns of the blanks at an offset. */
    private int measure(int from) {
        column = 0;
        narrowColumn = 0;
        int at = countBlanks(skipConflict(from));
        return text.has(at, '\\') && !out.isPython2() ? measureContinued(at) : at;
    }

    private int countBlanks(int from) {
        int at = from;
        while (true) {
            switch (text.at(at)) {
                case ' ' -> column++;
                case '\t' -> column = (column / TAB + 1) * TAB;
                case '\f' -> {
                    column = 0;
                    narrowColumn = -1;
                }
                default -> {
                    return at;
                }
            }
            narrowColumn++;
            at++;
        }
    }

    /**
     * Blanks may be continued on the next line: the columns before the first backslash count, or if there are none, those
     * behind it. In Python 2 a backslash is no blank.
     */
    private int measureContinued(int backslash) {
        int continued = 0;
        int at = backslash;
        int next = text.skipLineEnd(at + 1);
        while (text.has(at, '\\') && next > at + 1) {
            if (next == text.length()) {
                out.fail(next, next, Messages.ENDS_CONTINUED);
            }
            continued = continued == 0 ? column : continued;
            at = countBlanks(next);
            next = text.skipLineEnd(at + 1);
        }
        if (continued > 0) {
            column = continued;
            narrowColumn = continued;
        }
        return at;
    }

    private int indent(int at) {
        boolean closed = false;
        while (blocks.compare(column) < 0) {
            blocks.close();
            out.writeBetween(PythonParser.DEDENT, at);
            closed = true;
        }
        if (blocks.compare(column) > 0) {
            return closed ? misaligned(at) : deeper(at);
        }
        if (!isConsistent()) {
            failOnTabs(at);
        }
        return at;
    }

    /** Python 2 takes tabs to eight columns, whatever they would be otherwise. */
    private boolean isConsistent() {
        return out.isPython2() || blocks.isConsistent(column, narrowColumn);
    }

    private int deeper(int at) {
        if (blocks.isFull()) {
            return skipTooDeep(at);
        }
        boolean consistent = isConsistent();
        open(at, out.afterMatchHeader());
        if (!consistent) {
            failOnTabs(at);
        }
        return at;
    }

    private int misaligned(int at) {
        open(at, false);
        out.fail(at, at, "this line's indentation matches no line above");
        return at;
    }

    private void open(int at, boolean ofCases) {
        blocks.open(column, narrowColumn, ofCases);
        out.writeBetween(PythonParser.INDENT, at);
    }

    private void failOnTabs(int at) {
        out.fail(at, at, "the indentation mixes tabs and spaces");
    }

    /** Leaves out the lines that are indented deeper than the deepest block that can be read. */
    private int skipTooDeep(int from) {
        out.writeBetween(PythonParser.INDENT, from);
        int end = from;
        int at = from;
        while (at < text.length() && blocks.compare(column) > 0) {
            end = text.skipToLineEnd(at);
            at = measure(text.skipLineEnd(end));
            while (at < text.length() && text.isLineEnd(at)) {
                at = measure(text.skipLineEnd(at));
            }
        }
        out.fail(from, end, "blocks nest deeper than " + Indentation.MOST + " levels");
        out.endLine(end, end);
        out.writeBetween(PythonParser.DEDENT, end);
        return at < text.length() ? indent(at) : at;
    }
}
