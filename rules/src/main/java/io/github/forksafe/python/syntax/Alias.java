package io.github.forksafe.python.syntax;

import java.util.Optional;

/**
 * One name of an import statement.
 *
 * @param start where the name starts
 * @param end where it ends, with its {@code as} part
 * @param name the imported name, dotted in {@code import a.b}, {@code *} in a star import
 * @param asName the name it is bound to, if another
 */
public record Alias(int start, int end, String name, Optional<String> asName) implements Node {}
