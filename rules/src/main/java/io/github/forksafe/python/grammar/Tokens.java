package io.github.forksafe.python.grammar;

import java.util.Arrays;

/**
 * The tokens of one file as rows of arrays, kept by the parser that owns them and filled again for each file. Kinds are
 * the token types of {@link PythonParser}; offsets are byte offsets; between two tokens lies only what no token needs:
 * blanks, comments, line ends inside brackets.
 */
public final class Tokens {
    private static final int INITIAL = 1 << 12;

    /** Arrays that a giant file has grown beyond this are let go. */
    private static final int KEPT = 1 << 20;

    private byte[] kinds = new byte[INITIAL];
    private int[] starts = new int[INITIAL];
    private int[] ends = new int[INITIAL];
    private int[] notes = new int[INITIAL];
    private int count;

    /** Makes room without tokens. */
    public Tokens() {}

    /** Forgets all tokens. */
    public void clear() {
        count = 0;
        if (kinds.length > KEPT) {
            resize(INITIAL);
        }
    }

    /**
     * Adds a token at the end.
     *
     * @param kind its type
     * @param start byte offset of its first byte
     * @param end byte offset behind its last byte
     * @param note what the tokenizer knows about it: the number of a name, the form of a literal
     */
    public void add(int kind, int start, int end, int note) {
        if (count == kinds.length) {
            resize(count * 2);
        }
        kinds[count] = (byte) kind;
        starts[count] = start;
        ends[count] = end;
        notes[count] = note;
        count++;
    }

    /**
     * How many tokens there are.
     *
     * @return the number
     */
    public int count() {
        return count;
    }

    /**
     * The kind of a token.
     *
     * @param index which token
     * @return its type
     */
    public int kind(int index) {
        return kinds[index];
    }

    /**
     * Where a token starts.
     *
     * @param index which token
     * @return a byte offset
     */
    public int start(int index) {
        return starts[index];
    }

    /**
     * Where a token ends.
     *
     * @param index which token
     * @return a byte offset
     */
    public int end(int index) {
        return ends[index];
    }

    /**
     * What the tokenizer noted.
     *
     * @param index which token
     * @return the note
     */
    public int note(int index) {
        return notes[index];
    }

    /**
     * Says again what a token is, now that the ones behind it are known.
     *
     * @param index which token
     * @param kind its type
     */
    public void become(int index, int kind) {
        kinds[index] = (byte) kind;
    }

    /**
     * Makes the last token longer.
     *
     * @param kind its type from now on
     * @param end byte offset behind its last byte from now on
     */
    public void extendLast(int kind, int end) {
        kinds[count - 1] = (byte) kind;
        ends[count - 1] = end;
    }

    /**
     * Takes back the last tokens.
     *
     * @param remaining how many tokens stay
     */
    public void truncate(int remaining) {
        count = remaining;
    }

    private void resize(int size) {
        kinds = Arrays.copyOf(kinds, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        notes = Arrays.copyOf(notes, size);
    }
}
