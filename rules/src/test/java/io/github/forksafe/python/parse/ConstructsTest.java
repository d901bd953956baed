package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.python.syntax.Statement;
import io.github.forksafe.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each construct of {@code constructs.py} reads as {@code constructs.txt} says: its line, then its syntax. */
class ConstructsTest {

    @Test
    void readsEveryConstruct() throws IOException {
        SourceFile file = SourceFile.of("constructs.py", resource("constructs.py"));
        Parsed parsed = new PythonParser().parse(file);
        StringBuilder rendered = new StringBuilder();
        for (Statement statement : parsed.module().body()) {
            int line = file.position(statement.start()).line();
            rendered.append(line).append(' ').append(Rendering.of(statement)).append('\n');
        }
        assertThat(parsed.problems()).isEmpty();
        assertThat(rendered.toString()).isEqualTo(resource("constructs.txt"));
    }

    @Test
    void readsEveryConstructAlikeWithOtherLineEnds() throws IOException {
        String text = resource("constructs.py");
        String expected = render(text);
        assertThat(render(text.replace("\n", "\r\n"))).isEqualTo(expected);
        assertThat(render(text.replace("\n", "\r"))).isEqualTo(expected);
    }

    private static String render(String text) {
        Parsed parsed = new PythonParser().parse(SourceFile.of("a.py", text));
        assertThat(parsed.problems()).isEmpty();
        return Rendering.of(parsed.module().body());
    }

    static String resource(String name) throws IOException {
        try (InputStream in = ConstructsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
