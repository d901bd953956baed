package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.python.syntax.Node;
import io.github.forksafe.python.syntax.Statement;
import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes the parser, or who walks its syntax by recursion, run out of stack or memory. */
class BoundsTest {
    private static final int MANY = 100_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "(#1#) | brackets nest deeper than 200 levels",
                "[#1#] | brackets nest deeper than 200 levels",
                "{1:#1#} | brackets nest deeper than 200 levels",
                "f(#1#) | brackets nest deeper than 200 levels",
                "f'{#1#}' | brackets nest deeper than 200 levels",
                "lambda:#1# | expressions nest too deep here",
                "a if b else #1# | expressions nest too deep here",
                "not #1# | this expression nests deeper than 1000 levels",
                "-#1# | this expression nests deeper than 1000 levels",
                "2**#1# | this expression nests deeper than 1000 levels",
                "#a#.a | this expression nests deeper than 1000 levels",
                "#a#() | this expression nests deeper than 1000 levels",
                "#a#[0] | this expression nests deeper than 1000 levels",
            })
    void areReportedWhereTheyAreReached(String nest, String message) {
        String[] parts = nest.split("#", -1);
        String text = "x = " + parts[0].repeat(MANY) + parts[1] + parts[2].repeat(MANY) + "\ny = 2\n";
        Parsed parsed = new PythonParser().parse(SourceFile.of("a.py", text));
        assertThat(parsed.problems()).hasSize(1);
        assertThat(parsed.problems().get(0).message()).isEqualTo(message);
        List<Statement> body = parsed.module().body();
        assertThat(Rendering.of(body.get(body.size() - 1))).isEqualTo("Assign([y], 2)");
    }

    /** Each clause of a comprehension is a loop in the one before. */
    @ParameterizedTest
    @ValueSource(strings = {"[a%s]", "{a%s}", "{a: a%s}", "(a%s)", "f(a%s)", "[(b for b in a), [a%s]]"})
    void countClausesOfComprehensions(String comprehension) {
        String text = "x = " + comprehension + "\ny = 2\n";

        assertThat(problems(text.formatted(" for b in c if d".repeat(900)))).isEmpty();
        assertThat(problems(text.formatted(" for b in c if d".repeat(MANY))))
                .containsExactly("this expression nests deeper than 1000 levels");
        assertThat(problems(text.formatted(" for b in c" + " if d".repeat(MANY))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 1_100})
    void areReportedOnce(int times) {
        assertThat(problems("x = " + "lambda: ".repeat(times) + "1\n"))
                .containsExactly("this expression nests deeper than 1000 levels");
        assertThat(problems("x = " + "-".repeat(2 * times) + "1, " + "-".repeat(2 * times) + "1\n"))
                .containsExactly(
                        "this expression nests deeper than 1000 levels",
                        "this expression nests deeper than 1000 levels");
    }

    private static List<String> problems(String text) {
        return new PythonParser()
                .parse(SourceFile.of("a.py", text)).problems().stream()
                        .map(Problem::message)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "x = 1 | ~ + 1~",
                "x = 1 | ~ + -a**2~",
                "x = 1 | ~ and 1~",
                "x = 1 | ~ < 1~",
                "x = '' | ~ ''~",
                "x = [ | 1,",
                "x | ~ = x~",
            })
    void takeLongRows(String head, String element) {
        String text = head + element.repeat(MANY) + (head.endsWith("[") ? "]" : "") + "\n";
        Parsed parsed = new PythonParser().parse(SourceFile.of("a.py", text));
        assertThat(parsed.problems()).isEmpty();
        assertThat(depth(parsed.module().body().get(0))).isLessThan(400);
    }

    @Test
    void takeLongChainsOfBranches() {
        String text = "if a: pass\n" + "elif b: pass\n".repeat(MANY);
        Parsed parsed = new PythonParser().parse(SourceFile.of("a.py", text));
        assertThat(parsed.problems()).isEmpty();
        assertThat(depth(parsed.module().body().get(0))).isLessThan(5);
    }

    @Test
    void endDeepBlocks() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.append(" ".repeat(i)).append("if a:\n");
        }
        text.append(" ".repeat(500)).append("pass\ny = 2\n");
        Parsed parsed = new PythonParser().parse(SourceFile.of("a.py", text.toString()));
        assertThat(parsed.problems().get(0).message()).isEqualTo("blocks nest deeper than 100 levels");
        assertThat(Rendering.of(parsed.module().body().get(1))).isEqualTo("Assign([y], 2)");
    }

    @Test
    void endGiantStatements() {
        String text = "x = " + "1+".repeat(TokenWriter.LONGEST_STATEMENT) + "1\ny = 2\n";
        Parsed parsed = new PythonParser().parse(SourceFile.of("a.py", text));
        assertThat(parsed.problems()).hasSize(1);
        assertThat(parsed.problems().get(0).message()).isEqualTo("this statement is too long to be read");
        assertThat(Rendering.of(parsed.module().body().get(1))).isEqualTo("Assign([y], 2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<< a\n=======\n", "'''", ")", ")\n", "x = (\n", "x = f'{\n", "$ ", "@a", "%a\n"})
    void endRowsOfMistakes(String mistake) {
        Parsed parsed = new PythonParser().parse(SourceFile.of("a.py", mistake.repeat(MANY / 2) + "\n"));
        assertThat(parsed.problems()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void endTheListOfProblems() {
        Parsed parsed = new PythonParser().parse(SourceFile.of("a.py", "a b\n".repeat(MANY)));
        assertThat(parsed.problems()).hasSize(100);
    }

    private static int depth(Node node) {
        return 1
                + Components.children(node).stream()
                        .mapToInt(BoundsTest::depth)
                        .max()
                        .orElse(0);
    }
}
