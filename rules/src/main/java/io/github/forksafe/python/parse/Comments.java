package io.github.forksafe.python.parse;

import io.github.forksafe.source.SourceFile;
import java.util.Arrays;

/** Where the comments of a file are, in source order. What looks like one inside of a string is none. */
public final class Comments {
    private final SourceFile file;
    private final int[] bounds;

    private Comments(SourceFile file, int[] bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    /**
     * How many there are.
     *
     * @return their number
     */
    public int count() {
        return bounds.length / 2;
    }

    /**
     * Where one starts.
     *
     * @param number which one, from 0
     * @return byte offset of its {@code #}
     */
    public int start(int number) {
        return bounds[2 * number];
    }

    /**
     * Where one ends.
     *
     * @param number which one, from 0
     * @return byte offset of its line's end
     */
    public int end(int number) {
        return bounds[2 * number + 1];
    }

    /**
     * What one says.
     *
     * @param number which one, from 0
     * @return its text, the {@code #} included
     */
    public String text(int number) {
        return file.text(start(number), end(number));
    }

    /** Gathers comments in the order in which they are met; one that is met again, because its lines are read twice, is taken once. */
    static final class Builder {
        private int[] bounds = new int[32];
        private int used;

        void add(int start, int end) {
            if (used > 0 && start < bounds[used - 1]) {
                return;
            }
            if (used == bounds.length) {
                bounds = Arrays.copyOf(bounds, used * 2);
            }
            bounds[used++] = start;
            bounds[used++] = end;
        }

        /** Forgets those from an offset on, which were none after all. */
        void dropFrom(int offset) {
            while (used > 0 && bounds[used - 2] >= offset) {
                used -= 2;
            }
        }

        Comments of(SourceFile file) {
            return new Comments(file, Arrays.copyOf(bounds, used));
        }
    }
}
