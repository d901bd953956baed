package io.github.forksafe.project;

/**
 * A name under which a file can be imported.
 *
 * @param dotted the dotted name; of an {@code __init__} file that of its package
 * @param searchDirectory the directory that must be on {@code sys.path} for it, relative to the file's root, empty for the root
 *     itself or for a directory above it
 */
public record ModuleName(String dotted, String searchDirectory) {}
