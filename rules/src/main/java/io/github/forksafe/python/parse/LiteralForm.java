package io.github.forksafe.python.parse;

/** How a string literal is written, as bits: the note of its tokens. */
final class LiteralForm {
    static final int RAW = 1;
    static final int BYTES = 2;
    static final int FORMATTED = 4;
    static final int TEMPLATE = 8;
    static final int TRIPLE = 16;

    /** Its text holds a backslash, a carriage return or a doubled brace. */
    static final int NOT_VERBATIM = 32;

    /** {@code u''}; with {@link #RAW} only Python 2 knows it. */
    static final int UNICODE = 64;

    /** Python 2's {@code str}: any characters, but the escape sequences of bytes. */
    static final int NARROW = 128;

    static final int NO_PREFIX = 0;
    static final int WRONG = -1;

    private LiteralForm() {}

    /** The form that a prefix asks for, or {@link #WRONG} if it is none. */
    static int ofPrefix(Characters text, int start, int end) {
        if (end - start > 2) {
            return WRONG;
        }
        int form = NO_PREFIX;
        for (int i = start; i < end; i++) {
            int letter = ofLetter(text.at(i) | 0x20);
            if (letter == WRONG || (form & letter) != 0) {
                return WRONG;
            }
            form |= letter;
        }
        int kind = form & ~RAW;
        boolean single = (kind & kind - 1) == 0;
        return single && (kind != UNICODE || end - start == 1 || text.has(start + 1, 'r') || text.has(start + 1, 'R'))
                ? form
                : WRONG;
    }

    private static int ofLetter(int lower) {
        return switch (lower) {
            case 'r' -> RAW;
            case 'b' -> BYTES;
            case 'f' -> FORMATTED;
            case 't' -> TEMPLATE;
            case 'u' -> UNICODE;
            default -> WRONG;
        };
    }
}
