package io.github.forksafe.python.syntax;

/**
 * {@code key: pattern} in a mapping pattern.
 *
 * @param start where the key starts
 * @param end where the pattern ends
 * @param key a literal or a dotted name
 * @param pattern what the value is compared with
 */
public record MappingEntry(int start, int end, Expression key, Pattern pattern) implements Node {}
