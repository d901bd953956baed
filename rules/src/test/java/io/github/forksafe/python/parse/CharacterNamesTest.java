package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Statement;
import io.github.forksafe.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterNamesTest {

    @ParameterizedTest
    @CsvSource({
        "BULLET, 2022",
        "latin small letter e with acute, E9",
        "byte order mark, FEFF",
        "NBSP, A0",
        "VS16, FE0F",
        "CJK UNIFIED IDEOGRAPH-6574, 6574",
        "CJK Unified Ideograph-2a700, 2A700",
        "CJK UNIFIED IDEOGRAPH-06574, FFFD",
        "CJK UNIFIED IDEOGRAPH-41, FFFD",
        "CJK UNIFIED IDEOGRAPH-65GH, FFFD",
        "HANGUL SYLLABLE GA, AC00",
        "HANGUL SYLLABLE GGYALM, AE8E",
        "HANGUL SYLLABLE A, C544",
        "HANGUL SYLLABLE HIH, D7A3",
        "HANGUL SYLLABLE X, FFFD",
        "NO SUCH CHARACTER, FFFD",
    })
    void giveTheCharacterOfAnEscape(String name, String hexadecimal) {
        SourceFile file = SourceFile.of("a.py", "'\\N{" + name + "}'\n");
        Statement statement = new PythonParser().parse(file).module().body().get(0);
        assertThat(statement)
                .isInstanceOfSatisfying(
                        Statement.ExpressionStatement.class,
                        alone -> assertThat(alone.value())
                                .isInstanceOfSatisfying(
                                        Expression.StringLiteral.class,
                                        text -> assertThat(text.value())
                                                .isEqualTo(Character.toString(Integer.parseInt(hexadecimal, 16)))));
    }
}
