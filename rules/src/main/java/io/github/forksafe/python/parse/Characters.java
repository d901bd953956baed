package io.github.forksafe.python.parse;

import java.nio.charset.StandardCharsets;

/** The bytes of one file up to an end, with an endless row of zeros behind it. */
final class Characters {
    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte[] CLASSES = classes();

    private final byte[] bytes;
    private final int end;

    Characters(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return end;
    }

    /** The byte at an offset: negative for all but ASCII, 0 behind the end. */
    int at(int offset) {
        return offset < end ? bytes[offset] : 0;
    }

    String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    boolean has(int offset, char ascii) {
        return at(offset) == ascii;
    }

    /** Whether a line ends at an offset, or the file does. */
    boolean isLineEnd(int offset) {
        int c = at(offset);
        return c == '\n' || c == '\r' || offset >= end;
    }

    /** Behind the line end at an offset; the offset itself if there is none. */
    int skipLineEnd(int offset) {
        int c = at(offset);
        if (c == '\r') {
            return has(offset + 1, '\n') ? offset + 2 : offset + 1;
        }
        return c == '\n' ? offset + 1 : offset;
    }

    /** Before the line end that ends at an offset. */
    int beforeLineEnd(int offset) {
        int i = bytes[offset - 1] == '\n' ? offset - 1 : offset;
        return i > 0 && bytes[i - 1] == '\r' ? i - 1 : i;
    }

    int skipToLineEnd(int offset) {
        int i = offset;
        while (i < end && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        return i;
    }

    /** Behind the letters, digits and underscores at an offset. */
    int endOfName(int offset) {
        int i = offset;
        while (isNamePart(at(i)) && i < end) {
            i++;
        }
        return i;
    }

    int startOfLine(int offset) {
        int i = offset;
        while (i > 0 && bytes[i - 1] != '\n' && bytes[i - 1] != '\r') {
            i--;
        }
        return i;
    }

    int skipBlanks(int offset) {
        int i = offset;
        while (at(i) == ' ' || at(i) == '\t' || at(i) == '\f') {
            i++;
        }
        return i;
    }

    /** The column of an offset on the line that starts at another, with tabs to eight columns. */
    int columnOf(int line, int offset) {
        int column = 0;
        for (int i = line; i < offset; i++) {
            int c = bytes[i];
            column = c == '\t' ? (column / 8 + 1) * 8 : c == '\f' ? 0 : column + 1;
        }
        return column;
    }

    /** The code point at an offset. */
    int codePoint(int offset) {
        int lead = at(offset);
        if (lead >= 0) {
            return lead;
        }
        int width = width(lead);
        int point = lead & (0xFF >> (width + 1));
        for (int i = 1; i < width; i++) {
            point = (point << 6) | (at(offset + i) & 0x3F);
        }
        return point;
    }

    /** How many bytes the character with a given first byte has. */
    static int width(int lead) {
        if (lead >= 0 || (lead & 0xE0) == 0xC0) {
            return lead >= 0 ? 1 : 2;
        }
        return (lead & 0xF0) == 0xE0 ? 3 : 4;
    }

    static boolean isNamePart(int ascii) {
        return ascii >= 0 && CLASSES[ascii] != OTHER;
    }

    static boolean isNameStart(int ascii) {
        return ascii >= 0 && CLASSES[ascii] == LETTER;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static byte[] classes() {
        byte[] classes = new byte[128];
        for (int c = 'a'; c <= 'z'; c++) {
            classes[c] = LETTER;
            classes[c - 'a' + 'A'] = LETTER;
        }
        classes['_'] = LETTER;
        for (int c = '0'; c <= '9'; c++) {
            classes[c] = DIGIT;
        }
        return classes;
    }
}
