package io.github.forksafe.catalog;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Finds the constant of an enumeration that a data file means. */
final class Words {
    private Words() {}

    static <T> Optional<T> find(T[] constants, Function<T, String> word, String wanted) {
        return Arrays.stream(constants)
                .filter(constant -> word.apply(constant).equals(wanted))
                .findFirst();
    }
}
