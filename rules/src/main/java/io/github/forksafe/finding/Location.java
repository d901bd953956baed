package io.github.forksafe.finding;

import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;

/**
 * A stretch of an audited file.
 *
 * @param file the file
 * @param start its first place
 * @param end the place after its last character; equal to {@code start} where only a point is known
 */
public record Location(FileId file, Position start, Position end) implements Comparable<Location> {

    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : start.compareTo(other.start);
    }
}
