package io.github.forksafe.python.syntax;

/** An arithmetic or bitwise operator between two operands, also in {@code x += y}. */
public enum BinaryOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    MATRIX_MULTIPLY("@"),
    DIVIDE("/"),
    FLOOR_DIVIDE("//"),
    MODULO("%"),
    POWER("**"),
    LEFT_SHIFT("<<"),
    RIGHT_SHIFT(">>"),
    BIT_OR("|"),
    BIT_XOR("^"),
    BIT_AND("&");

    private final String symbol;

    BinaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /**
     * How Python writes it.
     *
     * @return the operator's text, without the {@code =} of an augmented assignment
     */
    public String symbol() {
        return symbol;
    }
}
