package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.python.syntax.ExceptHandler;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Node;
import io.github.forksafe.python.syntax.Statement;
import io.github.forksafe.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpansTest {

    /** Spans of all expressions, outermost first, as CPython's {@code ast} has them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "(a) + (b)     | (a) + (b)  ; a ; b",
                "(a).b(c)[d]   | (a).b(c)[d] ; (a).b(c) ; (a).b ; a ; c ; d",
                "(a, b),       | (a, b), ; (a, b) ; a ; b",
                "a[b, c,]      | a[b, c,] ; a ; b, c, ; b ; c",
                "f(a for a in b) | f(a for a in b) ; f ; (a for a in b) ; a ; a ; b",
                "not (a) or -(b) | not (a) or -(b) ; not (a) ; a ; -(b) ; b",
                "a < (b) < (c) | a < (b) < (c) ; a ; b ; c",
                "(a) if (b) else (c) | (a) if (b) else (c) ; b ; a ; c",
                "lambda a=1: (b) | lambda a=1: (b) ; 1 ; b",
                "'a' 'b'       | 'a' 'b'",
                "f'é{a!r:{b}}c' | f'é{a!r:{b}}c' ; é ; {a!r:{b}} ; a ; {b} ; {b} ; b ; c",
                "[*(a), b]     | [*(a), b] ; *(a) ; a ; b",
                "await (a)     | await (a) ; a",
                "a[(b):(c)]    | a[(b):(c)] ; a ; (b):(c) ; b ; c",
                "print (a), 0L | print (a), 0L ; print ; a ; 0L",
                "print >>a, (0L), | print >>a, (0L), ; print ; 0L ; a",
                "exec 'a' in (b) | exec 'a' in (b) ; exec ; 'a' ; b",
                "c = `(a), b`  | c ; `(a), b` ; ` ; (a), b ; a ; b",
                "raise (E), 'a', b | E ; 'a' ; b",
                "def f(a, (b, (c,))=d): 0777 | d ; (b, (c,)) ; b ; (c,) ; c ; 0777",
                "[a for a in (1), b, if ur'c'] | [a for a in (1), b, if ur'c'] ; a ; a ; (1), b, ; 1 ; b ; ur'c'",
            })
    void areThoseOfPython(String source, String spans) {
        SourceFile file = SourceFile.of("a.py", source);
        List<String> found = new ArrayList<>();
        collect(new PythonParser().parse(file).module().body().get(0), file, found);
        assertThat(String.join(" ; ", found)).isEqualTo(String.join(" ; ", spans.split(" *; ", -1)));
    }

    private static void collect(Node node, SourceFile file, List<String> into) {
        if (node instanceof Expression) {
            into.add(file.text(node.start(), node.end()));
        }
        Components.children(node).forEach(child -> collect(child, file, into));
    }

    @Test
    void endBehindTheLastStatementOfABlock() {
        String text = "@d\nasync def f(a):\n    if a: b;\n    # comment\n\nx\n";
        SourceFile file = SourceFile.of("a.py", text);
        Statement function = new PythonParser().parse(file).module().body().get(0);
        assertThat(file.text(function.start(), function.end())).isEqualTo("async def f(a):\n    if a: b;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"constructs.py", "constructs2.py"})
    void ofChildrenLieWithinThoseOfTheirParents(String name) throws IOException {
        SourceFile file = SourceFile.of("constructs.py", ConstructsTest.resource(name));
        List<String> escapes = new ArrayList<>();
        for (Statement statement : new PythonParser().parse(file).module().body()) {
            checkWithin(statement, file, escapes);
        }
        assertThat(escapes).isEmpty();
    }

    private static void checkWithin(Node node, SourceFile file, List<String> escapes) {
        for (Node child : Components.children(node)) {
            boolean decorator = child.end() <= node.start() && !(node instanceof ExceptHandler);
            boolean defaultValue = node.getClass().getSimpleName().equals("Parameter");
            boolean within = child.start() >= node.start() && child.end() <= node.end();
            if (!within && !decorator && !defaultValue) {
                escapes.add(file.text(child.start(), child.end()) + " in " + file.text(node.start(), node.end()));
            }
            checkWithin(child, file, escapes);
        }
    }
}
