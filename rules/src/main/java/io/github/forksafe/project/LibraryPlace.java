package io.github.forksafe.project;

import io.github.forksafe.source.FileId;
import java.nio.file.Path;

/**
 * Where libraries are installed or bundled: a directory of installed packages, an environment that holds some, or an archive.
 *
 * @param id how its files are named: their paths follow this one
 * @param path where it is
 */
public record LibraryPlace(FileId id, Path path) implements Comparable<LibraryPlace> {

    @Override
    public int compareTo(LibraryPlace other) {
        return id.compareTo(other.id);
    }
}
