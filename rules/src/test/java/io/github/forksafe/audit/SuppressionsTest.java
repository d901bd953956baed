package io.github.forksafe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.rules.RuleLevels;
import io.github.forksafe.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What suppressions do to the findings of a program that forks on line 5 while a thread is alive, in a module of a reactor. */
class SuppressionsTest {
    private static final String PROGRAM = """
            import os
            import threading

            threading.Thread(target=print).start()
            pid = os.fork()
            """;

    private final Path base;
    private final Path root;

    SuppressionsTest(@TempDir Path folder) throws IOException {
        base = folder;
        root = Files.createDirectories(folder.resolve("jobs/src"));
        Files.writeString(root.resolve("job.py"), PROGRAM);
    }

    @Test
    void aCommentSuppressesAnyRuleThatHoldsAtTheFork() throws IOException {
        Files.writeString(root.resolve("job.py"), """
                import os
                import threading
                import multiprocessing

                def work():
                    pid = os.fork()  # forksafe: ignore[fork-in-thread] the child execs

                threading.Thread(target=print).start()
                threading.Thread(target=work).start()
                """);

        AuditResult result = audit("", false);

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("fork-after-thread");
            assertThat(finding.alsoHolds()).contains("fork-in-thread");
            assertThat(finding.standing().suppressions()).hasSize(1);
        });
        assertThat(result.open()).isEmpty();
        assertThat(result.fails()).isFalse();
        assertThat(result.count(Severity.ERROR)).isZero();
    }

    @Test
    void aCommentBesideCodeOnSeveralLinesSuppressesWhatStartsOrEndsThere() throws IOException {
        Files.writeString(
                root.resolve("job.py"),
                PROGRAM.replace("os.fork()", "os.fork(\n)  # forksafe: ignore[fork-after-thread] why"));

        assertThat(open(audit("", false))).isEmpty();
    }

    @Test
    void aFileSuppressesByPathAndSymbol() throws IOException {
        assertThat(open(audit("path = 'jobs/**/*.py'", false))).isEmpty();
        assertThat(open(audit("path = 'jobs/src/job.py'", false))).isEmpty();
        assertThat(open(audit("path = 'job.py'", false)))
                .containsExactly("jobs/src/job.py:5 fork-after-thread", "s.toml:1 unused-suppression");
        assertThat(open(audit("symbol = 'main'", false)))
                .containsExactly("jobs/src/job.py:5 fork-after-thread", "s.toml:1 unused-suppression");
    }

    @Test
    void anEntryThatOtherModulesMayUseIsNotCalledUnused() throws IOException {
        assertThat(open(audit("path = 'other/**'", true))).containsExactly("jobs/src/job.py:5 fork-after-thread");
        assertThat(open(audit("path = '**/other.py'", true))).containsExactly("jobs/src/job.py:5 fork-after-thread");
        assertThat(open(audit("path = 'jobs/src/old.py'", true)))
                .containsExactly("jobs/src/job.py:5 fork-after-thread", "s.toml:1 unused-suppression");
    }

    @Test
    void theLastDayIsADayOfTheSuppression() throws IOException {
        assertThat(open(audit("until = 2026-06-01", false))).isEmpty();
        assertThat(open(audit("until = 2026-05-31", false)))
                .containsExactly("jobs/src/job.py:5 fork-after-thread", "s.toml:1 expired-suppression");
    }

    @Test
    void aRuleThatIsOffIsNotMissed() throws IOException {
        AuditResult result = audit("", false, Map.of("fork-after-thread", "off"));

        assertThat(open(result)).isEmpty();
    }

    private static List<String> open(AuditResult result) {
        return result.open().stream()
                .map(finding -> result.request().nameOf(finding.at().file()) + ":"
                        + finding.at().start().line() + " " + finding.rule())
                .toList();
    }

    private AuditResult audit(String entry, boolean shared) throws IOException {
        return audit(entry, shared, Map.of());
    }

    private AuditResult audit(String entry, boolean shared, Map<String, String> levels) throws IOException {
        Path file = base.resolve("s.toml");
        Files.writeString(
                file,
                entry.isEmpty()
                        ? ""
                        : "[[suppression]]\nrule = 'fork-after-thread'\nreason = 'known'\n" + entry + "\n");
        SuppressionsFile.Read read = SuppressionsFile.read(file, List.of("fork-after-thread"));
        assertThat(read.errors()).isEmpty();
        RuleLevels.Parsed rules = RuleLevels.parse(new TreeMap<>(levels), Rules.infos());
        return Audit.run(new AuditRequest(
                List.of(root),
                List.of(),
                Optional.of(base),
                List.of(),
                List.of(),
                PythonVersions.alive(),
                rules.levels(),
                Severity.ERROR,
                1,
                new Acceptance(Optional.of(read.file()), Optional.empty(), LocalDate.of(2026, 6, 1), shared)));
    }
}
