package io.github.forksafe.python.syntax;

import java.util.Optional;

/**
 * A parameter of a function or of a lambda.
 *
 * @param start where its name starts (behind {@code *} or {@code **})
 * @param end where its name or its annotation ends; the default value is not in the span
 * @param name its name; empty for one that is taken apart
 * @param kind how an argument reaches it
 * @param annotation its annotation; empty in a lambda
 * @param defaultValue the value if no argument is given
 * @param parts what Python 2 takes the argument apart into, as in {@code def f((a, b))} (<a
 *     href="https://peps.python.org/pep-3113/">PEP 3113</a>); empty for all others
 */
public record Parameter(
        int start,
        int end,
        String name,
        Kind kind,
        Optional<Expression> annotation,
        Optional<Expression> defaultValue,
        Optional<Expression> parts)
        implements Node {

    /** How arguments reach a parameter, named as in Python's {@code inspect} module. */
    public enum Kind {
        /** Before the {@code /}. */
        POSITIONAL_ONLY,
        /** A plain parameter. */
        POSITIONAL_OR_KEYWORD,
        /** {@code *args}. */
        VAR_POSITIONAL,
        /** Behind {@code *} or {@code *args}. */
        KEYWORD_ONLY,
        /** {@code **kwargs}. */
        VAR_KEYWORD
    }
}
