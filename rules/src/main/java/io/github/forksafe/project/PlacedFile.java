package io.github.forksafe.project;

import io.github.forksafe.source.FileId;
import java.nio.file.Path;

/**
 * A file that is named, not found.
 *
 * @param id how it is named in reports
 * @param path where it is
 */
public record PlacedFile(FileId id, Path path) {}
