package io.github.forksafe.model;

/** How two values are compared. */
public enum Comparison {
    /** {@code ==}. */
    EQUAL,
    /** {@code !=}. */
    NOT_EQUAL,
    /** {@code <}. */
    LESS,
    /** {@code <=}. */
    LESS_OR_EQUAL,
    /** {@code >}. */
    GREATER,
    /** {@code >=}. */
    GREATER_OR_EQUAL,
    /** {@code is}. */
    IS,
    /** {@code is not}. */
    IS_NOT,
    /** {@code in}. */
    IN,
    /** {@code not in}. */
    NOT_IN
}
