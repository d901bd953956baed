package io.github.forksafe.pip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the bytes of a requirements file into text as pip does: a byte order mark decides, else a coding comment in the first
 * two lines, else it is UTF-8. Where pip would fall back to the machine's encoding we take Windows-1252, so that the same file
 * reads the same everywhere.
 */
public final class RequirementsText {
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private RequirementsText() {}

    /**
     * Decodes a file.
     *
     * @param bytes its bytes
     * @return its text without a byte order mark; never fails
     */
    public static String decode(byte[] bytes) {
        for (Map.Entry<String, Charset> mark : marks().entrySet()) {
            byte[] start = mark.getKey().getBytes(StandardCharsets.ISO_8859_1);
            if (startsWith(bytes, start)) {
                return new String(bytes, start.length, bytes.length - start.length, mark.getValue());
            }
        }
        Charset declared = declared(bytes).orElse(StandardCharsets.UTF_8);
        return strict(bytes, declared).orElseGet(() -> new String(bytes, FALLBACK));
    }

    /** Byte order marks; the longer ones come first where one starts with another. */
    private static Map<String, Charset> marks() {
        Map<String, Charset> marks = new LinkedHashMap<>();
        marks.put("\u00EF\u00BB\u00BF", StandardCharsets.UTF_8);
        marks.put("\u00FF\u00FE\0\0", Charset.forName("UTF-32LE"));
        marks.put("\0\0\u00FE\u00FF", Charset.forName("UTF-32BE"));
        marks.put("\u00FF\u00FE", StandardCharsets.UTF_16LE);
        marks.put("\u00FE\u00FF", StandardCharsets.UTF_16BE);
        return marks;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        boolean same = bytes.length >= start.length;
        for (int i = 0; i < start.length && same; i++) {
            same = bytes[i] == start[i];
        }
        return same;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        int lines = 0;
        int start = 0;
        for (int i = 0; i <= bytes.length && lines < 2; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                Optional<Charset> found = inComment(new String(bytes, start, i - start, StandardCharsets.ISO_8859_1));
                if (found.isPresent()) {
                    return found;
                }
                start = i + 1;
                lines++;
            }
        }
        return Optional.empty();
    }

    /** Finds {@code coding: NAME} or {@code coding=NAME} in a line that starts with {@code #}. */
    private static Optional<Charset> inComment(String line) {
        if (!line.startsWith("#")) {
            return Optional.empty();
        }
        for (int at = line.indexOf("coding"); at >= 0; at = line.indexOf("coding", at + 1)) {
            Cursor in = new Cursor(line);
            in.reset(at + "coding".length());
            if (in.accept(':') || in.accept('=')) {
                in.skipSpace();
                int start = in.offset();
                while (PackageName.isPart(in.peek())) {
                    in.next();
                }
                return charset(in.since(start));
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
