package io.github.forksafe.python.syntax;

/** The words and signs with a fixed value. */
public enum ConstantValue {
    /** {@code True}. */
    TRUE,
    /** {@code False}. */
    FALSE,
    /** {@code None}. */
    NONE,
    /** {@code ...}. */
    ELLIPSIS
}
