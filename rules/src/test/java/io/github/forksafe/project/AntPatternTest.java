package io.github.forksafe.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AntPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    **/*.py         | a.py            | true
                    **/*.py         | a/b/c.py        | true
                    **/*.py         | a/b/c.pyw       | false
                    *.py            | a/b.py          | false
                    a/**/z.py       | a/z.py          | true
                    a/**/z.py       | a/b/c/z.py      | true
                    a/**/z.py       | b/z.py          | false
                    tests/          | tests/x/y.py    | true
                    tests/**        | tests           | true
                    /tests/**       | tests/x.py      | true
                    ./tests/*.py    | tests/x.py      | true
                    tests\\*.py     | tests/x.py      | true
                    **/test_*.py    | a/test_b.py     | true
                    **/test_?.py    | a/test_bc.py    | false
                    **/a/**/b/**    | x/a/y/b/z.py    | true
                    **              | anything/at.all | true
                    *a*a*b          | aaaaab          | true
                    *a*a*b          | aaaaac          | false
                    """)
    void matchesAsAntDoes(String pattern, String path, boolean expected) {
        assertThat(AntPattern.of(pattern).matches(path)).isEqualTo(expected);
    }

    @Test
    void matchesAdversarialPatternsInNoTime() {
        String pattern = "**/a/".repeat(200) + "*a".repeat(200);
        String path = "a/".repeat(1000) + "a".repeat(199) + "b";
        assertThat(AntPattern.of(pattern).matches(path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tests/**    | tests     | true
                    tests/      | tests/x   | true
                    **/gen/**   | a/b/gen   | true
                    **/gen/*.py | a/b/gen   | false
                    **          | a         | true
                    """)
    void tellsWhatNeedNotBeEntered(String pattern, String directory, boolean expected) {
        assertThat(AntPattern.of(pattern).matchesAllBelow(directory)).isEqualTo(expected);
    }
}
