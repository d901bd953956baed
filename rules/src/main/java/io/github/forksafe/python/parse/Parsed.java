package io.github.forksafe.python.parse;

import io.github.forksafe.python.syntax.Module;
import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.util.List;

/**
 * What was read from a file.
 *
 * @param file the file
 * @param module its readable statements; the others are {@code Statement.Unreadable}
 * @param comments its comments
 * @param problems what could not be read and what Python would not take, in source order; empty for a valid file
 */
public record Parsed(SourceFile file, Module module, Comments comments, List<Problem> problems) {}
