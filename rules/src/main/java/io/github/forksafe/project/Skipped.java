package io.github.forksafe.project;

import io.github.forksafe.source.FileId;

/**
 * A file or directory that was left out on purpose.
 *
 * @param id its name
 * @param reason why, a few words such as {@code virtual environment}
 */
public record Skipped(FileId id, String reason) implements Comparable<Skipped> {

    @Override
    public int compareTo(Skipped other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : reason.compareTo(other.reason);
    }

    /** For people: path and reason. */
    @Override
    public String toString() {
        return id.path() + ": " + reason;
    }
}
