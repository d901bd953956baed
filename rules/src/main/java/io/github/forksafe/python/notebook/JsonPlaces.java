package io.github.forksafe.python.notebook;

import io.github.forksafe.source.Position;

/** Counts lines and columns of a text from its start on, each byte once, since all of a notebook may be on one line. */
final class JsonPlaces {
    private final byte[] utf8;
    private int at;
    private int line = 1;
    private int column;
    private int utf16Column;

    JsonPlaces(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** The place of an offset, which is not before that of the last call. */
    Position at(int offset) {
        for (; at < offset; at++) {
            byte b = utf8[at];
            boolean ends = b == '\n' || (b == '\r' && utf8[at + 1] != '\n');
            if (ends) {
                line++;
                column = 0;
                utf16Column = 0;
            } else if ((b & 0xC0) != 0x80) {
                column++;
                utf16Column += (b & 0xF8) == 0xF0 ? 2 : 1;
            }
        }
        return new Position(line, column, utf16Column);
    }
}
