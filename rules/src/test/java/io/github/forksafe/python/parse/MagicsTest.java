package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What IPython adds to Python is unknown, the Python around it is read, and Python's own signs stay what they are. */
class MagicsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "%matplotlib inline/a | <Unreadable> <a>",
                "%load_ext foo.bar/a | <Unreadable> <a>",
                "!pip install \\/  -q (/a | <Unreadable> <a>",
                "!!ls/a | <Unreadable> <a>",
                "x = !ls ('/a | Assign([x], Unreadable) <a>",
                "x, y.z = !ls | Assign([Tuple([x, Attribute(y, z)])], Unreadable)",
                "x = %sql select '/a | Assign([x], Unreadable) <a>",
                "?a/b | <Unreadable> <b>",
                "%a?/b | <Unreadable> <b>",
                "a?/b | <a> <b>",
                "a.b??  /c | ExpressionStatement(Attribute(a, b)) <c>",
                "if a:/  %cd x/  !ls/b | If([Branch(a, [<Unreadable>, <Unreadable>])], []) <b>",
                // magics that run Python
                "%time x = f(1)/a | Assign([x], Call(f, [1], [])) <a>",
                "%timeit -n 10 -r3 f(1) | ExpressionStatement(Call(f, [1], []))",
                "x = %timeit -o f(/  1)/a | Assign([x], Call(f, [1], [])) <a>",
                "%time/a | <Unreadable> <a>",
                "%%time -x/a | <Unreadable> <a>",
                "%%capture out/%%time/a | <Unreadable> <Unreadable> <a>",
                // Python
                "a % b | ExpressionStatement(BinaryOp(a, MODULO, b))",
                "a \\/ %b | ExpressionStatement(BinaryOp(a, MODULO, b))",
                "(a/%b) | ExpressionStatement(BinaryOp(a, MODULO, b))",
                "a != b | ExpressionStatement(Compare(a, [NOT_EQUAL], [b]))",
                "(a/!=b) | ExpressionStatement(Compare(a, [NOT_EQUAL], [b]))",
                "a %= b | AugAssign(a, MODULO, b)",
                "a = '''/%a/!b'''/c | Assign([a], §/%a/!b§) <c>",
                "#!python/# -*- coding: utf-8 -*-/a | <a>",
            })
    void areUnknown(String source, String syntax) {
        Parsed parsed = parse(source);
        assertThat(parsed.problems()).isEmpty();
        String rendered = parsed.module().body().stream().map(Rendering::of).collect(Collectors.joining(" "));
        String shown = rendered.replace("\\x0a", "/").replaceAll("ExpressionStatement\\((\\w+)\\)", "<$1>");
        assertThat(shown).isEqualTo(syntax.replace('§', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a/%%bash/ls (/'/# %%/b | [a, ExpressionStatement, b] | 2:0 what follows is left out: by '%%bash' it is not Python",
                "%%html/<p>/#In[3]:/a | [ExpressionStatement, a] | 1:0 what follows is left out: by '%%html' it is not Python",
                "%%sql | [ExpressionStatement] | 1:0 what follows is left out: by '%%sql' it is not Python",
                "x = 5?/a | [?, a] | 1:5 unexpected character '?'",
                "x = (!a)/b | [?, b] | 1:5 unexpected character '!'",
                "if a: !b/c | [?, c] | 1:6 unexpected character '!'",
                "%s' % a/b | [?, b] | 1:0 unexpected '%'",
                "x = a ? b/c | [?, c] | 1:6 unexpected character '?'",
            })
    void areToldWhereTheyHideCode(String source, String outline, String message) {
        Parsed parsed = parse(source);
        assertThat(parsed.problems()).hasSize(1);
        assertThat(Outline.of(parsed.module().body())).isEqualTo(outline);
        Problem problem = parsed.problems().get(0);
        assertThat(problem.at().line() + ":" + problem.at().column() + " " + problem.message())
                .isEqualTo(message);
    }

    private static Parsed parse(String source) {
        return new PythonParser().parse(SourceFile.of("a.py", source.replace("/", "\n")));
    }
}
