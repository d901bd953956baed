package io.github.forksafe.pip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerTest {

    @Test
    void readsAndNormalisesLikeTheReference() {
        List<List<String>> rows = Rows.of("marker_syntax.tsv");
        assertThat(rows).hasSizeGreaterThan(700);
        assertThat(rows).allSatisfy(row -> {
            Optional<String> expected = row.get(1).equals("1") ? Optional.of(row.get(2)) : Optional.empty();
            assertThat(Marker.parse(row.get(0)).map(Marker::toString).toOptional())
                    .as(row.get(0))
                    .isEqualTo(expected);
        });
    }

    @Test
    void evaluatesLikeTheReferenceAndWhereThatFailsToUnknown() {
        Map<String, Map<String, String>> environments = new HashMap<>();
        Rows.of("marker_environments.tsv")
                .forEach(row -> environments
                        .computeIfAbsent(row.get(0), name -> new HashMap<>())
                        .put(row.get(1), row.get(2)));
        List<List<String>> rows = Rows.of("marker_values.tsv");
        assertThat(rows).hasSizeGreaterThan(500);
        assertThat(rows).allSatisfy(row -> {
            Map<String, String> texts = new HashMap<>(environments.get(row.get(2)));
            Map<String, Set<String>> sets = new HashMap<>();
            row.subList(3, row.size()).forEach(override -> override(texts, sets, override));
            Truth expected = switch (row.get(1)) {
                case "true" -> Truth.TRUE;
                case "false" -> Truth.FALSE;
                default -> Truth.UNKNOWN;
            };
            assertThat(marker(row.get(0)).evaluate(new MarkerEnvironment(texts, sets)))
                    .as(row.toString())
                    .isEqualTo(expected);
        });
    }

    private static void override(Map<String, String> texts, Map<String, Set<String>> sets, String override) {
        int equals = override.indexOf('=');
        String name = override.substring(0, equals);
        String value = override.substring(equals + 1);
        if (name.startsWith("*")) {
            sets.put(name.substring(1), value.isEmpty() ? Set.of() : Set.of(value.split(",", -1)));
        } else {
            texts.put(name, value);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    python_version >= "3.8"                                  | TRUE
                    python_version < "3.8"                                   | FALSE
                    sys_platform == "win32"                                  | FALSE
                    platform_machine == "x86_64"                             | UNKNOWN
                    extra == "test"                                          | UNKNOWN
                    extra == "test" and sys_platform == "win32"              | FALSE
                    extra == "test" or os_name == "posix"                    | TRUE
                    (extra == "test" or os_name == "nt") and os_name == "nt" | FALSE
                    """)
    void isThreeValuedWhereThingsAreUnknown(String text, Truth expected) {
        MarkerEnvironment environment = MarkerEnvironment.of(new PythonVersion(3, 11, 7), OperatingSystem.LINUX);
        assertThat(marker(text).evaluate(environment)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    python_version            | 14 | expected one of <=, <, !=, ==, >=, >, ~=, ===, 'in' and 'not in'
                    pythonversion > "3"       | 0  | expected a marker variable or a quoted text
                    os_name == "nt            | 11 | this text has no closing quote
                    (os_name == "nt"          | 16 | expected ')' for the '(' at column 1
                    os_name == "nt" xor       | 16 | expected 'and', 'or' or the end of the marker
                    """)
    void saysWhatIsWrongAndWhere(String text, int offset, String message) {
        assertThat(Marker.parse(text)).isEqualTo(new Reading.Unreadable<>(message, offset));
    }

    @Test
    void survivesDeepNesting() {
        assertThat(Marker.parse("(".repeat(1_000_000))).isInstanceOf(Reading.Unreadable.class);
        String longOne = "os_name == 'a'" + " or os_name == 'a'".repeat(20_000);
        assertThat(marker(longOne).evaluate(new MarkerEnvironment(Map.of("os_name", "b"), Map.of())))
                .isEqualTo(Truth.FALSE);
    }

    private static Marker marker(String text) {
        return Marker.parse(text).toOptional().orElseThrow(() -> new AssertionError(text));
    }
}
