package io.github.forksafe.python.parse;

/**
 * The brackets that are open at a place, and the replacement fields of formatted strings, which nest with them. Each
 * level remembers what later tokens on it depend on.
 */
final class Brackets {
    /** As many as <a href="https://github.com/python/cpython/blob/3.13/Parser/lexer/state.h">CPython</a> takes. */
    static final int MOST = 200;

    /** The kind of level that a replacement field opens. */
    static final int FIELD = 'F';

    private final int[] kinds = new int[MOST + 1];
    private final int[] offsets = new int[MOST + 1];
    private final boolean[] expectsIn = new boolean[MOST + 1];
    private final boolean[] comprehension = new boolean[MOST + 1];
    private final boolean[] format = new boolean[MOST + 1];
    private final boolean[] formatWithField = new boolean[MOST + 1];
    private final int[] lambdas = new int[MOST + 1];
    private int depth;

    void clear() {
        closeTo(0);
        endStatement();
    }

    /** A statement ends, perhaps before the end of its line. */
    void endStatement() {
        expectsIn[depth] = false;
    }

    int depth() {
        return depth;
    }

    boolean isFull() {
        return depth == MOST;
    }

    void open(int kind, int offset) {
        depth++;
        kinds[depth] = kind;
        offsets[depth] = offset;
        expectsIn[depth] = false;
        comprehension[depth] = false;
        format[depth] = false;
        formatWithField[depth] = false;
        lambdas[depth] = 0;
    }

    void close() {
        depth--;
    }

    void closeTo(int level) {
        depth = level;
    }

    /** Closes those that are open at an offset or behind it; the outermost stays. */
    void closeFrom(int offset) {
        while (depth > 1 && offsets[depth] >= offset) {
            depth--;
        }
    }

    /** Where the bracket of a level is; no offset if that level is not open. */
    int offset(int level) {
        return level <= depth ? offsets[level] : -1;
    }

    /** The innermost open bracket: its opening character, {@link #FIELD}, or 0 if none is open. */
    int top() {
        return depth == 0 ? 0 : kinds[depth];
    }

    /**
     * The level of the innermost open bracket that a closing one can close; 0 if there is none. What is open around a
     * replacement field is out of reach in it.
     */
    int levelOf(int opening) {
        for (int level = depth; level > 0; level--) {
            if (kinds[level] == opening || (kinds[level] == FIELD && opening == '{')) {
                return level;
            }
            if (kinds[level] == FIELD) {
                return 0;
            }
        }
        return 0;
    }

    /** Where the innermost open bracket is. */
    int topOffset() {
        return offsets[depth];
    }

    /** How the innermost open bracket is written. */
    char topCharacter() {
        return top() == FIELD ? '{' : (char) top();
    }

    /** Whether the innermost bracket is a replacement field, behind the colon. */
    boolean inFormat() {
        return depth > 0 && format[depth];
    }

    void startFormat() {
        format[depth] = true;
    }

    /** A replacement field stands here. */
    void sawField() {
        formatWithField[depth] = format[depth];
    }

    /** Whether the innermost bracket is a replacement field, behind the colon and behind a field in its format. */
    boolean behindFieldInFormat() {
        return formatWithField[depth];
    }

    void endFormat() {
        format[depth] = false;
    }

    /** A {@code for} stands here: the next {@code in} on this level is its own. */
    void sawFor() {
        expectsIn[depth] = true;
    }

    /** Whether an {@code in} that stands here belongs to a {@code for}. */
    boolean takesIn() {
        if (!expectsIn[depth]) {
            return false;
        }
        expectsIn[depth] = false;
        comprehension[depth] = depth > 0;
        return true;
    }

    /** Whether an {@code if} that stands here is a condition of a comprehension. */
    boolean inComprehension() {
        return comprehension[depth];
    }

    void sawComma() {
        if (lambdas[depth] == 0) {
            comprehension[depth] = false;
        }
    }

    /** A {@code lambda} stands here: the commas before its colon are between its parameters. */
    void sawLambda() {
        lambdas[depth]++;
    }

    void sawColon() {
        if (lambdas[depth] > 0) {
            lambdas[depth]--;
        }
    }

    /** Whether a comma that stands here is between the things that a Python 2 list comprehension iterates. */
    boolean betweenIterables() {
        return comprehension[depth] && kinds[depth] == '[' && !expectsIn[depth] && lambdas[depth] == 0;
    }
}
