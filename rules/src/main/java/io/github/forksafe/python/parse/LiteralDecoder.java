package io.github.forksafe.python.parse;

/**
 * Makes the values of string literals: what their <a
 * href="https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences">escape sequences</a> stand for, with
 * line ends as Python sees them.
 */
final class LiteralDecoder {
    private final Source source;
    private final Characters text;
    private final Problems problems;

    LiteralDecoder(Source source) {
        this.source = source;
        this.text = source.text();
        this.problems = source.problems();
    }

    /** The value of a literal with prefix and quotes. */
    String literal(int start, int end, int form) {
        int quote = start;
        while (Characters.isNamePart(text.at(quote))) {
            quote++;
        }
        int width = (form & LiteralForm.TRIPLE) != 0 ? 3 : 1;
        if ((form & LiteralForm.BYTES) != 0) {
            checkAscii(quote + width, end - width);
        }
        return text(quote + width, end - width, form);
    }

    private void checkAscii(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.at(i) < 0) {
                problems.add(i, "a bytes literal takes ASCII characters only");
                return;
            }
        }
    }

    /** The value of a piece of text inside quotes. */
    String text(int start, int end, int form) {
        if ((form & LiteralForm.NOT_VERBATIM) == 0) {
            return source.shared(start, end);
        }
        StringBuilder value = new StringBuilder(end - start);
        boolean formatted = (form & (LiteralForm.FORMATTED | LiteralForm.TEMPLATE)) != 0;
        boolean escapes = (form & LiteralForm.RAW) == 0 || (form & LiteralForm.UNICODE) != 0;
        int verbatim = start;
        int i = start;
        while (i < end) {
            int c = text.at(i);
            if (c == '\r') {
                value.append(text.text(verbatim, i)).append('\n');
                i = text.skipLineEnd(i);
                verbatim = i;
            } else if (c == '\\' && escapes) {
                value.append(text.text(verbatim, i));
                i = new Escape(i, end, form).appendTo(value);
                verbatim = i;
            } else if (formatted && (c == '{' || c == '}') && i + 1 < end && text.at(i + 1) == c) {
                value.append(text.text(verbatim, i + 1));
                i += 2;
                verbatim = i;
            } else {
                i++;
            }
        }
        return value.append(text.text(verbatim, end)).toString();
    }

    /** One escape sequence. */
    private final class Escape {
        private final int start;
        private final int limit;
        private final int form;

        Escape(int start, int limit, int form) {
            this.start = start;
            this.limit = limit;
            this.form = form;
        }

        /** Appends what it stands for and returns the offset behind it. */
        int appendTo(StringBuilder value) {
            int c = start + 1 < limit ? text.at(start + 1) : 0;
            if ((form & LiteralForm.RAW) != 0) {
                return appendRawTo(value, c);
            }
            switch (c) {
                case '\n', '\r' -> {
                    return text.skipLineEnd(start + 1);
                }
                case 'a' -> value.append('\u0007');
                case 'b' -> value.append('\b');
                case 'f' -> value.append('\f');
                case 'n' -> value.append('\n');
                case 'r' -> value.append('\r');
                case 't' -> value.append('\t');
                case 'v' -> value.append('\u000B');
                case '\\', '\'', '"' -> value.append((char) c);
                case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                    return octal(value);
                }
                case 'x' -> {
                    return hexadecimal(value, 2);
                }
                default -> {
                    return isNarrow() ? unknown(value) : ofText(value, c);
                }
            }
            return start + 2;
        }

        /** Of raw literals only Python 2's {@code ur''} have escape sequences, those of code points. */
        private int appendRawTo(StringBuilder value, int c) {
            if (c == 'u' || c == 'U') {
                return hexadecimal(value, c == 'u' ? 4 : 8);
            }
            value.append('\\');
            if (c != '\\') {
                return start + 1;
            }
            value.append('\\');
            return start + 2;
        }

        private boolean isNarrow() {
            return (form & (LiteralForm.BYTES | LiteralForm.NARROW)) != 0;
        }

        private int ofText(StringBuilder value, int c) {
            return switch (c) {
                case 'u' -> hexadecimal(value, 4);
                case 'U' -> hexadecimal(value, 8);
                case 'N' -> named(value);
                default -> unknown(value);
            };
        }

        /** A backslash that starts no escape sequence stands for itself. */
        private int unknown(StringBuilder value) {
            value.append('\\');
            return start + 1;
        }

        private int octal(StringBuilder value) {
            int end = start + 1;
            int number = 0;
            while (end < limit && end < start + 4 && text.at(end) >= '0' && text.at(end) < '8') {
                number = number * 8 + text.at(end) - '0';
                end++;
            }
            value.append((char) (isNarrow() ? number & 0xFF : number));
            return end;
        }

        private int hexadecimal(StringBuilder value, int digits) {
            int number = 0;
            int end = start + 2;
            while (end < limit && end < start + 2 + digits && text.at(end) >= 0 && hexDigit(end) >= 0) {
                number = number << 4 | hexDigit(end);
                end++;
            }
            if (end < start + 2 + digits || number < 0 || number > Character.MAX_CODE_POINT) {
                problems.add(start, "'" + text.text(start, Math.min(end, limit)) + "' is no character");
                value.append('\uFFFD');
            } else {
                value.appendCodePoint(number);
            }
            return Math.max(end, start + 2);
        }

        private int hexDigit(int at) {
            return Character.digit(text.at(at), 16);
        }

        /** A character by its Unicode name; one that this Java does not know is a replacement character. */
        private int named(StringBuilder value) {
            int end = start + 3;
            while (end < limit && CharacterNames.isPart(text.at(end))) {
                end++;
            }
            if (!text.has(start + 2, '{') || end >= limit || !text.has(end, '}') || end == start + 3) {
                problems.add(start, "'\\N' needs the name of a character in braces");
                value.append('\uFFFD');
                return start + 2;
            }
            value.appendCodePoint(
                    CharacterNames.codePoint(text.text(start + 3, end)).orElse('\uFFFD'));
            return end + 1;
        }
    }
}
