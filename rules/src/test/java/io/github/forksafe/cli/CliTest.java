package io.github.forksafe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.audit.BaselineReview;
import io.github.forksafe.audit.Coverage;
import io.github.forksafe.audit.Surroundings;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersion;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the command, with an audit that finds one warning in a file with a name that needs UTF-8. */
class CliTest {
    private static final List<RuleInfo> RULES = List.of(
            new RuleInfo("fork-after-thread", Severity.ERROR, "A process is forked while a thread may be alive"),
            new RuleInfo("not-analysed", Severity.WARNING, "A file could not be read in full"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<AuditRequest> requests = new ArrayList<>();

    private Path folder;

    @BeforeEach
    void writeAFile(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("file.txt"), "");
    }

    @Test
    void writesTheReportToStandardOutputAndAllElseToStandardError() {
        assertThat(run(folder.toString())).isZero();
        assertThat(text(out)).isEqualTo("""
                naïve.py:1:1: warning not-analysed: Its end is missing.
                1 warning in 1 file, 1 line, 1 file not analysed in full
                """);
        assertThat(text(err)).matches("forksafe: done in \\d+\\.\\d s\n");
    }

    @Test
    void asksForWhatTheContractPromisesWhenNothingIsSaid() {
        run(folder.toString());

        AuditRequest request = requests.get(0);
        assertThat(request.roots()).containsExactly(folder);
        assertThat(request.failOn()).isEqualTo(Severity.ERROR);
        assertThat(request.levels().configured()).isEmpty();
        assertThat(request.threads()).isBetween(1, 8);
    }

    @Test
    void passesOnWhatTheCodeDoesNotSay() throws IOException {
        Path pins = Files.writeString(folder.resolve("pins.lst"), "pymongo\n");
        run(
                "--dependency-file=" + pins,
                "--entry-point=jobs:run",
                "--entry-point=jobs",
                "--input-encoding=latin-1",
                folder.toString());

        Surroundings surroundings = requests.get(0).surroundings();
        assertThat(surroundings.dependencyFiles()).containsExactly(pins);
        assertThat(surroundings.entryPoints()).hasToString("[jobs:run, jobs]");
        assertThat(surroundings.encoding()).isEqualTo(StandardCharsets.ISO_8859_1);
    }

    @Test
    void takesAResultFromTheCache(@TempDir Path cache) {
        for (int i = 0; i < 2; i++) {
            assertThat(run("--cache=" + cache, folder.toString())).isZero();
        }
        assertThat(requests).hasSize(1);
    }

    @Test
    void passesTheOptionsOn() {
        run(
                "--python-version",
                "3.11",
                "--fail-on=note",
                "--threads",
                "3",
                "--rule",
                "fork-*=note",
                "--rule",
                "not-analysed=error",
                "--rule",
                "not-analysed=off",
                folder.toString(),
                folder.toString());

        AuditRequest request = requests.get(0);
        assertThat(request.pythonVersions().versions())
                .extracting(PythonVersion::minorText)
                .containsExactly("3.11");
        assertThat(request.failOn()).isEqualTo(Severity.NOTE);
        assertThat(request.threads()).isEqualTo(3);
        assertThat(request.levels().configured())
                .isEqualTo(Map.of("fork-after-thread", Severity.NOTE, "not-analysed", Severity.OFF));
        assertThat(request.roots()).containsExactly(folder, folder);
    }

    @ParameterizedTest
    @CsvSource({"error, 0", "warning, 1", "note, 1", "never, 0"})
    void exitsWithOneFromTheLevelToFailOn(String level, int status) {
        assertThat(run("--fail-on", level, folder.toString())).isEqualTo(status);
    }

    @Test
    void writesTheReportToAFile() throws IOException {
        Path file = folder.resolve("out.sarif");

        assertThat(run("--format", "sarif", "--output", file.toString(), folder.toString()))
                .isZero();
        assertThat(text(out)).isEmpty();
        assertThat(text(err))
                .matches("forksafe: 1 warning in 1 file, 1 line, 1 file not analysed in full, \\d+\\.\\d s\n");
        assertThat(file).content(StandardCharsets.UTF_8).contains("\"version\": \"2.1.0\"", "na%C3%AFve.py");
    }

    @ParameterizedTest
    @CsvSource({"console, naïve.py:1:1: warning", "json, '\"schemaVersion\": 1'", "sarif, '\"2.1.0\"'"})
    void knowsTheFormats(String format, String part) {
        run("--format", format, folder.toString());

        assertThat(text(out)).contains(part);
    }

    @Test
    void coloursOnlyWhenAsked() {
        run(folder.toString());
        assertThat(text(out)).doesNotContain("\u001b");
        run("--color", folder.toString());
        assertThat(text(out)).contains("\u001b[1;33mwarning\u001b[m");
    }

    @Test
    void writesAnOutlineInsteadOfAnAudit() throws IOException {
        Files.writeString(folder.resolve("a.py"), "def f(): pass\n");
        Path outline = folder.resolve("outline.jsonl");
        assertThat(run("--outline", outline.toString(), folder.toString())).isZero();
        assertThat(outline).hasContent("""
                {"file":"a.py","kind":"file","name":"accepted","line":1,"column":0}
                {"file":"a.py","kind":"def","name":"f","line":1,"column":0}
                """);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isEmpty();
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                     | name at least one directory to audit; --help tells the options",
                "DIR/none                               | there is no directory 'DIR/none'",
                "DIR DIR/none                           | there is no directory 'DIR/none'",
                "DIR/file.txt                           | 'DIR/file.txt' is not a directory",
                "--fail-on=eror DIR                     | --fail-on cannot be 'eror', only error, warning, note, never; did you mean 'error'?",
                "--fail-on=off DIR                      | --fail-on cannot be 'off', only error, warning, note, never",
                "--threads=0 DIR                        | --threads must be from 1 to 256, not 0",
                "--threads=many DIR                     | Invalid value for option '--threads': 'many' is not an int",
                "--report-level=all DIR                 | --report-level cannot be 'all', only error, warning, note",
                "--fail-on=note --report-level=error DIR | --report-level error would leave out what --fail-on note fails on",
                "--format=pdf DIR                       | there is no report format 'pdf', only checkstyle, console, github, html, json, junit, sarif",
                "--dependency-file=DIR/none DIR         | there is no dependency file 'DIR/none'",
                "--entry-point=a:b:c DIR                | --entry-point 'a:b:c' is not of the form MODULE or MODULE:FUNCTION",
                "--input-encoding=latin-x DIR           | --input-encoding 'latin-x' is no known encoding",
                "--rule=fork-after-thread DIR           | --rule 'fork-after-thread' is not of the form NAME=LEVEL",
                "--rule=fork-after-thred=off DIR        | there is no rule 'fork-after-thred'; did you mean 'fork-after-thread'?",
                "--rule=not-analysed=loud DIR           | the level of rule 'not-analysed' cannot be 'loud', only error, warning, note or off",
                "--output=DIR DIR                       | --output cannot be the directory 'DIR'",
                "--output=DIR/none/x DIR                | there is no directory 'DIR/none' to write the report to",
                "--outline=DIR DIR                      | --outline cannot be the directory 'DIR'",
                "--outline=DIR/none/x DIR               | there is no directory 'DIR/none' to write the outline to",
                "--format=json --format=sarif DIR       | option '--format' (FORMAT) should be specified only once",
                "--explain=fork-after-thred             | there is no rule 'fork-after-thred'; did you mean 'fork-after-thread'?",
                "--nonsense DIR                         | Unknown option: '--nonsense'",
            })
    void answersBadUseWithOneSentence(String arguments, String sentence) {
        String[] split = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);
        String[] real = Arrays.stream(split)
                .map(a -> a.replace("DIR", folder.toString()))
                .toArray(String[]::new);

        assertThat(run(real)).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isEqualTo("forksafe: " + sentence.replace("DIR", folder.toString()) + "\n");
        assertThat(requests).isEmpty();
    }

    @Test
    void takesNoEmptyName() {
        assertThat(run(folder.toString(), "")).isEqualTo(2);
        assertThat(text(err)).isEqualTo("forksafe: a directory's name is empty\n");
    }

    @Test
    void saysOneLineWhateverItSpeaksOf() {
        assertThat(run("no\nsuch\u001b[31m")).isEqualTo(2);
        assertThat(text(err)).isEqualTo("forksafe: there is no directory 'no\\u000asuch\\u001b[31m'\n");
    }

    @Test
    void answersABadPythonVersion() {
        assertThat(run("--python-version", "three", folder.toString())).isEqualTo(2);
        assertThat(text(err))
                .startsWith("forksafe: --python-version: 'three' is not a Python version")
                .hasLineCount(1);
    }

    @Test
    void tellsAllThatIsWrongWithTheRules() {
        assertThat(run("--rule", "a=off", "--rule", "b=off", folder.toString())).isEqualTo(2);
        assertThat(text(err)).isEqualTo("forksafe: there is no rule 'a'\nforksafe: there is no rule 'b'\n");
    }

    @Test
    void takesAnAtSignAsPartOfAName() {
        run("@" + folder.resolve("file.txt"));

        assertThat(text(err)).startsWith("forksafe: there is no directory '@");
    }

    @Test
    void ownsItsBugs() {
        assertThat(runWith(request -> {
                    throw new IllegalStateException("no such lane");
                }))
                .isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err))
                .startsWith("forksafe: this is a bug of forksafe, neither of your code nor of your options: "
                        + "java.lang.IllegalStateException: no such lane at io.github.forksafe.cli.CliTest.")
                .hasLineCount(1);
    }

    @Test
    void ownsErrorsToo() {
        assertThat(runWith(request -> {
                    throw new StackOverflowError();
                }))
                .isEqualTo(2);
        assertThat(text(err)).contains("bug of forksafe").hasLineCount(1);
    }

    @Test
    void tellsThatMemoryIsShort() {
        assertThat(runWith(request -> {
                    throw new OutOfMemoryError();
                }))
                .isEqualTo(2);
        assertThat(text(err)).isEqualTo("forksafe: there is not enough memory; run java with a larger -Xmx\n");
    }

    @Test
    void tellsWhenTheReportCannotBeWritten() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        Cli cli = new Cli(new Engine(this::audit, RULES, CliTest::page, Map.of()), new Streams(closed, err));

        assertThat(cli.run(folder.toString())).isEqualTo(2);
        assertThat(text(err)).isEqualTo("forksafe: cannot write the report: IOException: Broken pipe\n");
    }

    @Test
    void helps() {
        assertThat(run("--help")).isZero();
        assertThat(text(err)).isEmpty();
        assertThat(text(out))
                .contains("Usage: forksafe ")
                .contains(Stream.of("python-version", "fail-on", "threads", "format", "output", "rule", "explain")
                        .map(name -> "--" + name + "=")
                        .toList())
                .doesNotContain("\r");
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(text(out)).matches("forksafe \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }

    @Test
    void explainsARule() {
        assertThat(run("--explain", "fork-after-thread")).isZero();
        assertThat(text(out)).isEqualTo("# fork-after-thread: è\n");
        assertThat(requests).isEmpty();
    }

    private int run(String... arguments) {
        return new Cli(new Engine(this::audit, RULES, CliTest::page, Map.of()), new Streams(out, err)).run(arguments);
    }

    private int runWith(Function<AuditRequest, AuditResult> audit) {
        return new Cli(new Engine(audit, RULES, CliTest::page, Map.of()), new Streams(out, err)).run(folder.toString());
    }

    private AuditResult audit(AuditRequest request) {
        requests.add(request);
        Location at = new Location(new FileId(0, "naïve.py"), Position.START, Position.START);
        Finding finding = new Finding(
                "not-analysed", List.of(), Severity.WARNING, at, "", "Its end is missing.", "", List.of(), "");
        Coverage coverage = new Coverage(1, 1, 0, 1, List.of(), 0, 0, 0, List.of());
        return new AuditResult(request, List.of(finding), RULES, BaselineReview.none(), coverage, List.of(), Map.of());
    }

    private static String page(String rule) {
        return "# " + rule + ": è\n";
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
