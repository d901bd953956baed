package io.github.forksafe.source;

import java.util.Arrays;

/**
 * Where the lines of a UTF-8 text start. Lines end at LF, CR LF or CR, as in Python's
 * <a href="https://docs.python.org/3/reference/lexical_analysis.html#physical-lines">physical lines</a>.
 */
public final class LineIndex {
    private final byte[] text;
    private final int[] starts;

    private LineIndex(byte[] text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /**
     * Indexes a text.
     *
     * @param utf8 the text; kept, not copied
     * @return the index
     */
    static LineIndex of(byte[] utf8) {
        int[] starts = new int[utf8.length / 24 + 16];
        int count = 1;
        for (int i = 0; i < utf8.length; i++) {
            byte b = utf8[i];
            boolean ends = b == '\n' || (b == '\r' && (i + 1 == utf8.length || utf8[i + 1] != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new LineIndex(utf8, Arrays.copyOf(starts, count));
    }

    /**
     * The number of lines; a text that ends in a line end has an empty last line, which counts.
     *
     * @return at least 1
     */
    public int lineCount() {
        return starts.length;
    }

    /**
     * The byte offset at which a line starts.
     *
     * @param line the line, from 1 to {@link #lineCount()}
     * @return the offset
     */
    public int startOf(int line) {
        return starts[line - 1];
    }

    /**
     * The line of a byte offset.
     *
     * @param offset a byte offset, clamped to the text
     * @return the line, from 1
     */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, Math.max(0, Math.min(offset, text.length)));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /**
     * The line and columns of a byte offset. Costs the length of the line, so ask for what is reported only.
     *
     * @param offset a byte offset, clamped to the text
     * @return the position
     */
    public Position position(int offset) {
        int clamped = Math.max(0, Math.min(offset, text.length));
        int found = Arrays.binarySearch(starts, clamped);
        int line = found >= 0 ? found : -found - 2;
        int points = 0;
        int units = 0;
        for (int i = starts[line]; i < clamped; i++) {
            int b = text[i] & 0xFF;
            if ((b & 0xC0) != 0x80) {
                points++;
                units += b >= 0xF0 ? 2 : 1;
            }
        }
        return new Position(line + 1, points, units);
    }
}
