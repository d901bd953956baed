package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SharedTextTest {
    private final Names names = new Names();

    @Test
    void isOneStringForAllTimesThatAShortTextIsMet() {
        for (int i = 0; i < 5_000; i++) {
            String text = "text " + i;
            assertThat(shared(text)).isEqualTo(text).isSameAs(shared(text));
        }
    }

    @Test
    void isWhatWasWrittenWhereANameWouldBeNormalised() {
        assertThat(shared("\uFB01")).isEqualTo("\uFB01");
    }

    @Test
    void holdsLongAndEmptyTexts() {
        String text = "a literal that is longer than those that are worth the trouble";
        assertThat(shared(text)).isEqualTo(text);
        assertThat(shared("")).isEmpty();
    }

    private String shared(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return names.shared(bytes, 0, bytes.length);
    }
}
