package io.github.forksafe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that nobody writes by hand: one thing many times over, beside, behind or within itself. The audit comes to an end and still
 * finds the hazard that stands before it. The time limit is there for what would never end.
 */
@Timeout(120)
class GiantInputTest {
    private static final int MANY = 20_000;
    private static final int SOME = 2_000;
    private static final int DEEP = 90;

    private static final String HAZARD = """
            import os
            import threading

            done = threading.Event()
            threading.Thread(target=done.wait).start()
            os.fork()

            def f(*args, **named):
                threading.Thread(target=done.wait).start()
                os.fork()
                return args

            x = y = [f, f]
            """;

    private final Path folder;

    GiantInputTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** What stands in a row. */
    static Stream<Arguments> rows() {
        return Stream.of(
                row("clauses", "r = [x%s]", MANY, i -> " for v" + i + " in y"),
                row("clauses that can be read", "r = [x%s]", 300, i -> " for v" + i + " in y"),
                row("clauses of a generator", "r = list(x%s)", 200, i -> " for v" + i + " in y"),
                row("conditions", "r = [x for x in y%s]", MANY, i -> " if f(x)"),
                row("decorators", "%sdef g(): pass", MANY, i -> "@f\n"),
                row("context managers", "with f() as a%s: pass", MANY, i -> ", f() as b" + i),
                row("branches", "if x: pass\n%s", MANY, i -> "elif x == " + i + ": z = f\n"),
                row("handlers", "try: z = f()\n%s", MANY, i -> "except E" + i + ": z = " + i + "\n"),
                row("cases", "match x:\n%s", MANY, i -> " case " + i + ": z = f\n"),
                row("comparisons", "r = x%s", MANY, i -> " < y"),
                row("alternatives", "r = x%s", MANY, i -> " or f"),
                row("sums", "r = x%s", MANY, i -> " + [f]"),
                row("entries", "r = {%s}", 5 * MANY, i -> "'k" + i + "': f,"),
                row("elements", "r = [%s]\nfor e in r: z = e", 5 * MANY, i -> "[f],"),
                row("arguments", "r = max(%s)", 5 * MANY, i -> i + ","),
                row("keywords", "r = dict(%s)", MANY, i -> "k" + i + "=f,"),
                row("parameters", "def g(%s): return p1\ng()", MANY, i -> "p" + i + "=f,"),
                row("targets", "%sf", MANY, i -> "a" + i + " = "),
                row("statements of a function", "def g():\n%sg()", 5 * MANY, i -> " v" + i + " = f\n"),
                row("calls", "%s", SOME, i -> "f()\n"),
                row("appended elements", "r = []\n%sfor e in r: z = e", MANY, i -> "r.append(f)\n"),
                row("attributes", "class C: pass\nr = C()\n%s", MANY, i -> "r.a" + i + " = f\n"),
                row("functions", "%s", MANY / 2, i -> "def g" + i + "(): z = f\n"),
                row("nested functions", "def g():\n%sg()", MANY / 4, i -> " def g" + i + "(): z = f\n"),
                row("callers", "g0 = f\n%s" + "g" + SOME + "()", SOME, i -> "def g" + (i + 1) + "(): g" + i + "()\n"),
                row("bases", "class C(%s): pass\nC().m()", MANY, i -> "B" + i + ","),
                row("base classes", "%sclass D(C0, C1, C2): pass\nD().m()", SOME, i -> "class C" + i + ": m = f\n"),
                row("subclasses", "class C0: m = f\n%s", SOME, i -> "class C" + (i + 1) + "(C" + i + "): pass\n"),
                row("diamonds", "class A0: pass\nclass B0: pass\n%sA200().m()", 200, GiantInputTest::diamond),
                row("try statements", "%s", SOME, i -> "try: z = f\nexcept E: z = 1\nfinally: z = 2\n"),
                row("a long try", "try:\n%sexcept E: pass", MANY, i -> " v" + i + " = f\n"),
                row("loops", "%s", SOME / 4, i -> "for e in y: e()\n"),
                row("imports", "from m import a%s", MANY, i -> ", a" + i),
                row("suppressions", "%sx = 1", MANY, i -> "# forksafe: ignore[fork-in-thread] of nothing\n"));
    }

    private static String diamond(int i) {
        return "class A%2$d(A%1$d, B%1$d): pass%nclass B%2$d(A%1$d, B%1$d): pass%n".formatted(i, i + 1);
    }

    private static Arguments row(String name, String frame, int times, IntFunction<String> one) {
        String row = IntStream.range(0, times).mapToObj(one).collect(Collectors.joining());
        return Arguments.of(name, frame.replace("%s", row));
    }

    /** What nests: what stands before the innermost, the innermost, and what stands behind it, from the inside to the outside. */
    static Stream<Arguments> nests() {
        return Stream.of(
                nest("comprehensions", i -> "[", "x", i -> " for x in y]"),
                nest("comprehensions over comprehensions", i -> "[x for x in ", "y", i -> "]"),
                nest("calls", i -> "f(", "", i -> ")"),
                nest("loops", i -> " ".repeat(i) + "for v" + i + " in y:\n", inner("f()"), i -> ""),
                nest("lists of loops", GiantInputTest::loop, inner("f()"), i -> ""),
                nest("functions", i -> " ".repeat(i) + "def g" + i + "():\n", inner("f()"), i -> ""),
                nest("classes", i -> " ".repeat(i) + "class C" + i + ":\n", inner("f()"), i -> ""),
                nest("context managers", i -> " ".repeat(i) + "with f():\n", inner("f()"), i -> ""),
                nest("final blocks", GiantInputTest::finalBlock, inner("f()"), i -> ""),
                nest(
                        "handlers",
                        i -> " ".repeat(i) + "try:\n",
                        inner("f()") + "\n",
                        i -> " ".repeat(i) + "except E: f()\n"));
    }

    private static String inner(String statement) {
        return " ".repeat(DEEP) + statement;
    }

    private static String loop(int i) {
        return "%1$sv%2$d = []\n%1$sfor e%2$d in y:\n%1$s v%2$d.append(e%2$d)\n".formatted(" ".repeat(i), i);
    }

    private static String finalBlock(int i) {
        return "%1$stry: f()\n%1$sfinally:\n".formatted(" ".repeat(i));
    }

    private static Arguments nest(
            String name, IntFunction<String> before, String innermost, IntFunction<String> behind) {
        String opened = IntStream.range(0, DEEP).mapToObj(before).collect(Collectors.joining());
        String closed = IntStream.range(0, DEEP)
                .mapToObj(i -> behind.apply(DEEP - 1 - i))
                .collect(Collectors.joining());
        return Arguments.of(name, opened + innermost + closed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"rows", "nests"})
    void isAudited(String name, String text) throws IOException {
        Files.writeString(folder.resolve("giant.py"), HAZARD + text + "\n");

        assertThat(Ran.audit(folder).findings())
                .as(name)
                .anyMatch(finding -> finding.startsWith("giant.py:6:1 fork-after-thread: os.fork() forks while"));
    }
}
