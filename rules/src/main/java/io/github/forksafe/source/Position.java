package io.github.forksafe.source;

/**
 * A place in a text, for people and for SARIF.
 *
 * @param line the line, from 1
 * @param column the column in Unicode code points, from 0
 * @param utf16Column the column in UTF-16 code units, from 0
 */
public record Position(int line, int column, int utf16Column) implements Comparable<Position> {

    /** The first place of any text. */
    public static final Position START = new Position(1, 0, 0);

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
