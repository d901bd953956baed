package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;
import io.github.forksafe.python.syntax.Dialect;
import io.github.forksafe.source.SourceFile;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    private static final String PIECES = "()[]{}'\"\\:;,.=!$@#?f0x \t\n\rif:lambda def é`";

    @Test
    void leavesOnlyBlanksAndCommentsBetweenTokens() throws IOException {
        String text = ConstructsTest.resource("constructs.py");
        assertThat(gaps(text)).matches("(?s)([ \t\f\r\n]|\\\\\n|#[^\n]*)*");
    }

    @Test
    void writesTokensInOrderWhateverTheTextIs() throws IOException {
        String text = ConstructsTest.resource("constructs.py");
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            int from = random.nextInt(text.length());
            StringBuilder broken = new StringBuilder(text.substring(from, Math.min(from + 300, text.length())));
            for (int i = 0; i < 5; i++) {
                broken.insert(random.nextInt(broken.length()), PIECES.charAt(random.nextInt(PIECES.length())));
            }
            gaps(broken.toString());
        }
    }

    /** What lies between the tokens of a text; the text is what lies in them and between them. */
    static String gaps(String text) {
        SourceFile file = SourceFile.of("a.py", text);
        Tokens tokens = new Tokens();
        Characters characters = new Characters(file.utf8(), file.utf8().length);
        Buffers buffers = new Buffers(tokens, new Faults(), new Names());
        Language language = new Language(Dialect.PYTHON_3);
        Tokenizer.run(characters, 0, new TokenWriter(buffers, new Comments.Builder(), new Problems(file), language));
        StringBuilder gaps = new StringBuilder();
        StringBuilder joined = new StringBuilder();
        int end = 0;
        int depth = 0;
        for (int i = 0; i < tokens.count(); i++) {
            assertThat(tokens.start(i)).as(text).isBetween(end, tokens.end(i));
            String gap = file.text(end, tokens.start(i));
            gaps.append(gap);
            end = tokens.end(i);
            joined.append(gap).append(file.text(tokens.start(i), end));
            depth += tokens.kind(i) == PythonParser.INDENT ? 1 : tokens.kind(i) == PythonParser.DEDENT ? -1 : 0;
        }
        assertThat(joined.toString()).isEqualTo(text);
        assertThat(depth).isZero();
        assertThat(tokens.kind(tokens.count() - 1)).isEqualTo(PythonParser.EOF);
        return gaps.toString();
    }
}
