package io.github.forksafe.finding;

/** Text from audited files or other hands, made safe for a terminal: what is said there must not move the cursor or turn the text around. */
public final class Printable {

    private Printable() {}

    /**
     * Writes each control character, bidirectional control and half of a surrogate pair as {@code \}{@code uXXXX}.
     *
     * @param text any text
     * @return a text that is one line
     */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isUnsafe(point)) {
                safe.append(String.format("\\u%04x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    private static boolean isUnsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> isBidirectional(point);
            default -> false;
        };
    }

    /** See <a href="https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters">UAX 9, section 2</a>. */
    private static boolean isBidirectional(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
