package io.github.forksafe.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text files that come with this program. */
public final class BundledText {

    private BundledText() {}

    /**
     * Reads such a file.
     *
     * @param neighbour a class in its package
     * @param name its name in the package
     * @return its text
     * @throws IllegalStateException if there is none, which is a defect of the program
     */
    public static String of(Class<?> neighbour, String name) {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name + " beside " + neighbour.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
