package io.github.forksafe.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShebangTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    !/usr/bin/python               | true
                    !/usr/bin/python3.11 -u        | true
                    ! /usr/bin/env python3         | true
                    !/usr/bin/env -S python3 -OO   | true
                    !/usr/bin/env -S A=b pypy3     | true
                    !/usr/bin/env -S uv run --script | true
                    !/usr/bin/env uv run           | false
                    !/usr/bin/env                  | false
                    !/bin/sh                       | false
                    !/usr/bin/perl python          | false
                    !                              | false
                    ' python'                        | false
                    """)
    void looksAtTheProgram(String line, boolean expected) {
        byte[] bytes = ("#" + line + "\nimport os # python\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Shebang.namesPython(bytes, bytes.length)).isEqualTo(expected);
    }
}
