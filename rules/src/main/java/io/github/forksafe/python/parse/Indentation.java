package io.github.forksafe.python.parse;

/**
 * The blocks that are open, by the columns that their lines start at. Columns are counted twice, with tabs to eight and
 * with tabs to one, as <a
 * href="https://docs.python.org/3/reference/lexical_analysis.html#indentation">Python's indentation</a> must not depend on
 * the width of a tab.
 */
final class Indentation {
    /** As many as CPython takes. */
    static final int MOST = 100;

    private final int[] columns = new int[MOST + 1];
    private final int[] narrow = new int[MOST + 1];
    private final boolean[] cases = new boolean[MOST + 1];
    private int depth;

    void clear() {
        depth = 0;
    }

    int depth() {
        return depth;
    }

    boolean isFull() {
        return depth == MOST;
    }

    /** Less than 0 if a column ends blocks, 0 if it goes on with one, more if it opens one. */
    int compare(int column) {
        return Integer.compare(column, columns[depth]);
    }

    /** Whether a line that does not end blocks is indented alike with any width of tabs. */
    boolean isConsistent(int column, int narrowColumn) {
        return column == columns[depth] ? narrowColumn == narrow[depth] : narrowColumn > narrow[depth];
    }

    /** Opens a block, of {@code case} clauses or of statements. */
    void open(int column, int narrowColumn, boolean ofCases) {
        depth++;
        columns[depth] = column;
        narrow[depth] = narrowColumn;
        cases[depth] = ofCases;
    }

    void close() {
        depth--;
    }

    /** Whether the innermost block holds the {@code case} clauses of a {@code match}. */
    boolean holdsCases() {
        return depth > 0 && cases[depth];
    }
}
