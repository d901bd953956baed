package io.github.forksafe.catalog;

import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;

/**
 * A step of the way, inside of an installed library, from one of its callables to what it does.
 *
 * @param file the library's file
 * @param at where in it
 * @param text what happens there, such as {@code calls pkg.monitor.Monitor.open()}
 */
public record Sighting(FileId file, Position at, String text) {}
