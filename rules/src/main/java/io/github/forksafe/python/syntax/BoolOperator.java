package io.github.forksafe.python.syntax;

/** An operator that evaluates its operands from the left only as far as needed. */
public enum BoolOperator {
    /** {@code x and y}. */
    AND,
    /** {@code x or y}. */
    OR
}
