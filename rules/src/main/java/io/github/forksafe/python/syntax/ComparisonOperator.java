package io.github.forksafe.python.syntax;

/** An operator of a comparison, which chains: {@code a < b <= c}. */
public enum ComparisonOperator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    IS("is"),
    IS_NOT("is not"),
    IN("in"),
    NOT_IN("not in");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    /**
     * How Python writes it.
     *
     * @return the operator's text
     */
    public String symbol() {
        return symbol;
    }
}
