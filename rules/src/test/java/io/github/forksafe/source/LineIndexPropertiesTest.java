package io.github.forksafe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lines and columns are those that Java's own strings tell, in code points and in UTF-16 units. */
class LineIndexPropertiesTest {
    @Property(seed = "21")
    void countsAsStringsDo(@ForAll("pieces") List<String> pieces) {
        String text = String.join("", pieces);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        LineIndex index = LineIndex.of(utf8);
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int offset = text.substring(0, i).getBytes(StandardCharsets.UTF_8).length;
            assertThat(index.position(offset)).isEqualTo(new Position(line, text.codePointCount(start, i), i - start));
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                line++;
                start = i + 1;
            }
        }
        assertThat(index.lineCount()).isEqualTo(line);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of("a", "é", "中", "😀", "\n", "\r\n", "\r", "\t", "\f", "\u2028", "𝒳")
                .list()
                .ofMaxSize(60);
    }
}
