package io.github.forksafe.python.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "12, 12",
        "1_000, 1000",
        "0x_fF, 255",
        "0o17, 15",
        "0b1_0, 2",
        "00, 0",
        "0777, 511",
        "0040000, 16384",
        "10L, 10",
        "0xFFl, 255",
        "0777L, 511",
        "00L, 0",
    })
    void areRead(String literal, long value) {
        assertThat(Numbers.integer(literal)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775808", "0xFFFFFFFFFFFFFFFFF", "100000000000000000000L"})
    void areUnknownIfTheyAreTooLarge(String literal) {
        assertThat(Numbers.integer(literal)).isEqualTo(OptionalLong.empty());
    }
}
