package io.github.forksafe.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The encodings that Python knows, by all their <a
 * href="https://docs.python.org/3/library/codecs.html#standard-encodings">names</a>, and what Java calls the same. The data file
 * has a line per encoding of Java; behind the dash are those that Java has not.
 */
final class Encodings {
    private static final String NOT_HERE = "-";

    private Encodings() {}

    private static final class Table {
        static final Map<String, String> NAMES = read();

        private static Map<String, String> read() {
            Map<String, String> names = new HashMap<>();
            for (String line :
                    BundledText.of(Encodings.class, "encodings.txt").lines().toList()) {
                int colon = line.indexOf(": ");
                for (String name : line.substring(colon + 2).split(" ", -1)) {
                    names.put(name, line.substring(0, colon));
                }
            }
            return Map.copyOf(names);
        }
    }

    /** The charset that Python means by a name; the two that everybody uses have endings for line ends. */
    static Optional<Charset> named(String name) {
        if (isNormalUtf8(name)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        for (String latin : List.of("latin-1", "iso-8859-1", "iso-latin-1")) {
            if (isNormal(name, latin)) {
                return Optional.of(StandardCharsets.ISO_8859_1);
            }
        }
        return Optional.ofNullable(Table.NAMES.get(plain(name)))
                .filter(java -> !java.equals(NOT_HERE) && Charset.isSupported(java))
                .map(Charset::forName);
    }

    /** Whether Python knows a name. */
    static boolean isKnown(String name) {
        return named(name).isPresent() || Table.NAMES.containsKey(plain(name));
    }

    /** Whether this is how Python's tokenizer spells UTF-8; behind a byte order mark it takes no other, not even utf8. */
    static boolean isNormalUtf8(String name) {
        return isNormal(name, "utf-8");
    }

    private static boolean isNormal(String name, String encoding) {
        String normal = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return normal.equals(encoding) || normal.startsWith(encoding + "-");
    }

    /** A name in small letters, with one underscore for each run of signs between two words. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        boolean between = false;
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c) || c == '.') {
                if (between && plain.length() > 0) {
                    plain.append('_');
                }
                plain.append(c);
                between = false;
            } else {
                between = true;
            }
        }
        return plain.toString();
    }
}
