package io.github.forksafe.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** The SHA-256 of parts, each with its length before it, so that other parts never make the same text. */
final class Hash {
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest = sha256();

    /** The hash of bytes alone. */
    static byte[] of(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Hash add(byte[] bytes) {
        add(bytes.length);
        digest.update(bytes);
        return this;
    }

    /** Adds a number. */
    Hash add(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    /** Adds a text as UTF-16, in which half of a surrogate pair is no other than itself. */
    Hash add(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return add(bytes.array());
    }

    /** Adds the texts of values, which say all that there is in them: records, numbers, paths and texts do. */
    Hash addAll(Collection<?> values) {
        add(values.size());
        values.forEach(value -> add(String.valueOf(value)));
        return this;
    }

    /** Adds what a file holds, or that it cannot be read. */
    Hash addFile(Path file) {
        MessageDigest content = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                content.update(buffer, 0, count);
            }
        } catch (IOException e) {
            return add("unreadable");
        }
        return add(content.digest());
    }

    byte[] bytes() {
        return digest.digest();
    }

    String hexadecimal() {
        return HexFormat.of().formatHex(bytes());
    }

    /** Of text, too, for the bytes of a name. */
    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
