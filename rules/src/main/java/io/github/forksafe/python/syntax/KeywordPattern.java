package io.github.forksafe.python.syntax;

/**
 * {@code name=pattern} in a class pattern.
 *
 * @param start where the name starts
 * @param end where the pattern ends
 * @param name the attribute that is read
 * @param pattern what the attribute is compared with
 */
public record KeywordPattern(int start, int end, String name, Pattern pattern) implements Node {}
