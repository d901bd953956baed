package io.github.forksafe.source;

/** Checks that bytes are UTF-8 (<a href="https://www.rfc-editor.org/rfc/rfc3629">RFC 3629</a>). */
final class Utf8 {

    private Utf8() {}

    /** The offset of the first byte that is no part of a character; the length if there is none. */
    static int firstWrong(byte[] text) {
        int i = 0;
        while (i < text.length) {
            if (text[i] >= 0) {
                i++;
            } else {
                int width = width(text, i);
                if (width == 0) {
                    return i;
                }
                i += width;
            }
        }
        return i;
    }

    /** The width of the character at an offset, 0 if there is none. */
    private static int width(byte[] text, int at) {
        int lead = text[at] & 0xFF;
        int width = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (width == 0 || at + width > text.length) {
            return 0;
        }
        for (int i = 1; i < width; i++) {
            if ((text[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return isAllowed(lead, text[at + 1] & 0xFF) ? width : 0;
    }

    /** No overlong forms, no surrogates, nothing beyond the last code point. */
    private static boolean isAllowed(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }
}
