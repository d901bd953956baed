package io.github.forksafe.python.syntax;

import java.util.List;

/**
 * A whole file.
 *
 * @param start always 0
 * @param end the length of the file in bytes
 * @param dialect which Python it is written in
 * @param body the statements that could be read, in source order
 */
public record Module(int start, int end, Dialect dialect, List<Statement> body) implements Node {}
