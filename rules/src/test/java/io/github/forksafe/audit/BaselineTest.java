package io.github.forksafe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.rules.RuleLevels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a baseline accepts, and which edits of the code it survives. */
class BaselineTest {
    private static final String PROGRAM = """
            import os
            import threading
            from multiprocessing import get_context

            def work():
                threading.Thread(target=print).start()
                get_context("fork").Process(target=print, args=(1, 'a')).start()

            work()
            """;

    private final Path base;

    BaselineTest(@TempDir Path folder) throws IOException {
        base = folder;
        Files.createDirectories(base.resolve("one"));
        Files.createDirectories(base.resolve("two"));
        write("one/job.py", PROGRAM);
    }

    @Test
    void whatWasAcceptedDoesNotCount() throws IOException {
        AuditResult before = audit(Optional.empty(), false, "one");
        AuditResult after = audit(Optional.of(accepted(Baseline.empty(), "one")), false, "one");

        assertThat(before.fails()).isTrue();
        assertThat(after.fails()).isFalse();
        assertThat(after.open()).isEmpty();
        assertThat(after.baselined()).hasSize(1);
        assertThat(after.baseline().stale()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "import os | import sys, os;;# a comment;",
                "def work(): | def other():;    pass;;def work():",
                "args=(1, 'a') | args=( 1, \"a\", )",
                "(target=print, args=(1, 'a')) | (;        target=print,  # why;        args=(1, 'a'),;    )",
            })
    void editsThatChangeNoMeaningChangeNothing(String from, String to) throws IOException {
        Baseline baseline = accepted(Baseline.empty(), "one");
        String edited = PROGRAM.replace(from, to.replace(';', '\n'));
        assertThat(edited).isNotEqualTo(PROGRAM);
        write("one/job.py", edited);

        AuditResult after = audit(Optional.of(baseline), false, "one");

        assertThat(after.open()).isEmpty();
        assertThat(after.baseline().stale()).isEmpty();
    }

    @Test
    void aMovedFunctionIsKnown() throws IOException {
        Baseline baseline = accepted(Baseline.empty(), "one");
        String function =
                PROGRAM.substring(PROGRAM.indexOf("def"), PROGRAM.indexOf("work()\n", PROGRAM.indexOf("start()\n\n")));
        write("one/job.py", PROGRAM.replace(function, "def first():\n    return 1\n\n\n" + function));

        assertThat(audit(Optional.of(baseline), false, "one").open()).isEmpty();
    }

    @Test
    void anotherRuleForTheSameForkIsKnown() throws IOException {
        Baseline baseline = accepted(Baseline.empty(), "one");
        write("one/job.py", PROGRAM.replace("\nwork()", "\nthreading.Thread(target=work).start()"));

        AuditResult after = audit(Optional.of(baseline), false, "one");

        assertThat(after.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.alsoHolds()).contains("fork-in-thread"));
        assertThat(after.open()).isEmpty();
    }

    @Test
    void aNewFindingCountsAndAFixedOneIsStale() throws IOException {
        Baseline baseline = accepted(Baseline.empty(), "one");
        write(
                "one/job.py",
                PROGRAM.replace("get_context(\"fork\").Process(target=print, args=(1, 'a')).start()", "os.fork()"));

        AuditResult after = audit(Optional.of(baseline), false, "one");

        assertThat(after.open()).hasSize(1);
        assertThat(after.baseline().stale()).containsExactlyElementsOf(baseline.entries());
        assertThat(after.baseline().pruned(baseline).entries()).isEmpty();
        assertThat(after.baseline().accepted(baseline).changesSince(baseline))
                .isEqualTo("1 finding in the baseline, 1 added, 1 dropped");
    }

    @Test
    void modulesShareAFile() throws IOException {
        write("two/job.py", PROGRAM);
        Baseline ofOne = accepted(Baseline.empty(), "one");
        Baseline ofBoth = accepted(ofOne, "two");

        assertThat(ofBoth.entries()).extracting(Baseline.Entry::path).containsExactly("one/job.py", "two/job.py");
        AuditResult one = audit(Optional.of(ofBoth), true, "one");
        assertThat(one.open()).isEmpty();
        assertThat(one.baseline().stale()).isEmpty();
    }

    @Test
    void isReadAsItIsWritten() throws IOException {
        write("one/job.py", PROGRAM + "\n\ndef é():\n    \"" + "x".repeat(200) + "\"; os.fork()\n\né()\n");
        Baseline baseline = accepted(Baseline.empty(), "one");
        Path file = base.resolve("sub/baseline.jsonl");
        baseline.write(file);

        assertThat(Baseline.read(file)).isEqualTo(new Baseline.Read(baseline, List.of()));
        assertThat(baseline.entries()).hasSize(2);
        assertThat(Files.readString(file)).isEqualTo(baseline.text()).startsWith("{\"baseline\":\"forksafe/v1\"}\n");
        assertThat(base.resolve("sub").toFile().list()).containsExactly("baseline.jsonl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<<<<<<< HEAD | Unexpected character ('<' (code 60)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                "[] | expected a JSON object",
                "{\"path\": 1} | 'path' must be a text",
                "{\"path\": \"a\"} | 'symbol' is missing",
                "{\"baseline\": \"forksafe/v9\"} | this version reads a baseline of forksafe/v1, not of forksafe/v9; write it anew",
                "{} {} | expected nothing behind the JSON object",
            })
    void saysWhichLineMakesNoSense(String line, String message) {
        assertThat(Baseline.parse("b", "\n" + line + "\n").errors()).containsExactly("b:2: " + message);
    }

    private Baseline accepted(Baseline before, String module) throws IOException {
        return audit(Optional.of(before), true, module).baseline().accepted(before);
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(base.resolve(path), text);
    }

    private AuditResult audit(Optional<Baseline> baseline, boolean shared, String module) {
        return Audit.run(new AuditRequest(
                List.of(base.resolve(module)),
                List.of(),
                Optional.of(base),
                List.of(),
                List.of(),
                PythonVersions.alive(),
                RuleLevels.defaults(),
                Severity.ERROR,
                1,
                new Acceptance(Optional.empty(), baseline, LocalDate.of(2026, 6, 1), shared)));
    }
}
