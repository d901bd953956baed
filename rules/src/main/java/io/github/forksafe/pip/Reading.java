package io.github.forksafe.pip;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a text: a value, or why there is none.
 *
 * @param <T> what was to be read
 */
public sealed interface Reading<T> {

    /**
     * The text was good.
     *
     * @param value what it says
     * @param <T> its type
     */
    record Read<T>(T value) implements Reading<T> {}

    /**
     * The text was bad.
     *
     * @param message one plain sentence without a full stop, for people
     * @param offset where the trouble is, in UTF-16 code units from the start of the text, from 0
     * @param <T> what was to be read
     */
    record Unreadable<T>(String message, int offset) implements Reading<T> {}

    /**
     * The value alone.
     *
     * @return the value, or nothing if the text was bad
     */
    default Optional<T> toOptional() {
        return this instanceof Read<T> read ? Optional.of(read.value()) : Optional.empty();
    }

    /**
     * Turns the value into another one.
     *
     * @param change how
     * @param <U> the other type
     * @return the new value, or the same trouble
     */
    default <U> Reading<U> map(Function<? super T, ? extends U> change) {
        if (this instanceof Read<T> read) {
            return new Read<>(change.apply(read.value()));
        }
        Unreadable<T> bad = (Unreadable<T>) this;
        return new Unreadable<>(bad.message(), bad.offset());
    }

    /**
     * Takes the value, or makes one out of the trouble.
     *
     * @param good what to make of the value
     * @param bad what to make of the trouble
     * @param <U> what is made
     * @return what was made
     */
    default <U> U fold(Function<? super T, ? extends U> good, Function<? super Unreadable<T>, ? extends U> bad) {
        return this instanceof Read<T> read ? good.apply(read.value()) : bad.apply((Unreadable<T>) this);
    }
}
