package io.github.forksafe.python.syntax;

import java.util.Optional;

/**
 * A keyword argument of a call or of a class statement: {@code name=value} or {@code **value}.
 *
 * @param start where the name or the {@code **} starts
 * @param end where the value ends
 * @param name the keyword; empty for {@code **value}
 * @param value what is passed
 */
public record Keyword(int start, int end, Optional<String> name, Expression value) implements Node {}
