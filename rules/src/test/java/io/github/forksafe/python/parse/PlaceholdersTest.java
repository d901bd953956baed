package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.source.SourceFile;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a build still has to replace is a name that nobody knows; what may be Python is Python. */
class PlaceholdersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "x = ${y} | Assign([x], ${y})",
                "x = @y@ | Assign([x], @y@)",
                "x = ${a.b-c} + @project.version@ | Assign([x], BinaryOp(${a.b-c}, ADD, @project.version@))",
                "f(${a}, @b@, ${c}=1, d=@e@) | ExpressionStatement(Call(f, [${a}, @b@], [Keyword(${c}, 1), Keyword(d, @e@)]))",
                "{${a}: @b@} | ExpressionStatement(DictDisplay([DictEntry(${a}, @b@)]))",
                "f'{${a}}{@b@!r}' | ExpressionStatement(FormattedString(false, [FormattedValue(${a}, -), FormattedValue(@b@, -)]))",
                "'${a}' | ExpressionStatement(§${a}§)",
                "${body} | ExpressionStatement(${body})",
                "@body@ | ExpressionStatement(@body@)",
                "@x@ = 1 | Assign([@x@], 1)",
                "@x@.y() | ExpressionStatement(Call(Attribute(@x@, y), [], []))",
                "@x@_y = 1 | Assign([@x@_y], 1)",
                "foo_${x}_bar = 1 | Assign([foo_${x}_bar], 1)",
                "x = a.${b}.c | Assign([x], Attribute(Attribute(a, ${b}), c))",
                "x = 1.${minor} | Assign([x], 1.${minor})",
                "x = ${major}.5.1 | Assign([x], ${major}.5.1)",
                "x = ${a}.${b} | Assign([x], Attribute(${a}, ${b}))",
                "x: ${T} = ${v} | AnnAssign(x, ${T}, ${v})",
                "import ${a}.b, c_@d@ as e | Import([Alias(${a}.b, -), Alias(c_@d@, e)])",
                "from @a@.b import ${c} | ImportFrom(@a@.b, [Alias(${c}, -)], 0)",
                "class A@x@(${B}): @y@ | ClassDef(A@x@, [], [${B}], [], [], [ExpressionStatement(@y@)])",
                "def f_${x}(): return @y@ | FunctionDef(f_${x}, [], [], -, [], [Return(@y@)], false)",
                "@${a}/def f(): pass | FunctionDef(f, [], [], -, [${a}], [Pass], false)",
                "@@a@/def f(): pass | FunctionDef(f, [], [], -, [@a@], [Pass], false)",
                // what Python means
                "a @ b @ c | ExpressionStatement(BinaryOp(BinaryOp(a, MATRIX_MULTIPLY, b), MATRIX_MULTIPLY, c))",
                "a@b@c | ExpressionStatement(BinaryOp(BinaryOp(a, MATRIX_MULTIPLY, b), MATRIX_MULTIPLY, c))",
                "a @b@ -c | ExpressionStatement(BinaryOp(BinaryOp(a, MATRIX_MULTIPLY, b), MATRIX_MULTIPLY, UnaryOp(MINUS, c)))",
                "(a@b@/c) | ExpressionStatement(BinaryOp(BinaryOp(a, MATRIX_MULTIPLY, b), MATRIX_MULTIPLY, c))",
                "@a/def f(): pass | FunctionDef(f, [], [], -, [a], [Pass], false)",
                "@a@b//# c/class C: pass | ClassDef(C, [], [], [], [BinaryOp(a, MATRIX_MULTIPLY, b)], [Pass])",
                "a @= b | AugAssign(a, MATRIX_MULTIPLY, b)",
            })
    void areUnknownNames(String source, String syntax) {
        String text = source.replace("/", "\n");
        Parsed parsed = new PythonParser().parse(SourceFile.of("a.py", text));
        assertThat(parsed.problems()).isEmpty();
        String rendered = parsed.module().body().stream().map(Rendering::of).collect(Collectors.joining(" "));
        assertThat(rendered).isEqualTo(syntax.replace('§', '"'));
    }

    @Test
    void leaveTheirFileExact() throws IOException {
        SourceFile file = SourceFile.of("filtered.py", ConstructsTest.resource("filtered.py"));
        Parsed parsed = new PythonParser().parse(file);
        assertThat(parsed.problems()).isEmpty();
        String rendered = parsed.module().body().stream()
                .map(statement -> file.position(statement.start()).line() + " " + Rendering.of(statement) + "\n")
                .collect(Collectors.joining());
        assertThat(rendered).isEqualTo(ConstructsTest.resource("filtered.txt"));
    }
}
