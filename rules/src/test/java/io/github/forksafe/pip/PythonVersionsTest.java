package io.github.forksafe.pip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonVersionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''               | 3.10 to 3.14
                    >=3.8,<3.12      | 3.8 to 3.11
                    3.11             | 3.11
                    3                | 3.0 to 3.15
                    2.7              | 2.7
                    3.11.4           | 3.11
                    >=2.7,!=3.0.*,!=3.1.*,!=3.2.*,<3.7 | 2.7, 3.3 to 3.6
                    !=3.9.*,>=3.7    | 3.7 to 3.8, 3.10 to 3.15
                    ~=3.9            | 3.9 to 3.15
                    ==3.14.30        | 3.14
                    """)
    void readsWhatUsersDeclare(String text, String expected) {
        assertThat(PythonVersions.parse(text).map(PythonVersions::toString).toOptional())
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    >=3.99     | no Python version that is known (2.7, 3.0 to 3.15) satisfies '>=3.99'
                    ==3.8.25   | no Python version that is known (2.7, 3.0 to 3.15) satisfies '==3.8.25'
                    py311      | 'py311' is not a Python version such as 3.11 or a specifier such as >=3.8,<3.12: expected one of ==, !=, ~=, <=, >=, <, > and === before a version
                    """)
    void saysWhatIsWrong(String text, String message) {
        assertThat(PythonVersions.parse(text).fold(Object::toString, Reading.Unreadable::message))
                .isEqualTo(message);
    }

    @Test
    void standsForEachMinorByItsLatestPatchUnlessPatchesArePinned() {
        assertThat(patches(">=3.7,<3.9")).containsExactly("3.7.17", "3.8.20");
        assertThat(patches("3.11.4")).containsExactly("3.11.4");
        assertThat(patches(">=3.7,<3.7.4")).containsExactly("3.7.3");
        assertThat(patches("==3.14.30")).containsExactly("3.14.30");
    }

    @Test
    void answersQuestionsAboutRanges() {
        PythonVersions versions =
                PythonVersions.parse(">=3.8,<3.12").toOptional().orElseThrow();
        assertThat(versions.contains(3, 11)).isTrue();
        assertThat(versions.contains(3, 12)).isFalse();
        assertThat(versions.anyAtLeast(3, 11)).isTrue();
        assertThat(versions.anyAtLeast(3, 12)).isFalse();
        assertThat(versions.allAtLeast(3, 8)).isTrue();
        assertThat(versions.allAtLeast(3, 9)).isFalse();
        assertThat(versions.anyBelow(3, 9)).isTrue();
        assertThat(versions.anyBelow(3, 8)).isFalse();
        assertThat(versions.satisfying(SpecifierSet.parse(">=3.10").toOptional().orElseThrow()))
                .containsExactly(new PythonVersion(3, 10, 19), new PythonVersion(3, 11, 14));
    }

    @Test
    void isAVersionThatSpecifiersUnderstand() {
        assertThat(new PythonVersion(3, 11, 7).version())
                .isEqualTo(Version.parse("3.11.7").orElseThrow())
                .hasToString("3.11.7");
    }

    private static List<String> patches(String text) {
        return PythonVersions.parse(text).toOptional().orElseThrow().versions().stream()
                .map(PythonVersion::toString)
                .toList();
    }
}
