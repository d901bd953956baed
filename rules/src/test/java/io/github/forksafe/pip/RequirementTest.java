package io.github.forksafe.pip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {

    @Test
    void readsWhatTheReferenceReads() {
        List<List<String>> rows = Rows.of("pep508_valid.tsv");
        assertThat(rows).hasSizeGreaterThan(300);
        assertThat(rows).allSatisfy(row -> {
            Requirement requirement = requirement(row.get(0));
            List<String> parts = List.of(
                    requirement.name(),
                    String.join(",", new TreeSet<>(requirement.extras())),
                    requirement.specifier().toString(),
                    requirement.url().orElse(""),
                    requirement.marker().map(Marker::toString).orElse(""));
            assertThat(parts).as(row.get(0)).isEqualTo(row.subList(1, 6));
            if (!row.get(6).isEmpty()) {
                assertThat(requirement).hasToString(row.get(6));
            }
        });
    }

    @Test
    void refusesWhatTheReferenceRefuses() {
        List<String> invalid = Rows.lines("pep508_invalid.txt");
        assertThat(invalid).hasSize(41);
        assertThat(invalid)
                .allSatisfy(text -> assertThat(Requirement.parse(Rows.unescape(text)))
                        .as(text)
                        .isInstanceOf(Reading.Unreadable.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                 | 0  | expected the name of a package
                    name 1.0           | 5  | expected a version specifier, a semicolon or the end after the name
                    name>=1.0<2        | 9  | expected a comma, a semicolon or the end after the version
                    name(>=1           | 8  | expected ')' for the '(' at column 5
                    name[a b]          | 7  | expected a comma or ']' for the '[' at column 5
                    name[a,]           | 7  | expected an extra after the comma
                    name @             | 6  | expected a URL after '@'
                    name>=1.*          | 7  | '.*' may follow the release of == and != only
                    name; os_name == x | 17 | expected a marker variable or a quoted text
                    """)
    void saysWhatIsWrongAndWhere(String text, int offset, String message) {
        assertThat(Requirement.parse(text)).isEqualTo(new Reading.Unreadable<>(message, offset));
    }

    @Test
    void tellsWhetherItMayApply() {
        PythonVersions pythons =
                PythonVersions.parse(">=3.8,<3.10").toOptional().orElseThrow();
        assertThat(requirement("a; python_version < '3.9'").mayApplyOn(pythons)).isTrue();
        assertThat(requirement("a; python_version < '3'").mayApplyOn(pythons)).isFalse();
        assertThat(requirement("a; sys_platform == 'win32'").mayApplyOn(pythons))
                .isFalse();
        assertThat(requirement("a; extra == 'x'").mayApplyOn(pythons)).isTrue();
    }

    private static Requirement requirement(String text) {
        return Requirement.parse(text).toOptional().orElseThrow(() -> new AssertionError(text));
    }
}
