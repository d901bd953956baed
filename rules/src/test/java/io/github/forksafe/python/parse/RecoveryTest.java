package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.source.SourceFile;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One broken statement costs that statement, a broken header its own line, a broken indentation its block; and each mistake
 * is told once. A slash is a line end, a question mark in the outline is what was lost.
 */
class RecoveryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // broken statements
                "a/b c/d | [a, ?, d] | 2:2 unexpected 'c'",
                "if a:/  b/  c d/  e/f | [if[b, ?, e], f] | 3:4 unexpected 'd'",
                "if a:/  b c/d | [if[?], d] | 2:4 unexpected 'c'",
                "class C:/  def f():/    a b/    c/  def g(): d/e | [C[f[?, c], g[d]], e] | 3:6 unexpected 'b'",
                "a; b c; d/e | [?, e] | 1:5 unexpected 'c'",
                "a $ b/c | [?, c] | 1:2 unexpected character '$'",
                "a = 1x; b/c | [?, c] | 1:4 '1x' is no number",
                "a/import/b | [a, ?, b] | 2:6 expected a name before end of line",
                // brackets that are never closed
                "a/x = (1,/def f(): b/c | [a, ?, f[b], c] | 2:4 '(' is never closed",
                "a/x = f(1,/import b/c | [a, ?, b, c] | 2:5 '(' is never closed",
                "x = f(1,/y = 2/z/def f(): b | [?, Assign, z, f[b]] | 1:5 '(' is never closed",
                "x = f(1,/      2,/y = 2/z | [?, Assign, z] | 1:5 '(' is never closed",
                "x = {1: 2,/     3: [4,/     5: 6,/}/z | [?, z] | 2:8 '[' is never closed",
                "x = [f(1, [2, 3)]/z | [?, z] | 1:15 ')' does not close '['",
                "x = f([1, 2)/z | [?, z] | 1:11 ')' does not close '['",
                "x = f(1,/   ]/y = 2/z | [?, Assign, z] | 2:3 ']' does not close '(' on line 1",
                "x = f(1]/y = 2/z | [?, Assign, z] | 1:7 ']' does not close '('",
                "def f():/  x = g(1,/  y = 2/  return y/z | [f[?, Assign, Return], z] | 2:7 '(' is never closed",
                "def f():/  (/b | [f[?], b] | 2:2 '(' is never closed",
                "def f():/  x = g(a=1,/        b=2/c | [f[?], c] | 2:7 '(' is never closed",
                "x = (/y = (/z = (/a | [?, ?, ?, a] | 1:4 '(' is never closed; 2:4 '(' is never closed; 3:4 '(' is never closed",
                "@a(b/def f(): c/d | [f[c], d] | 1:2 '(' is never closed",
                // brackets that close nothing
                ")/b | [?, b] | 1:0 ')' closes nothing",
                "a/)/b | [a, ?, b] | 2:0 ')' closes nothing",
                "def f():/  )/  a/b | [f[?, a], b] | 2:2 ')' closes nothing",
                "x = f(a))(/    b,/    c)/d | [?, d] | 1:8 ')' closes nothing",
                "x = f(/    a=1),/    b=2,/)/d | [Assign, ?, ?, d] | 3:4 unexpected indentation",
                // strings that are never closed
                "a/x = 'b/c | [a, ?, c] | 2:4 this string is never closed",
                "a/x = f('b)/c = 1/d | [a, ?, Assign, d] | 2:6 this string is never closed",
                "a/x = f('b,/  'c',/  d)/e | [a, ?, e] | 2:6 this string is never closed",
                "a/x = '''b/c | [a, ?] | 2:4 this string is never closed",
                "x = '''b/def f():/  '''c'''/  d/e | [?, f[ExpressionStatement, d], e] | 1:4 this string is never closed",
                "def f():/  '''a/  b/def g():/  '''c'''/  d/e | [f[?], g[ExpressionStatement, d], e] | 2:2 this string is never closed",
                "x = f(f'''b/import c/d | [?, c, d] | 1:6 this string is never closed",
                "x = f'{a b}'/c | [?, c] | 1:9 expected ',' or '}' before 'b'",
                "x = f'{a'/c | [?, c] | 1:6 '{' is never closed",
                "x = f(f'{a')/c | [?, c] | 1:8 '{' is never closed",
                "x = f'{(a}'/c | [?, c] | 1:9 '}' does not close '('",
                "x = f'{a/c | [?, c] | 1:6 '{' is never closed",
                // headers
                "if a b:/  c/else:/  d/e | [if[c], e] | 1:5 expected ':' before 'b'",
                "if a/  b/  c/else:/  d/e | [if[b, c], e] | 1:4 expected ':' before end of line",
                "if a:/  b/elif c +:/  d/e | [if[b][d], e] | 3:8 unexpected ':'",
                "if a:/  b/else/  c/d | [if[b], d] | 3:4 expected ':' before end of line",
                "def f(:/  a/  if b:/    c/d | [f[a, if[c]], d] | 1:5 '(' is never closed",
                "def f(a b):/  c/d | [f[c], d] | 1:8 expected ',' or ')' before 'b'",
                "def f(a, b:/  c/  d/  return e/g | [f[c, d, Return], g] | 1:5 '(' is never closed",
                "class C(a:/  def f(self): b/c | [C[f[b]], c] | 1:7 '(' is never closed",
                "class C(a.):/  b/c | [C[b], c] | 1:10 expected a name before ')'",
                "for x y:/  a/b | [For, b] | 1:6 expected 'in' before 'y'",
                "with a as:/  b/c | [With, c] | 1:9 unexpected ':'",
                "try:/  a/except E e:/  b/c | [Try, c] | 3:9 expected ':' before 'e'",
                "@a b/def f(): c/d | [f[c], d] | 1:3 unexpected 'b'",
                "def 1f():/  a/b | [?, b] | 1:4 '1f' is no number",
                "def f(a) b,/      c):/  d/e | [?, e] | 1:9 expected ':' before 'b'",
                "match a:/  case 1: b/  case (: c/  case 2: d/e | [?, e] | 3:7 '(' is never closed",
                // blocks and clauses
                "if a:/b/c | [?, b, c] | 2:0 expected an indented block after 'if' on line 1",
                "def f():/  if a:/  b/c | [f[?, b], c] | 3:2 expected an indented block after 'if' on line 2",
                "try:/  a/b | [?, b] | 3:0 expected 'except' or 'finally' after 'try' on line 1",
                "try:/  a/excpt E:/  b/c | [?, ?, c] | 3:0 expected 'except' or 'finally' after 'try' on line 1",
                "@a/b c:/  d/e | [?, ?, e] | 2:0 expected 'def' or 'class' after the decorator on line 1",
                "else:/  a/b | [?, b] | 1:0 unexpected 'else'",
                "for a in b:/  c/elif d:/  e/f | [For, ?, f] | 3:0 unexpected 'elif'",
                // indentation
                "a/  b/  c/d | [a, ?, d] | 2:2 unexpected indentation",
                "def f():/  a/    b/    c/  d/e | [f[a, ?, d], e] | 3:4 unexpected indentation",
                "def f():/    a/  b/c | [f[a], ?, c] | 3:2 this line's indentation matches no line above",
                "if a:/\tb/        c = f''/d | [if[b, ?], d] | 3:8 the indentation mixes tabs and spaces",
                // merge conflicts
                "a/<<<<<<< HEAD/b/=======/c/>>>>>>> x/d | [a, b, d] | 2:0 unresolved merge conflict, of which only the first side is read",
                "f(a,/<<<<<<< HEAD/b,/!!!!!!! base/=======/c,/>>>>>>> x/)/d | [ExpressionStatement, d] | 2:0 unresolved merge conflict, of which only the first side is read",
                "a/=======/b | [a, b] | 2:0 this line is left over from a merge conflict",
                "<<<<<<< x/a/=======/b | [a, b] | 1:0 unresolved merge conflict, of which only the first side is read",
                "a =======/b | [?, b] | 1:4 unexpected '=='",
                // files that end anywhere
                "def | [?] | 1:3 expected a name before end of line",
                "def f( | [?] | 1:5 '(' is never closed",
                "def f(): | [?] | 1:8 expected an indented block after 'def' on line 1",
                "if a:/  b = | [if[?]] | 2:5 unexpected end of line",
                "x = f'{a | [?] | 1:6 '{' is never closed",
                "@a | [?] | 1:2 expected 'def' or 'class' after the decorator on line 1",
                "a\\ | [a] | ''",
                // nothing wrong
                "# only a comment | [] | ''",
                "'' | [] | ''",
            })
    void costsOneStatementAndOneMessage(String source, String outline, String messages) {
        String text =
                source.equals("''") ? "" : source.replace("!!!!!!!", "|||||||").replace("/", "\n");
        Parsed parsed = new PythonParser().parse(SourceFile.of("a.py", text));
        String told = parsed.problems().stream()
                .map(problem -> problem.at().line() + ":" + problem.at().column() + " " + problem.message())
                .collect(Collectors.joining("; "));
        assertThat(Outline.of(parsed.module().body()) + " | " + told)
                .isEqualTo(outline + " | " + messages.replace("''''", "").replaceFirst("^''$", ""));
    }
}
