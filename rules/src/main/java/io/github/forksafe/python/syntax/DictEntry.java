package io.github.forksafe.python.syntax;

import java.util.Optional;

/**
 * An entry of a dictionary display: {@code key: value} or {@code **value}.
 *
 * @param start where the key or the {@code **} starts
 * @param end where the value ends
 * @param key the key; empty for {@code **value}
 * @param value the value, or the mapping that is unpacked
 */
public record DictEntry(int start, int end, Optional<Expression> key, Expression value) implements Node {}
