package io.github.forksafe.python.syntax;

/** What kind of number a literal is. */
public enum NumberKind {
    /** {@code 1}, {@code 0x_ff}. */
    INTEGER,
    /** {@code 1.5}, {@code 1e9}. */
    FLOAT,
    /** {@code 1j}. */
    IMAGINARY
}
