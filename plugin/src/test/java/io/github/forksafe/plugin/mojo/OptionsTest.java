package io.github.forksafe.plugin.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.report.ReportFormat;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of a configuration, and what is said of those that make no sense. */
class OptionsTest {
    private static final List<RuleInfo> RULES = List.of(
            new RuleInfo("dependency-starts-threads", Severity.NOTE, ""),
            new RuleInfo("fork-after-thread", Severity.ERROR, ""));

    @ParameterizedTest
    @CsvSource({"error,ERROR", "warning,WARNING", "note,NOTE", "never,OFF", "' Error ',ERROR"})
    void thresholds(String word, Severity level) throws MojoExecutionException {
        assertThat(Options.threshold(word)).isEqualTo(level);
    }

    @Test
    void theCommandLineWinsOverThePom() throws MojoExecutionException {
        assertThat(Options.levels(
                                Map.of("fork-after-thread", "note", "dependency-starts-threads", "off"),
                                List.of("fork-* = warning"),
                                RULES)
                        .configured())
                .isEqualTo(Map.of("fork-after-thread", Severity.WARNING, "dependency-starts-threads", Severity.OFF));
    }

    @Test
    void formatsAreTakenOnceInTheirOrder() throws MojoExecutionException {
        assertThat(Options.formats(List.of("sarif", "console", "sarif"), Map.of()))
                .extracting(ReportFormat::name)
                .containsExactly("sarif", "console");
    }

    @Test
    void onGithubActionsItsFormatGoesWithoutSaying() throws MojoExecutionException {
        assertThat(Options.formats(List.of("console"), Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", "/w")))
                .extracting(ReportFormat::name)
                .containsExactly("console", "github");
        assertThat(Options.formats(List.of("github", "json"), Map.of("GITHUB_ACTIONS", "true")))
                .extracting(ReportFormat::name)
                .containsExactly("github", "json");
    }

    @Test
    void emptyElementsOfThePomAreLeftOut() {
        assertThat(Options.given(Arrays.asList(" a ", null, "", "b"))).containsExactly("a", "b");
    }

    @Test
    void atLeastOneThread() throws MojoExecutionException {
        assertThat(Options.threads(3)).isEqualTo(3);
        assertThat(Options.threads(0)).isPositive();
    }

    @Test
    void theDayIsThatOfTheClockUnlessItIsGiven() throws MojoExecutionException {
        assertThat(Options.today(" 2027-01-31 ")).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(Options.today("")).isAfter(LocalDate.of(2026, 1, 1));
    }

    @Test
    void whatTheCodeDoesNotSayMustMakeSense() throws MojoExecutionException {
        Path none = Path.of("nowhere.txt").toAbsolutePath();
        stops(
                () -> Options.dependencyFiles(List.of(new File("nowhere.txt"))),
                "dependencyFiles: there is no file " + none);
        stops(
                () -> Options.entryPoints(List.of("jobs", "a:b:c")),
                "entryPoints: 'a:b:c' is not of the form MODULE or MODULE:FUNCTION");
        stops(() -> Options.encoding("latin-x"), "inputEncoding: 'latin-x' is no known encoding");
        assertThat(Options.entryPoints(Arrays.asList("jobs.main:Job.run ", null, "jobs")))
                .containsExactly("jobs.main:Job.run", "jobs");
        assertThat(Options.encoding("latin-1")).isEqualTo(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatMakesNoSenseStopsTheBuild() {
        stops(() -> Options.threshold("off"), "failOn: cannot be 'off', only error, warning, note, never");
        stops(
                () -> Options.threshold("warnin"),
                "failOn: cannot be 'warnin', only error, warning, note, never; did you mean 'warning'?");
        stops(() -> Options.levels(Map.of(), List.of("x"), RULES), "rules: 'x' is not of the form NAME=LEVEL");
        stops(
                () -> Options.levels(Map.of("fork-after-tread", "off"), List.of(), RULES),
                "rules: there is no rule 'fork-after-tread'; did you mean 'fork-after-thread'?");
        Map<String, String> empty = new HashMap<>();
        empty.put("fork-after-thread", null);
        stops(
                () -> Options.levels(empty, List.of(), RULES),
                "rules: the level of rule 'fork-after-thread' cannot be '', only error, warning, note or off");
        stops(
                () -> Options.formats(List.of("sarf"), Map.of()),
                "formats: there is no report format 'sarf', only checkstyle, console, github, html, json, junit, sarif; "
                        + "did you mean 'sarif'?");
        stops(() -> Options.today("tomorrow"), "today: 'tomorrow' is no date such as 2027-01-31");
        Path nowhere = Path.of("nowhere.toml");
        stops(() -> Options.suppressions(nowhere), "suppressionsFile: there is no file nowhere.toml");
        stops(
                () -> Options.reportFrom("erorr", Severity.OFF),
                "reportLevel: cannot be 'erorr', only error, warning, note; did you mean 'error'?");
        stops(
                () -> Options.reportFrom("error", Severity.NOTE),
                "reportLevel: error would leave out what fails the build from note on");
        stops(() -> Options.threads(-1), "threads: cannot be -1");
        stops(
                () -> Options.pythonVersions("", "macso"),
                "platform: 'macso' is none of linux, macos, windows; did you mean 'macos'?");
        stops(() -> Options.catalogs(List.of(new File("nowhere.toml"))), "catalogs: there is no file nowhere.toml");
        stops(
                () -> Options.pythonVersions("2.x", "linux"),
                "pythonVersion: '2.x' is not a Python version such as 3.11 or a specifier such as >=3.8,<3.12: "
                        + "expected one of ==, !=, ~=, <=, >=, <, > and === before a version");
    }

    private static void stops(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(MojoExecutionException.class).hasMessage(message);
    }
}
