package io.github.forksafe.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes text of a Python file's bytes as <a
 * href="https://docs.python.org/3/reference/lexical_analysis.html#encoding-declarations">Python does</a>: UTF-8, unless one of
 * the first two lines declares another encoding. Whatever the bytes are, there is a text; what is wrong with them is a
 * problem beside it.
 */
public final class Decoding {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final FileId id;
    private final byte[] raw;
    private final Charset undeclared;
    private final List<Problem> problems = new ArrayList<>();
    private boolean declared;

    private Decoding(FileId id, byte[] raw, Charset undeclared) {
        this.id = id;
        this.raw = raw;
        this.undeclared = undeclared;
    }

    /**
     * Decodes a file.
     *
     * @param id its name
     * @param raw its bytes; kept if they are the text already
     * @return the text and what is wrong with it
     */
    public static Decoded decode(FileId id, byte[] raw) {
        return decode(id, raw, StandardCharsets.UTF_8);
    }

    /**
     * Decodes a file of which more is known than it says.
     *
     * @param id its name
     * @param raw its bytes; kept if they are the text already
     * @param undeclared the encoding if the file declares none
     * @return the text and what is wrong with it
     */
    public static Decoded decode(FileId id, byte[] raw, Charset undeclared) {
        return new Decoding(id, raw, undeclared).decode();
    }

    /**
     * The encoding that Python means by a name.
     *
     * @param name any of its names
     * @return the encoding; nothing if Python or Java does not know it
     */
    public static Optional<Charset> encoding(String name) {
        return Encodings.named(name.strip()).filter(Decoding::readsAscii);
    }

    private Decoded decode() {
        if (startsWith(raw, (byte) 0xFF, (byte) 0xFE) || startsWith(raw, (byte) 0xFE, (byte) 0xFF)) {
            report(Position.START, "the file is UTF-16, which Python does not read");
            return result(StandardCharsets.UTF_16
                    .decode(ByteBuffer.wrap(raw))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
        }
        boolean marked = startsWith(raw, BYTE_ORDER_MARK);
        byte[] text = marked ? Arrays.copyOfRange(raw, BYTE_ORDER_MARK.length, raw.length) : raw;
        Optional<Cookie> cookie = Cookie.in(text);
        declared = marked || cookie.isPresent() || !undeclared.equals(StandardCharsets.UTF_8);
        Charset charset =
                cookie.isPresent() ? charset(cookie.get(), marked) : marked ? StandardCharsets.UTF_8 : undeclared;
        return charset.equals(StandardCharsets.UTF_8) ? result(utf8(text)) : result(declared(charset, text));
    }

    private static boolean startsWith(byte[] bytes, byte... prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private Charset charset(Cookie cookie, boolean marked) {
        Optional<Charset> known = Encodings.named(cookie.name());
        Position at = new Position(cookie.line(), cookie.column(), cookie.column());
        if (known.isEmpty()) {
            report(
                    at,
                    (Encodings.isKnown(cookie.name()) ? "unsupported" : "unknown") + " encoding '" + cookie.name()
                            + "'");
        } else if (marked && !Encodings.isNormalUtf8(cookie.name())) {
            report(at, "the encoding '" + cookie.name() + "' contradicts the byte order mark of UTF-8");
        } else if (!marked && !readsAscii(known.get())) {
            report(at, "a file in the encoding '" + cookie.name() + "' cannot declare it like this");
            return StandardCharsets.UTF_8;
        }
        return marked ? StandardCharsets.UTF_8 : known.orElse(StandardCharsets.UTF_8);
    }

    /** Whether a line of ASCII can declare the encoding. */
    private static boolean readsAscii(Charset charset) {
        String declaration = "# coding: ";
        ByteBuffer ascii = ByteBuffer.wrap(declaration.getBytes(StandardCharsets.US_ASCII));
        return charset.decode(ascii).toString().equals(declaration);
    }

    private byte[] utf8(byte[] text) {
        int wrong = Utf8.firstWrong(text);
        if (wrong == text.length) {
            return text;
        }
        Position at = new SourceFile(id, text).position(wrong);
        report(at, String.format("byte 0x%02X is not valid UTF-8 here", text[wrong] & 0xFF));
        return new String(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    /** Python refuses a byte that the declared encoding does not have. */
    private byte[] declared(Charset charset, byte[] text) {
        byte[] readable = charset.decode(ByteBuffer.wrap(text)).toString().getBytes(StandardCharsets.UTF_8);
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(text);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(text.length * (double) decoder.maxCharsPerByte()));
        if (decoder.decode(in, out, true).isError()) {
            int before = out.flip().toString().getBytes(StandardCharsets.UTF_8).length;
            Position at = new SourceFile(id, readable).position(before);
            report(at, String.format("byte 0x%02X is not valid %s here", in.get() & 0xFF, charset.name()));
        }
        return readable;
    }

    private Decoded result(byte[] text) {
        byte[] readable = withoutNulls(text);
        return new Decoded(new SourceFile(id, readable), List.copyOf(problems), declared);
    }

    private byte[] withoutNulls(byte[] text) {
        int first = 0;
        while (first < text.length && text[first] != 0) {
            first++;
        }
        if (first == text.length) {
            return text;
        }
        report(new SourceFile(id, text).position(first), "the file holds a NUL byte, which Python does not read");
        byte[] readable = text.clone();
        for (int i = first; i < readable.length; i++) {
            if (readable[i] == 0) {
                readable[i] = ' ';
            }
        }
        return readable;
    }

    private void report(Position at, String message) {
        problems.add(new Problem(id, at, message));
    }
}
