package io.github.forksafe.pip;

/** Whether something holds, where that may not be known. Follows Kleene's logic. */
public enum Truth {
    /** It does not hold. */
    FALSE,
    /** Nobody can tell from what is known. */
    UNKNOWN,
    /** It holds. */
    TRUE;

    /**
     * The truth of a known condition.
     *
     * @param holds whether it holds
     * @return {@link #TRUE} or {@link #FALSE}
     */
    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /**
     * Both.
     *
     * @param other another truth
     * @return the lesser of the two
     */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Either.
     *
     * @param other another truth
     * @return the greater of the two
     */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Whether it may hold.
     *
     * @return true unless it is {@link #FALSE}
     */
    public boolean isPossible() {
        return this != FALSE;
    }
}
