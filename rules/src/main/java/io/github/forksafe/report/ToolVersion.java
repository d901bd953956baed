package io.github.forksafe.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this program, which the build writes beside this class. */
public final class ToolVersion {

    private ToolVersion() {}

    /**
     * Reads it.
     *
     * @return the version of the Maven artifact, such as {@code 1.2.0}
     */
    public static String text() {
        try (InputStream in = ToolVersion.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("this build has no version.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
