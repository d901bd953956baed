package io.github.forksafe.source;

/**
 * Something that kept a file, or a part of one, from being read. A value, not an exception: the audit goes on and reports it.
 *
 * @param file the file that it concerns
 * @param at where in the file; {@link Position#START} where the file as a whole is meant
 * @param message one plain sentence without a full stop, for people
 */
public record Problem(FileId file, Position at, String message) implements Comparable<Problem> {

    /** By place, then by message. */
    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        int byPlace = byFile != 0 ? byFile : at.compareTo(other.at);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }
}
