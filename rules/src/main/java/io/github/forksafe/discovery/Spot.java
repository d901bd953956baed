package io.github.forksafe.discovery;

import java.util.List;

/**
 * A call in a function, as far as the order of calls on one object matters.
 *
 * @param at where it is, as the call graph counts
 * @param path the variable or attribute whose object it is called on or whose object it makes; empty if it has none
 * @param own {@code self:name} for a method of the function's own object, {@code super:name} for that of a base, else empty
 * @param way what is around it
 */
record Spot(int at, String path, String own, Way way) {

    /**
     * What is around a statement.
     *
     * @param branches the ways of {@code if} statements, outermost first
     * @param handler the number of the innermost {@code except} clause; 0 for none
     * @param last whether it is in a {@code finally} clause
     */
    record Way(List<Side> branches, int handler, boolean last) {
        static final Way TOP = new Way(List.of(), 0, false);

        /** Whether it is come to only if something was asked for, or went wrong. */
        boolean asked() {
            return handler != 0 || branches.stream().anyMatch(Side::asked);
        }
    }

    /**
     * One side of an {@code if} statement.
     *
     * @param number which statement
     * @param then whether it is the side where the test holds
     * @param tested the variables and attributes that the test looks at
     * @param asked whether the side is taken only if something was asked for, as in {@code if self._enqueue}; a test for what is missing, as in
     *     {@code if self._thread is None}, asks for nothing
     */
    record Side(int number, boolean then, List<String> tested, boolean asked) {
        boolean isSame(Side other) {
            return number == other.number && then == other.then;
        }
    }
}
