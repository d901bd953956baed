package io.github.forksafe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is wrong with the input, it is said in a sentence, and everything else is audited: each test puts it beside a file with a
 * hazard that must be found. The time limit is there for what would never end.
 */
@Timeout(120)
class BadInputTest {
    private static final String HAZARD = """
            import os
            import threading

            done = threading.Event()
            threading.Thread(target=done.wait).start()
            os.fork()
            """;
    private static final String FOUND = " fork-after-thread: os.fork() forks while the thread that runs"
            + " threading.Event.wait() may be alive: made on line %1$d, started on line %1$d, not joined before";
    private static final int MANY = 100_000;
    private static final int EIGHT_MEGABYTES = 8 << 20;

    private final Path folder;

    BadInputTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeAHazard() throws IOException {
        write("good.py", HAZARD);
    }

    /** Before the hazard in the same file: what stands there, the lines of it, and what is said about it. */
    static Stream<Arguments> badStarts() {
        return Stream.of(
                bad("x = 1\u0000\n", 1, "1:6 not-analysed: the file holds a NUL byte, which Python does not read"),
                bad("x = '\u00ff'\n", 1, "1:6 not-analysed: byte 0xFF is not valid UTF-8 here"),
                bad("# caf\u00e9\n", 1, "1:6 not-analysed: byte 0xE9 is not valid UTF-8 here"),
                bad("# -*- coding: klingon -*-\n", 1, "1:15 not-analysed: unknown encoding 'klingon'"),
                bad("# coding: ascii\nx = '\u00e9'\n", 2, "2:6 not-analysed: byte 0xE9 is not valid US-ASCII here"),
                bad(
                        "# coding: utf-16\n",
                        1,
                        "1:11 not-analysed: a file in the encoding 'utf-16' cannot declare it like this"),
                bad(
                        "\u00ef\u00bb\u00bf# coding: latin-1\n",
                        1,
                        "1:11 not-analysed: the encoding 'latin-1' contradicts the byte order mark of UTF-8"),
                bad("x = (1\n", 1, "1:5 not-analysed: '(' is never closed"),
                bad("print 'x', f'y'\n", 1, "1:1 not-analysed: Python 2 print statement"),
                bad("print 'x'; print f'y'\n", 1, "1:18 not-analysed: Python 3 formatted string"));
    }

    /** The same behind the hazard, on its seventh line. */
    static Stream<Arguments> badEnds() {
        return Stream.of(
                Arguments.of(
                        "x = " + "(".repeat(MANY) + ")".repeat(MANY),
                        "7:205 not-analysed: brackets nest deeper than 200 levels"),
                Arguments.of("x = " + "[".repeat(MANY), "7:205 not-analysed: brackets nest deeper than 200 levels"),
                Arguments.of("x = " + "f(".repeat(MANY), "7:406 not-analysed: brackets nest deeper than 200 levels"),
                Arguments.of(
                        "x = a" + ".b".repeat(MANY), "7:5 not-analysed: this expression nests deeper than 1000 levels"),
                Arguments.of(
                        "x = " + "not ".repeat(MANY) + "a",
                        "7:5 not-analysed: this expression nests deeper than 1000 levels"),
                Arguments.of(
                        "x = " + "lambda: ".repeat(MANY) + "1", "7:14381 not-analysed: expressions nest too deep here"),
                Arguments.of("x = " + "`".repeat(MANY), "7:604 not-analysed: expressions nest too deep here"),
                Arguments.of(
                        "x = [" + "1,".repeat(EIGHT_MEGABYTES / 2) + "]",
                        "7:1000003 not-analysed: this statement is too long to be read"));
    }

    /** Long, and yet nothing is wrong with it. */
    static Stream<String> longEnds() {
        return Stream.of(
                "x = '" + "a".repeat(EIGHT_MEGABYTES) + "'",
                "#" + "a".repeat(EIGHT_MEGABYTES),
                " ".repeat(EIGHT_MEGABYTES),
                "x = a" + " + a".repeat(MANY),
                "x = " + "'a' ".repeat(MANY),
                "x = ".repeat(MANY) + "1");
    }

    /** Files that are called notebooks, and what is said about them. */
    static Stream<Arguments> badNotebooks() {
        String cell = "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"import os\"}], ";
        return Stream.of(
                Arguments.of("", "1:1 not-analysed: a notebook is a JSON object, this file is none"),
                Arguments.of("{\"nbformat\": 4}", "1:1 not-analysed: the notebook has no cells"),
                Arguments.of(cell, "1:59 not-analysed: the notebook ends before its JSON does"),
                Arguments.of(cell + "]}", "1:59 not-analysed: the notebook is not valid JSON here"),
                Arguments.of(cell + "\n\"\u00e9\": 1}", "2:2 not-analysed: byte 0xE9 is not valid UTF-8 here"),
                Arguments.of("\u00ff\u00fe{\u0000", "1:1 not-analysed: the file is UTF-16, which Python does not read"),
                Arguments.of(
                        "{\u0000}\u0000", "1:2 not-analysed: the file holds a NUL byte, which Python does not read"),
                Arguments.of(
                        cell + "\"x\": " + "[".repeat(MANY),
                        "1:1064 not-analysed: the notebook nests deeper than 1000 levels here"),
                Arguments.of(
                        cell + "\"x\": \"" + "x".repeat(EIGHT_MEGABYTES),
                        "1:8388673 not-analysed: the notebook ends before its JSON does"),
                Arguments.of(
                        "{\"cells\": [" + "1,".repeat(3) + "{}]}",
                        "1:12 not-analysed: cell 1 is no JSON object",
                        "1:14 not-analysed: cell 2 is no JSON object",
                        "1:16 not-analysed: cell 3 is no JSON object",
                        "1:18 not-analysed: cell 4 does not say whether it is code"));
    }

    /** Large, and yet nothing is wrong with it; the hazard is put into it. */
    static Stream<String> largeNotebooks() {
        String empty = "{\"cell_type\": \"code\", \"source\": []},";
        String text = "{\"cell_type\": \"markdown\", \"source\": \"" + "x".repeat(EIGHT_MEGABYTES) + "\"},";
        return Stream.of(
                "{\"cells\": [" + empty.repeat(MANY) + "%s]}",
                "{\"cells\": [" + empty.replace("[]", "\"x = 1\"").repeat(MANY) + "%s]}",
                "{\"cells\": [" + text + "%s]}",
                "{\"x\": " + "1".repeat(EIGHT_MEGABYTES) + ", \"cells\": [%s]}",
                "{\"" + "x".repeat(EIGHT_MEGABYTES) + "\": 1, \"cells\": [%s]}");
    }

    private static Arguments bad(String text, int lines, String said) {
        return Arguments.of(text, lines, said);
    }

    @ParameterizedTest
    @MethodSource("badStarts")
    void readsOnBehindABadStart(String start, int lines, String said) throws IOException {
        Files.write(folder.resolve("bad.py"), (start + HAZARD).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Ran.audit(folder).findings())
                .containsExactly("bad.py:" + said, found("bad.py", lines), found("good.py", 0));
    }

    @ParameterizedTest
    @MethodSource("badEnds")
    void keepsWhatStandsBeforeABadEnd(String end, String said) throws IOException {
        write("bad.py", HAZARD + end + "\n");

        assertThat(Ran.audit(folder).findings())
                .containsExactly(found("bad.py", 0), "bad.py:" + said, found("good.py", 0));
    }

    @ParameterizedTest
    @MethodSource("longEnds")
    void readsLongLines(String end) throws IOException {
        write("long.py", HAZARD + end + "\n");

        assertThat(Ran.audit(folder).findings()).containsExactly(found("good.py", 0), found("long.py", 0));
    }

    @ParameterizedTest
    @MethodSource("badNotebooks")
    void tellsWhatIsNoNotebook(ArgumentsAccessor arguments) throws IOException {
        Files.write(folder.resolve("bad.ipynb"), arguments.getString(0).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Ran.audit(folder).findings())
                .startsWith(IntStream.range(1, arguments.size())
                        .mapToObj(i -> "bad.ipynb:" + arguments.getString(i))
                        .toArray(String[]::new))
                .endsWith(found("good.py", 0))
                .hasSize(arguments.size());
    }

    @ParameterizedTest
    @MethodSource("largeNotebooks")
    void readsLargeNotebooks(String json) throws IOException {
        String source = HAZARD.replace("\n", "\\n");
        write("large.ipynb", json.formatted("{\"cell_type\": \"code\", \"source\": \"" + source + "\"}"));

        List<String> findings = Ran.audit(folder).findings();

        assertThat(findings).hasSize(2).first().isEqualTo(found("good.py", 0));
        assertThat(findings).last().asString().startsWith("large.ipynb:cell ").contains(" fork-after-thread: ");
    }

    @Test
    void readsEachCellByItself() throws IOException {
        String broken = "{\"cell_type\": \"code\", \"source\": [\"x = 1\\n\", \"y = (2,\\n\"]}";
        String good = "{\"cell_type\": \"code\", \"source\": \"" + HAZARD.replace("\n", "\\n") + "\"}";
        write("cells.ipynb", "{\"cells\": [" + broken + ",\n" + good + "]}");

        List<String> findings = Ran.audit(folder).findings();

        assertThat(findings.get(0)).isEqualTo("cells.ipynb:cell 1:2:5 not-analysed: '(' is never closed");
        assertThat(findings.get(1))
                .startsWith("cells.ipynb:cell 2:6:1 fork-after-thread: ")
                .contains("made on line 5 of cell 2");
        assertThat(findings).hasSize(3);
    }

    @Test
    void endsOnALoopOfLinks() throws IOException {
        Path loop = Files.createDirectory(folder.resolve("loop"));
        Files.createSymbolicLink(loop.resolve("up"), folder);
        Files.createSymbolicLink(loop.resolve("self.py"), loop.resolve("self.py"));
        Files.createSymbolicLink(loop.resolve("nothing.py"), folder.resolve("none.py"));

        assertThat(Ran.audit(folder).findings()).containsExactly(found("good.py", 0));
        assertThat(Ran.audit(folder, "--format", "json").out())
                .contains(
                        "\"loop/nothing.py: link that leads nowhere\"",
                        "\"loop/self.py: link that leads nowhere\"",
                        "\"loop/up: link to a directory around it\"");
    }

    @Test
    void reportsAFileThatNobodyMayRead() throws IOException {
        Path closed = write("closed.py", HAZARD);
        assumeThat(closed.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(closed))
                .as("the user of this test may read everything")
                .isFalse();

        assertThat(Ran.audit(folder).findings())
                .containsExactly("closed.py:1:1 not-analysed: no permission to read this file", found("good.py", 0));
    }

    @Test
    void reportsADirectoryThatNobodyMayRead() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        write("closed/a.py", HAZARD);
        assumeThat(closed.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(closed))
                .as("the user of this test may read everything")
                .isFalse();

        assertThat(Ran.audit(folder).findings())
                .containsExactly("closed:1:1 not-analysed: no permission to read this directory", found("good.py", 0));
        assertThat(Ran.audit(closed))
                .isEqualTo(new Ran(2, "", "forksafe: the directory '" + closed + "' cannot be read\n"));
    }

    @Test
    void isQuietInAnEmptyDirectory() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Ran ran = Ran.audit(empty);

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).isEqualTo("no findings in 0 files, 0 lines\n");
    }

    @Test
    void answersWhatIsNoDirectory() {
        Path file = folder.resolve("good.py");
        Path none = folder.resolve("none");

        assertThat(Ran.audit(file)).isEqualTo(new Ran(2, "", "forksafe: '" + file + "' is not a directory\n"));
        assertThat(Ran.audit(none)).isEqualTo(new Ran(2, "", "forksafe: there is no directory '" + none + "'\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "'new\nline.py', new\\u000aline.py, new%0Aline.py",
        "'\u001b[31mred.py', \\u001b[31mred.py, %1B%5B31mred.py",
        "'\u202etxt.py', \\u202etxt.py, %E2%80%AEtxt.py",
        "naïve ü.py, naïve ü.py, na%C3%AFve%20%C3%BC.py",
        "'c:x.py', 'c:x.py', c%3Ax.py",
        "'a\\b.py', 'a\\b.py', a%5Cb.py",
        "%41.py, %41.py, %2541.py",
        "-x.py, -x.py, -x.py",
    })
    void namesFilesSafely(String name, String printed, String uri) throws IOException {
        assumeThat(File.separatorChar).isEqualTo('/');
        try {
            write(name, HAZARD);
        } catch (InvalidPathException e) {
            assumeThat(false).as("this locale cannot write the name").isTrue();
        }

        assertThat(Ran.audit(folder).findings()).containsExactlyInAnyOrder(found("good.py", 0), found(printed, 0));
        assertThat(Ran.audit(folder, "--format", "sarif").out()).contains("\"uri\": \"" + uri + "\"");
    }

    @Test
    void tellsWhichLinesOfRequirementsAreNone() throws IOException {
        write("requirements.txt", """
                flask ==
                === garbage
                -r nothing.txt
                -r requirements.txt
                -r ../outside.txt
                -r https://example.invalid/x.txt
                --frobnicate
                \u0000
                flask[
                flask; python_version <
                pymongo==4.6
                """);

        List<String> findings = Ran.audit(folder).findings();

        assertThat(findings.subList(1, findings.size() - 1))
                .containsExactly(
                        "requirements.txt:1:1 not-analysed: pip refuses this line: expected a version number",
                        "requirements.txt:2:1 not-analysed: pip refuses this line: expected the name of a package",
                        "requirements.txt:3:1 not-analysed: 'nothing.txt' is included here, but is not a file",
                        "requirements.txt:5:1 not-analysed: '../outside.txt' is included here, but lies outside of the"
                                + " audited directory",
                        "requirements.txt:6:1 not-analysed: 'https://example.invalid/x.txt' is included here, but the"
                                + " audit reads files only",
                        "requirements.txt:7:1 not-analysed: pip refuses this line: pip has no option --frobnicate",
                        "requirements.txt:8:1 not-analysed: pip refuses this line: expected the name of a package",
                        "requirements.txt:9:1 not-analysed: pip refuses this line: expected a comma or ']' for the '['"
                                + " at column 6",
                        "requirements.txt:10:1 not-analysed: pip refuses this line: the marker 'python_version <' is"
                                + " wrong: expected a marker variable or a quoted text");
        assertThat(findings).first().isEqualTo(found("good.py", 0));
        assertThat(findings).last().asString().startsWith("requirements.txt:11:1 dependency-starts-threads: pymongo");
    }

    private static String found(String file, int linesBefore) {
        return file + ":" + (linesBefore + 6) + ":1" + FOUND.formatted(linesBefore + 5);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
