package io.github.forksafe.python.syntax;

import java.util.Optional;

/**
 * A type parameter of a function, a class or a type alias (<a href="https://peps.python.org/pep-0695/">PEP 695</a>).
 *
 * @param start where it starts, with its stars
 * @param end where it ends, with bound and default
 * @param name its name
 * @param kind what it stands for
 * @param bound the expression behind its colon
 * @param defaultValue the expression behind its equals sign (<a href="https://peps.python.org/pep-0696/">PEP 696</a>)
 */
public record TypeParameter(
        int start, int end, String name, Kind kind, Optional<Expression> bound, Optional<Expression> defaultValue)
        implements Node {

    /** What a type parameter stands for. */
    public enum Kind {
        /** {@code T}: one type. */
        TYPE_VAR,
        /** {@code *Ts}: any number of types. */
        TYPE_VAR_TUPLE,
        /** {@code **P}: the parameters of a callable. */
        PARAM_SPEC
    }
}
