package io.github.forksafe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.OperatingSystem;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.rules.RuleLevels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hangs on the system that the code is to run on. */
class PlatformTest {
    private static final String PROGRAM = """
            import multiprocessing, os, sys, threading
            threading.Thread(target=print).start()
            multiprocessing.Process(target=print).start()
            if sys.platform == "darwin":
                os.fork()
            if hasattr(os, "fork"):
                os.fork()
            """;

    @ParameterizedTest(name = "{0}, Python {1}")
    @CsvSource({
        "linux, 3.7, 3 7",
        "linux, 3.13, 3 7",
        "linux, 3.14, 7",
        "macos, 3.7, 3 5 7",
        "macos, 3.8, 5 7",
        "windows, 3.7, ''",
    })
    void decidesWhatForks(String system, String python, String lines, @TempDir Path top) throws IOException {
        Files.writeString(top.resolve("main.py"), PROGRAM);

        assertThat(audit(top, system, python).findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> String.valueOf(finding.at().start().line()))
                .containsExactly(lines.isEmpty() ? new String[0] : lines.split(" ", -1));
    }

    @ParameterizedTest(name = "{0}, Python {1}")
    @CsvSource({"linux, 3.13, false", "linux, 3.14, true", "macos, 3.8, true", "windows, 3.8, false"})
    void advisesToChooseAStartMethodWhereTheDefaultDoesNotFork(
            String system, String python, boolean advises, @TempDir Path top) throws IOException {
        Files.writeString(top.resolve("main.py"), PROGRAM);

        assertThat(audit(top, system, python).findings())
                .filteredOn(finding -> finding.severity() == Severity.NOTE)
                .extracting(finding -> finding.at().start().line() + " " + finding.rule())
                .containsExactly(advises ? new String[] {"3 implicit-start-method"} : new String[0]);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"linux, pymongo", "macos, pymongo", "windows, pymongo watchdog"})
    void decidesWhichDependenciesCount(String system, String names, @TempDir Path top) throws IOException {
        Files.writeString(
                top.resolve("requirements.txt"), "pymongo\nwatchdog; sys_platform == 'win32' and os_name == 'nt'\n");

        assertThat(audit(top, system, "3.12").dependencies())
                .extracting(DeclaredLibrary::name)
                .containsExactly(names.split(" ", -1));
    }

    private static AuditResult audit(Path top, String system, String python) {
        PythonVersions pythons = PythonVersions.parse(python)
                .toOptional()
                .orElseThrow()
                .on(OperatingSystem.ofWord(system).orElseThrow());
        return Audit.run(new AuditRequest(
                List.of(top), List.of(), List.of(), pythons, RuleLevels.defaults(), Severity.ERROR, 1));
    }
}
