package io.github.forksafe.source;

/**
 * Names one file of an audit, the same on every machine.
 *
 * @param root the index, from 0, of the audited root directory that holds the file
 * @param path the path below that root, separated by {@code /}, never starting with one
 */
public record FileId(int root, String path) implements Comparable<FileId> {

    @Override
    public int compareTo(FileId other) {
        return root != other.root ? Integer.compare(root, other.root) : path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
