package io.github.forksafe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected files; {@code -Dupdate} rewrites them. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/forksafe/report");

    private Golden() {}

    static void assertMatches(String file, String actual) {
        Path expected = FOLDER.resolve(file);
        try {
            if (System.getProperty("update") != null) {
                Files.writeString(expected, actual);
            }
            assertThat(expected).content().isEqualTo(actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
