package io.github.forksafe.python.syntax;

/** An operator before its only operand. */
public enum UnaryOperator {
    /** {@code not x}. */
    NOT,
    /** {@code +x}. */
    PLUS,
    /** {@code -x}. */
    MINUS,
    /** {@code ~x}. */
    INVERT
}
