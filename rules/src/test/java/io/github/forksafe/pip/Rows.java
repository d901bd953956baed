package io.github.forksafe.pip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the tables of facts beside the tests; see ORIGIN.md there. */
public final class Rows {
    private Rows() {}

    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Rows.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a file of this package, as cells. */
    public static List<List<String>> of(String file) {
        return lines(file).stream().map(line -> cells(line)).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t", -1)).map(Rows::unescape).toList();
    }

    static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char kind = text.charAt(++i);
            int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
            plain.append(
                    digits > 0 ? (char) Integer.parseInt(text.substring(i + 1, i + 1 + digits), 16) : simple(kind));
            i += digits;
        }
        return plain.toString();
    }

    private static char simple(char kind) {
        return switch (kind) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> kind;
        };
    }
}
