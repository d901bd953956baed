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
}
