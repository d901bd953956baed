package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.python.syntax.ExceptHandler;
import io.github.forksafe.python.syntax.Node;
import io.github.forksafe.python.syntax.Parameter;
import io.github.forksafe.python.syntax.Statement;
import io.github.forksafe.source.Decoded;
import io.github.forksafe.source.Decoding;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for any text: files that people write, broken in ways that people break them, rows of random tokens, random
 * bytes. The seeds are fixed, so that a build tries the same each time; {@code -Djqwik.tries.default=100000} tries more.
 */
class FrontEndPropertiesTest {
    private static final List<String> FILES = List.of("service.py", "filtered.py", "constructs.py", "constructs2.py");

    private static final List<String> SOUP = List.of(
            "def ",
            "class ",
            "if ",
            "else",
            ":",
            "\n",
            "\n    ",
            "\n        ",
            "\n\t",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "'",
            "\"",
            "'''",
            "\"\"\"",
            "f'",
            "rb'",
            "t\"",
            "x",
            "1",
            "0x",
            "1.",
            ",",
            ".",
            "=",
            ":=",
            "==",
            "@",
            "@a@",
            "${a}",
            "$",
            "%",
            "%%time",
            "!",
            "?",
            "\\",
            "\\\n",
            "#",
            "lambda ",
            "for ",
            " in ",
            "not ",
            "await ",
            "async ",
            "match ",
            "case ",
            "print ",
            "exec ",
            "import ",
            "from ",
            "try:",
            "except ",
            "finally:",
            "with ",
            " as ",
            "return ",
            "yield ",
            "*",
            "**",
            "->",
            "...",
            ";",
            "`",
            "<>",
            "<<<<<<< \n",
            "=======\n",
            ">>>>>>> \n",
            "\r",
            "\f",
            " ",
            "\0",
            "é",
            "\u00a0",
            "😀",
            "global ",
            "del ",
            "type ");

    @Provide
    Arbitrary<String> brokenFiles() {
        return Combinators.combine(
                        Arbitraries.of(FILES),
                        Arbitraries.of(Mutation.class).list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.longs())
                .as((name, mutations, seed) -> {
                    Random random = new Random(seed);
                    String text = file(name);
                    for (Mutation mutation : mutations) {
                        text = mutation.apply(new Words(text), random);
                    }
                    return text;
                });
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(SOUP).list().ofMaxSize(80).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    }

    @Property(seed = "11")
    void tokensRejoinInBrokenFiles(@ForAll("brokenFiles") String text) {
        TokenizerTest.gaps(text);
    }

    @Property(seed = "12")
    void tokensRejoinInSoups(@ForAll("soups") String text) {
        TokenizerTest.gaps(text);
    }

    @Property(seed = "13")
    void brokenFilesAreRead(@ForAll("brokenFiles") String text) {
        check(SourceFile.of("a.py", text));
    }

    @Property(seed = "14")
    void soupsAreRead(@ForAll("soups") String text) {
        check(SourceFile.of("a.py", text));
    }

    @Property(seed = "15")
    void bytesAreRead(@ForAll("bytes") byte[] bytes) {
        Decoded decoded = Decoding.decode(new FileId(0, "a.py"), bytes);
        checkPlaces(decoded.file(), decoded.problems());
        check(decoded.file());
    }

    /** Nothing that a parser has read before changes what it reads, so files can be read by any thread in any order. */
    @Property(seed = "16")
    void readingLeavesNothingBehind(@ForAll("brokenFiles") String text, @ForAll("soups") String other) {
        SourceFile file = SourceFile.of("a.py", text);
        PythonParser used = new PythonParser();
        used.parse(SourceFile.of("b.py", other));
        Parsed first = used.parse(file);
        Parsed second = used.parse(file);
        Parsed fresh = new PythonParser().parse(file);
        assertThat(second.module()).isEqualTo(first.module()).isEqualTo(fresh.module());
        assertThat(second.problems()).isEqualTo(first.problems()).isEqualTo(fresh.problems());
    }

    /**
     * A word or an operator too many on a line of a statement costs at most that statement: those before it and behind it say
     * what they said. (A bracket, a quote or a line end too many may reach further, as they do for people.)
     */
    @Property(seed = "17")
    void neighboursOfBrokenStatementsSurvive(@ForAll long seed) {
        Random random = new Random(seed);
        SourceFile file = SourceFile.of("a.py", file("service.py"));
        List<Statement> before = new PythonParser().parse(file).module().body();
        int broken = random.nextInt(before.size());
        Statement statement = before.get(broken);
        Words words = new Words(file.text(statement.start(), statement.end()));
        int word = random.nextInt(words.count());
        List<String> noise = List.of(" a ", " 1 ", " = ", " + ", " not ", " . ", " $ ", " 1x ", " in ", " == ", " ~ ");
        String text = file.text(0, statement.start())
                + words.replaced(word, word, noise.get(random.nextInt(noise.size())))
                + file.text(statement.end(), file.utf8().length);
        List<Statement> after =
                new PythonParser().parse(SourceFile.of("a.py", text)).module().body();
        int behind = before.size() - broken - 1;
        assertThat(render(after.subList(0, broken))).isEqualTo(render(before.subList(0, broken)));
        assertThat(render(after.subList(after.size() - behind, after.size())))
                .isEqualTo(render(before.subList(broken + 1, before.size())));
    }

    private static List<String> render(List<Statement> statements) {
        return statements.stream().map(Rendering::of).toList();
    }

    /** Reads a file, looks whether all places are in it, and whether what was made of it is no more than a multiple of it. */
    private static void check(SourceFile file) {
        Parsed parsed = new PythonParser().parse(file);
        checkPlaces(file, parsed.problems());
        int nodes = checkSpans(parsed.module(), file.utf8().length);
        assertThat(nodes).isLessThanOrEqualTo(10 + 5 * file.utf8().length);
    }

    private static void checkPlaces(SourceFile file, List<Problem> problems) {
        for (Problem problem : problems) {
            assertThat(problem.at().line()).isBetween(1, file.lines().lineCount());
            String line = file.lineAt(problem.at());
            assertThat(problem.at().utf16Column()).as(problem.message()).isBetween(0, line.length());
        }
    }

    /** Checks the spans of what a node holds; counts the nodes. */
    private static int checkSpans(Node node, int length) {
        assertThat(node.start()).isBetween(0, length);
        assertThat(node.end()).isBetween(node.start(), length);
        int count = 1;
        for (Node child : Components.children(node)) {
            boolean decorator = child.end() <= node.start() && !(node instanceof ExceptHandler);
            if (!decorator && !(node instanceof Parameter)) {
                assertThat(child.start()).as("%s in %s", child, node).isGreaterThanOrEqualTo(node.start());
                assertThat(child.end()).as("%s in %s", child, node).isLessThanOrEqualTo(node.end());
            }
            count += checkSpans(child, length);
        }
        return count;
    }

    private static String file(String name) {
        try {
            return ConstructsTest.resource(name);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
