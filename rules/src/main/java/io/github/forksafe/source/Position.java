package io.github.forksafe.source;

import java.util.Optional;

/**
 * A place in a file as it lies on the disk, for people and for SARIF. A place in a notebook knows the cell too, since nobody
 * reads a notebook by the lines of its JSON.
 *
 * @param line the line, from 1
 * @param column the column in Unicode code points, from 0
 * @param utf16Column the column in UTF-16 code units, from 0
 * @param cell the cell of a notebook that holds the place; nothing in any other file and between cells
 */
public record Position(int line, int column, int utf16Column, Optional<Cell> cell) implements Comparable<Position> {

    /** The first place of any text. */
    public static final Position START = new Position(1, 0, 0);

    /**
     * A place in the source of a notebook's cell.
     *
     * @param number which cell it is, from 1, those of text counted too
     * @param at the place in the cell's own source
     */
    public record Cell(int number, Position at) {}

    /**
     * A place in a file that is no notebook.
     *
     * @param line the line, from 1
     * @param column the column in Unicode code points, from 0
     * @param utf16Column the column in UTF-16 code units, from 0
     */
    public Position(int line, int column, int utf16Column) {
        this(line, column, utf16Column, Optional.empty());
    }

    /**
     * The place in the text that people read.
     *
     * @return the place in the cell if it is in one, this place otherwise
     */
    public Position shown() {
        return cell.map(Cell::at).orElse(this);
    }

    /**
     * Its line in words.
     *
     * @return such as {@code line 17}, or {@code line 2 of cell 3} in a notebook
     */
    public String lineInWords() {
        String ofCell = cell.map(in -> " of cell " + in.number()).orElse("");
        return "line " + shown().line + ofCell;
    }

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
