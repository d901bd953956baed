package io.github.forksafe.python.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GrammarTest {

    /** One such call site makes the first parse of a process slower by seconds. */
    @Test
    void decidesEverythingByOneTokenOfLookahead() throws IOException {
        String parser = generated("PythonParser.class");
        assertThat(parser).contains("expressionList").doesNotContain("adaptivePredict");
    }

    /** Token kinds are kept in bytes. */
    @Test
    void hasFewTokenKinds() {
        assertThat(PythonParser.VOCABULARY.getMaxTokenType()).isLessThan(Byte.MAX_VALUE);
    }

    private static String generated(String name) throws IOException {
        try (InputStream in = PythonParser.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
