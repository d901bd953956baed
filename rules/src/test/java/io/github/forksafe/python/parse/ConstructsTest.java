package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.python.syntax.Dialect;
import io.github.forksafe.python.syntax.Statement;
import io.github.forksafe.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each construct of {@code constructs.py} reads as {@code constructs.txt} says: its line, then its syntax. */
class ConstructsTest {

    @ParameterizedTest
    @CsvSource({"constructs, PYTHON_3", "constructs2, PYTHON_2"})
    void readsEveryConstruct(String name, Dialect dialect) throws IOException {
        SourceFile file = SourceFile.of("constructs.py", resource(name + ".py"));
        Parsed parsed = new PythonParser().parse(file);
        StringBuilder rendered = new StringBuilder();
        for (Statement statement : parsed.module().body()) {
            int line = file.position(statement.start()).line();
            rendered.append(line).append(' ').append(Rendering.of(statement)).append('\n');
        }
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.module().dialect()).isEqualTo(dialect);
        assertThat(rendered.toString()).isEqualTo(resource(name + ".txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"constructs.py", "constructs2.py"})
    void readsEveryConstructAlikeWithOtherLineEnds(String name) throws IOException {
        String text = resource(name);
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
