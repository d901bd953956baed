package io.github.forksafe.effects;

import io.github.forksafe.source.SourceFile;

/**
 * A stretch of audited code.
 *
 * @param file the file
 * @param start byte offset of its start
 * @param end byte offset after its end
 */
public record Place(SourceFile file, int start, int end) {

    /**
     * The line that it starts on, in words.
     *
     * @return such as {@code line 17}
     */
    public String lineInWords() {
        return file.position(start).lineInWords();
    }

    /** Cheap, since places are in every key of the analysis. */
    @Override
    public int hashCode() {
        return (file.id().path().hashCode() * 31 + start) * 31 + end;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Place that && that.start == start && that.end == end && that.file.equals(file));
    }
}
