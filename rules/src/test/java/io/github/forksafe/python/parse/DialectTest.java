package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.python.syntax.Dialect;
import io.github.forksafe.source.Decoded;
import io.github.forksafe.source.Decoding;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dialect a file is read in: 3 if both will do, or if they fail alike. */
class DialectTest {
    private static final String UNDECLARED = "Python 2 needs a declared encoding for characters that are not ASCII ";

    @Test
    void ofPython2NeedsADeclaredEncoding() {
        assertThat(problems("# \u00e9\nprint 'a'")).containsExactly(UNDECLARED + 2);
        assertThat(problems("print 'a\u00e9'")).containsExactly(UNDECLARED + 8);
        assertThat(problems("# coding: utf-8\nprint '\u00e9'")).isEmpty();
        assertThat(problems("\ufeffprint '\u00e9'")).isEmpty();
        assertThat(problems("print('\u00e9')")).isEmpty();
    }

    private static List<String> problems(String text) {
        Decoded decoded = Decoding.decode(new FileId(0, "a.py"), text.getBytes(StandardCharsets.UTF_8));
        return new PythonParser()
                .parse(decoded).problems().stream()
                        .map(problem -> problem.message() + " " + problem.at().column())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // what both take
                "x = 1 | 3 | 0",
                "print('a') | 3 | 0",
                "print | 3 | 0",
                "print >>f, a | 3 | 0",
                "exec('a') | 3 | 0",
                "from __future__ import print_function; print('a') | 3 | 0",
                // what only one takes
                "print 'a' | 2 | 0",
                "print >>f | 3 | 0",
                "print >>f, 'a', | 3 | 0",
                "exec a in b | 2 | 0",
                "x = 0777 | 2 | 0",
                "x = 10L | 2 | 0",
                "x = ur'a' | 2 | 0",
                "x = `a` | 2 | 0",
                "a <> b | 2 | 0",
                "raise E, 'a' | 2 | 0",
                "def f((a, b)): pass | 2 | 0",
                "[x for x in 1, 2] | 2 | 0",
                "with (a as b): pass | 3 | 0",
                "True = 1 | 2 | 0",
                "nonlocal = 1 | 2 | 0",
                "if a:/\tb/        c | 2 | 0",
                "f(a for a in b, *c, **d) | 2 | 0",
                "f(a for a in b,) | 2 | 0",
                "f((a)=1) | 2 | 0",
                "x = (a,/ nonlocal, b) | 2 | 0",
                "a\\ | 2 | 0",
                "a\\/ | 2 | 0",
                "x = f'a' | 3 | 0",
                "async = await = 1 | 3 | 0",
                "def f(async): return await | 3 | 0",
                "def f(*, async): await.x | 3 | 0",
                "async def f(): pass/async = 1 | 3 | 0",
                "async def f(): pass/if a:/ async = 1 | 3 | 0",
                "class C:/ async def f():/  def g(): await a/ async = 1 | 3 | 0",
                // what neither takes
                "from __future__ import print_function; print 'a' | 3 | 1",
                "print f'a' | 3 | 1",
                "print f'{a:\\N{B}}' | 3 | 1",
                "print 'a'; print 'b'; x = f'c' | 2 | 1",
                "print 'a'; f'b'; f'c' | 3 | 1",
                "print 'a'; )/print 'b' | 2 | 1",
                // the comma of an except clause
                "try: a/except E, e: b | 2 | 0",
                "try: a/except IOError, E: b | 2 | 0",
                "try: a/except a.b, (c, d): e | 2 | 0",
                "try: a/except E, self.e: b | 2 | 0",
                "try: a/except E, a[0]: b | 2 | 0",
                "try: a/except E, a().b: c | 2 | 0",
                "try: a/except E, [a, b]: c | 2 | 0",
                "try: a/except OSError, ValueError: b | 3 | 0",
                "try: a/except OSError, _Timeout: b | 3 | 0",
                "try: a/except a.error, b.error: c | 3 | 0",
                "try: a/except OSError, (A1, B1): c | 3 | 0",
                "try: a/except E, e, f: b | 3 | 0",
                "try: a/except E, e: f'{e}' | 3 | 0",
            })
    void isTheOneThatFitsBetter(String source, int version, int problems) {
        String text = source.replace("/", "\n").replace("\\t", "\t");
        Parsed parsed = new PythonParser().parse(SourceFile.of("a.py", text));
        Dialect dialect = version == 2 ? Dialect.PYTHON_2 : Dialect.PYTHON_3;
        assertThat(parsed.module().dialect()).isEqualTo(dialect);
        assertThat(parsed.problems()).hasSize(problems);
    }
}
