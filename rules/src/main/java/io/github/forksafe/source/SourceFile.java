package io.github.forksafe.source;

import java.nio.charset.StandardCharsets;

/**
 * One audited text file: its name and its text as UTF-8 bytes. Offsets everywhere in this project are byte offsets into
 * {@link #utf8()}; lines and columns are made from them only where somebody reads them.
 */
public final class SourceFile {
    private final FileId id;
    private final byte[] utf8;
    private volatile LineIndex lines;

    /**
     * Makes a source file.
     *
     * @param id its name
     * @param utf8 its text, decoded and encoded again as UTF-8 without a byte order mark; kept, not copied, never changed
     */
    @SuppressWarnings("NullAway.Init")
    public SourceFile(FileId id, byte[] utf8) {
        this.id = id;
        this.utf8 = utf8;
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
     * The line and columns of a byte offset.
     *
     * @param offset a byte offset
     * @return the position
     */
    public Position position(int offset) {
        return lines().position(offset);
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
