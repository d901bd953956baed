package io.github.forksafe.outline;

import io.github.forksafe.source.LineIndex;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;

/** Turns ascending offsets into positions; outside of notebooks in one pass, however long the lines are. */
final class Placement {
    private final SourceFile file;
    private final LineIndex lines;
    private int line = 1;
    private int column;
    private int utf16Column;
    private int reached;

    Placement(SourceFile file) {
        this.file = file;
        this.lines = file.lines();
    }

    /** The position of an item; its offset is at or behind that of the item before. */
    OutlineLine of(Item item) {
        Position at = file.isNotebook() ? file.position(item.offset()) : position(item.offset());
        return new OutlineLine(item.kind(), item.name(), at);
    }

    private Position position(int offset) {
        while (line < lines.lineCount() && lines.startOf(line + 1) <= offset) {
            reached = lines.startOf(++line);
            column = 0;
            utf16Column = 0;
        }
        for (; reached < offset; reached++) {
            int b = file.utf8()[reached] & 0xFF;
            if ((b & 0xC0) != 0x80) {
                column++;
                utf16Column += b >= 0xF0 ? 2 : 1;
            }
        }
        return new Position(line, column, utf16Column);
    }
}
