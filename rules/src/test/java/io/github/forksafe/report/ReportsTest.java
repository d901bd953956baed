package io.github.forksafe.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.finding.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportsTest {
    private static final Reports REPORTS = new Reports(Samples::page, Optional.empty());

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatIsExpected(String sample) throws IOException {
        AuditResult result = sample(sample);

        Golden.assertMatches(sample + ".txt", text(ConsoleReport.plain(), result));
        Golden.assertMatches(sample + ".ansi.txt", text(ConsoleReport.coloured(), result));
        Golden.assertMatches(sample + ".checkstyle.xml", text(new CheckstyleReport(), result));
        Golden.assertMatches(sample + ".github.txt", text(new GithubReport(Optional.of(Path.of("/srv"))), result));
        Golden.assertMatches(sample + ".html", text(new HtmlReport("1.2.3", Samples::page), result));
        Golden.assertMatches(sample + ".junit.xml", text(new JunitReport(), result));
        Golden.assertMatches(sample + ".json", text(new JsonReport("1.2.3"), result));
        Golden.assertMatches(sample + ".sarif", text(new SarifReport("1.2.3", Samples::page), result));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesTheSameTwiceAndLineFeedsOnly(String sample) throws IOException {
        for (ReportFormat format : REPORTS.all()) {
            String text = text(format, sample(sample));
            assertThat(text).isEqualTo(text(format, sample(sample))).doesNotContain("\r");
            assertThat(text.isEmpty() || text.endsWith("\n")).isTrue();
        }
    }

    @Test
    void listsTheFormatsByName() {
        assertThat(REPORTS.all())
                .extracting(ReportFormat::name)
                .containsExactly("checkstyle", "console", "github", "html", "json", "junit", "sarif")
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(REPORTS.all()).extracting(ReportFormat::fileName).doesNotHaveDuplicates();
        for (ReportFormat format : REPORTS.all()) {
            assertThat(REPORTS.named(format.name())).containsSame(format);
        }
    }

    @Test
    void suggestsTheFormatThatWasMeant() {
        assertThat(REPORTS.named("sarrif")).isEmpty();
        assertThat(REPORTS.unknown("sarrif"))
                .isEqualTo(
                        "there is no report format 'sarrif', only checkstyle, console, github, html, json, junit, sarif; "
                                + "did you mean 'sarif'?");
        assertThat(REPORTS.unknown("pdf"))
                .isEqualTo(
                        "there is no report format 'pdf', only checkstyle, console, github, html, json, junit, sarif");
    }

    @Test
    void knowsTheVersionOfTheBuild() {
        assertThat(ToolVersion.text()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void makesTextSafeForTerminals() {
        assertThat(Printable.of("é 𝔭 a\tb\u001b[0m\u0085\u202e\u2028" + '\uD800'))
                .isEqualTo("é 𝔭 a\\u0009b\\u001b[0m\\u0085\\u202e\\u2028\\ud800");
    }

    static AuditResult sample(String name) {
        return switch (name) {
            case "talk" -> Samples.talk();
            case "accepted" -> Samples.accepted();
            case "clean" -> Samples.clean();
            case "wide" -> Samples.wide();
            case "notebook" -> Samples.notebook();
            default -> throw new IllegalArgumentException(name);
        };
    }

    static String text(ReportFormat format, AuditResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        format.write(result, out);
        return out.toString();
    }

    static List<String> samples() {
        return List.of("talk", "accepted", "clean", "wide", "notebook");
    }
}
