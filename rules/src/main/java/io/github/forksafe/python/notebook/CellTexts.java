package io.github.forksafe.python.notebook;

import io.github.forksafe.source.Cells;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the program of a notebook while its JSON is read, and notes where in the JSON each piece stands. Its escapes are
 * those of <a href="https://www.rfc-editor.org/rfc/rfc8259#section-7">RFC 8259</a>.
 */
final class CellTexts {
    private static final int REPLACEMENT = 0xFFFD;

    private final SourceFile json;
    private final byte[] in;
    private final JsonPlaces places;
    private Cells.Builder cells = new Cells.Builder();
    private byte[] text = new byte[1 << 10];
    private int length;
    private int cellStart;

    CellTexts(SourceFile json) {
        this.json = json;
        this.in = json.utf8();
        this.places = new JsonPlaces(in);
    }

    /** Adds the text of a valid JSON string, whose opening quote is at an offset behind all earlier ones. */
    void add(int quote) {
        int i = quote + 1;
        startRun(i);
        while (in[i] != '"') {
            if (in[i] == '\\') {
                startRun(i);
                i = unescape(i + 1);
                startRun(i);
            } else {
                write(in[i++]);
            }
        }
    }

    private void startRun(int offset) {
        Position at = places.at(offset);
        cells.addRun(length, at);
    }

    /** Writes the character whose escape goes on at an offset; returns where it ends. */
    private int unescape(int at) {
        switch (in[at]) {
            case 'n' -> write((byte) '\n');
            case 't' -> write((byte) '\t');
            case 'r' -> write((byte) '\r');
            case 'f' -> write((byte) '\f');
            case 'b' -> write((byte) '\b');
            case 'u' -> {
                return unicode(at + 1);
            }
            default -> write(in[at]);
        }
        return at + 1;
    }

    /** A character beyond the first 65536 is written as two escapes. */
    private int unicode(int digits) {
        int unit = hex(digits);
        int end = digits + 4;
        boolean pair = Character.isHighSurrogate((char) unit) && in[end] == '\\' && in[end + 1] == 'u';
        if (pair && Character.isLowSurrogate((char) hex(end + 2))) {
            write(Character.toCodePoint((char) unit, (char) hex(end + 2)));
            return end + 6;
        }
        write(Character.isSurrogate((char) unit) ? REPLACEMENT : unit);
        return end;
    }

    private int hex(int digits) {
        int value = 0;
        for (int i = digits; i < digits + 4; i++) {
            value = value * 16 + Character.digit(in[i], 16);
        }
        return value;
    }

    private void write(int point) {
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            write(b);
        }
    }

    private void write(byte b) {
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
        }
        text[length++] = b;
    }

    /** The text that was added since the last cell. */
    String cell() {
        return new String(text, cellStart, length - cellStart, StandardCharsets.UTF_8);
    }

    /** Keeps that text as a cell, unless there is none. */
    void keepCell(int number) {
        if (length == cellStart) {
            return;
        }
        cells.addCell(number, cellStart, length);
        if (text[length - 1] != '\n') {
            write((byte) '\n');
        }
        cellStart = length;
    }

    /** Forgets that text. */
    void dropCell() {
        length = cellStart;
        cells.dropRunsFrom(cellStart);
    }

    /** Forgets everything. */
    void clear() {
        cells = new Cells.Builder();
        length = 0;
        cellStart = 0;
    }

    /** The program of the cells that were kept. */
    SourceFile program() {
        return SourceFile.ofNotebook(json.id(), Arrays.copyOf(text, length), cells.build());
    }
}
