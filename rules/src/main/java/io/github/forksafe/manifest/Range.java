package io.github.forksafe.manifest;

import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;

/**
 * A stretch of a file.
 *
 * @param start where it starts
 * @param end where it ends, on the same line if that is possible
 */
public record Range(Position start, Position end) {

    /** Of things that have no place in a text, such as a file in an archive. */
    static final Range NOWHERE = new Range(Position.START, Position.START);

    /**
     * A stretch of a line.
     *
     * @param file the file
     * @param line the line, from 1
     * @param column where it starts, in code points from 0
     * @param length how long it is, in UTF-16 code units; cut at the end of the line
     */
    static Range of(SourceFile file, int line, int column, int length) {
        String text = file.line(line);
        int from = text.offsetByCodePoints(0, Math.min(column, text.codePointCount(0, text.length())));
        int to = Math.min(text.length(), from + length);
        return new Range(
                new Position(line, text.codePointCount(0, from), from),
                new Position(line, text.codePointCount(0, to), to));
    }

    /** The stretch of a line from a column to its end, white space and comments at its end not cut. */
    static Range restOfLine(SourceFile file, int line, int column) {
        String text = file.line(line);
        return of(file, line, column, text.stripTrailing().length());
    }
}
