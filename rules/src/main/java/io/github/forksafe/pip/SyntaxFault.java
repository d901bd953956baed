package io.github.forksafe.pip;

import java.util.function.Function;

/**
 * Leaves a recursive descent at the first error. Never leaves this package: {@link #guard} turns it into a value.
 */
final class SyntaxFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * Names an error.
     *
     * @param message one plain sentence without a full stop
     * @param offset where it is, in UTF-16 code units
     */
    SyntaxFault(String message, int offset) {
        super(message, null, false, false);
        this.offset = offset;
    }

    /**
     * Runs a descent over a text.
     *
     * @param text the text
     * @param descent what to read
     * @param <T> what it yields
     * @return its value, or its error
     */
    static <T> Reading<T> guard(String text, Function<Cursor, T> descent) {
        try {
            return new Reading.Read<>(descent.apply(new Cursor(text)));
        } catch (SyntaxFault fault) {
            return new Reading.Unreadable<>(String.valueOf(fault.getMessage()), fault.offset);
        }
    }
}
