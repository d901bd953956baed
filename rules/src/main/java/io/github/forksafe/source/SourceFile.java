package io.github.forksafe.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One audited text file: its name and its text as UTF-8 bytes. Offsets everywhere in this project are byte offsets into
 * {@link #utf8()}; lines and columns are made from them only where somebody reads them.
 *
 * <p>The text of a notebook is the program that its cells make, one behind the other; this class alone knows where in the
 * notebook's file it stands.
 */
public final class SourceFile {
    private final FileId id;
    private final byte[] utf8;
    private final Optional<Cells> cells;
    private volatile LineIndex lines;

    /**
     * A part of a text that is complete in itself: no bracket, string or block goes on behind its end.
     *
     * @param start byte offset of its first byte
     * @param end byte offset behind its last byte
     */
    public record Part(int start, int end) {}

    /**
     * Makes a source file.
     *
     * @param id its name
     * @param utf8 its text, decoded and encoded again as UTF-8 without a byte order mark; kept, not copied, never changed
     */
    public SourceFile(FileId id, byte[] utf8) {
        this(id, utf8, Optional.empty());
    }

    @SuppressWarnings("NullAway.Init")
    private SourceFile(FileId id, byte[] utf8, Optional<Cells> cells) {
        this.id = id;
        this.utf8 = utf8;
        this.cells = cells;
    }

    /**
     * Makes the source file of a notebook.
     *
     * @param id its name
     * @param utf8 the text of its cells, each ended by a line end; kept, not copied, never changed
     * @param cells which part of the text is which cell
     * @return the file
     */
    public static SourceFile ofNotebook(FileId id, byte[] utf8, Cells cells) {
        return new SourceFile(id, utf8, Optional.of(cells));
    }

    /**
     * Makes a source file from text.
     *
     * @param path its path, in the first root
     * @param text its text
     * @return the file
     */
    public static SourceFile of(String path, String text) {
        return new SourceFile(new FileId(0, path), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Names the file.
     *
     * @return its id
     */
    public FileId id() {
        return id;
    }

    /**
     * The text. Read only by agreement: the lexer's speed is why it is not copied.
     *
     * @return the bytes, not to be changed
     */
    public byte[] utf8() {
        return utf8;
    }

    /**
     * A part of the text.
     *
     * @param start byte offset of its first byte
     * @param end byte offset after its last byte
     * @return the text between them
     */
    public String text(int start, int end) {
        return new String(utf8, start, end - start, StandardCharsets.UTF_8);
    }

    /**
     * Where the lines are; made at the first call.
     *
     * @return the index
     */
    public LineIndex lines() {
        LineIndex known = lines;
        if (known == null) {
            known = LineIndex.of(utf8);
            lines = known;
        }
        return known;
    }

    /**
     * Which parts of the text are cells.
     *
     * @return the cells of a notebook, nothing for any other file
     */
    public Optional<Cells> cells() {
        return cells;
    }

    /**
     * Whether the text comes from the cells of a notebook, which IPython runs.
     *
     * @return true for a notebook
     */
    public boolean isNotebook() {
        return cells.isPresent();
    }

    /**
     * The parts to be read one by one: the cells of a notebook, all of any other file.
     *
     * @return in order; a notebook may have none
     */
    public List<Part> parts() {
        return cells.isPresent() ? cells.get().parts() : List.of(new Part(0, utf8.length));
    }

    /**
     * The line and columns of a byte offset.
     *
     * @param offset a byte offset
     * @return the position in the file; the cell is named if there are cells
     */
    public Position position(int offset) {
        Position inText = lines().position(offset);
        return cells.filter(some -> !some.isEmpty())
                .map(some -> position(some, offset, inText))
                .orElse(inText);
    }

    private Position position(Cells some, int offset, Position inText) {
        int firstLine = lines().position(some.partAt(offset).start()).line();
        Position inCell = new Position(inText.line() - firstLine + 1, inText.column(), inText.utf16Column());
        int run = some.runAt(offset);
        Position from = some.runPosition(run);
        String between = text(some.runStart(run), Math.max(some.runStart(run), Math.min(offset, utf8.length)));
        return new Position(
                from.line(),
                from.column() + between.codePointCount(0, between.length()),
                from.utf16Column() + between.length(),
                Optional.of(new Position.Cell(some.numberAt(offset), inCell)));
    }

    /**
     * The line of the program's text that an offset is on. Of a notebook the cells' lines are counted on.
     *
     * @param offset a byte offset
     * @return the line, from 1
     */
    public int lineOf(int offset) {
        return lines().lineOf(offset);
    }

    /**
     * Where in the text a place is; undoes {@link #position(int)}.
     *
     * @param at a place of this file
     * @return a byte offset
     */
    public int offset(Position at) {
        Part part = cells.flatMap(some -> at.cell().map(cell -> some.partOf(cell.number())))
                .orElse(new Part(0, utf8.length));
        Position shown = at.shown();
        int line = lineOf(part.start()) + shown.line() - 1;
        if (line > lines().lineCount()) {
            return utf8.length;
        }
        int offset = lines().startOf(line);
        for (int units = shown.utf16Column(); units > 0 && offset < part.end(); units--) {
            int width = widthOf(utf8[offset]);
            units -= width == 4 ? 1 : 0;
            offset += width;
        }
        return Math.min(offset, part.end());
    }

    /** The bytes of a character, from its first one: the text is UTF-8. */
    private static int widthOf(int lead) {
        return lead >= 0 ? 1 : (lead & 0xF0) == 0xF0 ? 4 : (lead & 0xE0) == 0xE0 ? 3 : 2;
    }

    /**
     * The text that people read around a place: of a notebook the cell, of any other file all of it.
     *
     * @param at a place of this file
     * @return a file in which {@link Position#shown} is a place
     */
    public SourceFile shownAt(Position at) {
        if (cells.isEmpty()) {
            return this;
        }
        Part part = at.cell().map(cell -> cells.get().partOf(cell.number())).orElse(new Part(0, 0));
        return new SourceFile(id, Arrays.copyOfRange(utf8, part.start(), part.end()));
    }

    /**
     * The text of the line that a place is on, without its line end.
     *
     * @param at a place of this file
     * @return the text
     */
    public String lineAt(Position at) {
        return shownAt(at).line(at.shown().line());
    }

    /**
     * The text of a line without its line end.
     *
     * @param line the line, from 1; one that the file does not have is empty
     * @return the text
     */
    public String line(int line) {
        LineIndex index = lines();
        if (line < 1 || line > index.lineCount()) {
            return "";
        }
        int start = index.startOf(line);
        int end = line < index.lineCount() ? index.startOf(line + 1) : utf8.length;
        while (end > start && (utf8[end - 1] == '\n' || utf8[end - 1] == '\r')) {
            end--;
        }
        return text(start, end);
    }
}
