package io.github.forksafe.pip;

/**
 * A number of a version. It may have any number of digits; they are kept as text, so that reading and comparing cost no more
 * than the text is long.
 *
 * @param digits ASCII digits without leading zeros, at least one
 */
public record Numeral(String digits) implements Comparable<Numeral> {

    /** Zero. */
    public static final Numeral ZERO = new Numeral("0");

    /** Drops leading zeros. */
    public Numeral {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        digits = digits.isEmpty() ? "0" : digits.substring(zeros);
    }

    /**
     * The numeral of a small number.
     *
     * @param number at least 0
     * @return its numeral
     */
    public static Numeral of(int number) {
        return new Numeral(Integer.toString(number));
    }

    /**
     * Whether this is zero.
     *
     * @return true if it is
     */
    public boolean isZero() {
        return digits.equals("0");
    }

    /**
     * The number before this one.
     *
     * @return one less, or 0 for 0
     */
    public Numeral predecessor() {
        if (isZero()) {
            return this;
        }
        int last = digits.length() - 1;
        while (digits.charAt(last) == '0') {
            last--;
        }
        char less = (char) (digits.charAt(last) - 1);
        return new Numeral(digits.substring(0, last) + less + "9".repeat(digits.length() - 1 - last));
    }

    @Override
    public int compareTo(Numeral other) {
        int byLength = Integer.compare(digits.length(), other.digits.length());
        return byLength != 0 ? byLength : digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
