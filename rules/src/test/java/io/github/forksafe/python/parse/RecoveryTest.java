package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One broken statement costs that statement; a broken indentation costs its block. */
class RecoveryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a/b c/d | [a, ?, d]",
                "a/)/b | [a, ?, b]",
                "a/x = (1,/def f(): b/c | [a, ?, f[b], c]",
                "a/x = f(1,/import b/c | [a, ?, b, c]",
                "a/x = 'b/c | [a, ?, c]",
                "a/x = '''b/c | [a, ?]",
                "if a:/  b/  c d/  e/f | [if[b, ?, e], f]",
                "class C:/  def f():/    a b/    c/  def g(): d/e | [C[f[?, c], g[d]], e]",
                "if a/  b/  c/else:/  d/e | [?, e]",
                "def f(:/  a/  if b:/    c/d | [?, d]",
                "a/  b/  c/d | [a, ?, d]",
                "def f():/  a/    b/    c/  d/e | [f[a, ?, d], e]",
                "def f():/    a/  b/c | [f[a], ?, c]",
                "if a:/b/c | [?, b, c]",
                "def f():/  if a:/  b/c | [f[?, b], c]",
                "try:/  a/b | [?, b]",
                "else:/  a/b | [?, b]",
                "def f():/  )/  a/b | [f[?, a], b]",
                "def f():/  (/b | [f[?], b]",
                "a; b c; d/e | [?, e]",
                "match a:/  case 1: b/  case (: c/  case 2: d/e | [?, e]",
                "x = f'{a b}'/c | [?, c]",
                "x = f'{a'/c | [?, c]",
                "a $ b/c | [?, c]",
                "# only a comment | []",
                "'' | []",
                "a\\ | [a]",
            })
    void keepsTheNeighboursReadable(String source, String outline) {
        String text = source.equals("''") ? "" : source.replace("/", "\n");
        Parsed parsed = new PythonParser().parse(SourceFile.of("a.py", text));
        assertThat(Outline.of(parsed.module().body())).isEqualTo(outline);
    }
}
