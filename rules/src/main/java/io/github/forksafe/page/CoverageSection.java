package io.github.forksafe.page;

import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.audit.Coverage;
import io.github.forksafe.audit.Places;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was looked at and how, so that a page without findings says why that is worth something. */
final class CoverageSection {
    private final Html html;
    private final AuditResult result;
    private final Places places;
    private final String version;

    CoverageSection(Html html, AuditResult result, Places places, String version) {
        this.html = html;
        this.result = result;
        this.places = places;
        this.version = version;
    }

    void write() {
        html.element("h2", "What was looked at").line();
        Coverage coverage = result.coverage();
        Tables.write(
                html,
                List.of("what", "number"),
                List.of(
                        List.of("Python files read", Integer.toString(coverage.files())),
                        List.of("lines", Long.toString(coverage.lines())),
                        List.of("dependency files read", Integer.toString(coverage.manifests())),
                        List.of("files not analysed in full", Integer.toString(coverage.notAnalysed())),
                        List.of("entry points followed", Integer.toString(coverage.entries())),
                        List.of("fork sites reached", Integer.toString(coverage.forks())),
                        List.of("calls to something unknown", Integer.toString(coverage.unresolvedCalls()))));
        list("Not analysed in full:", unread());
        list("Left out:", coverage.skipped());
        list("Limits that were hit:", coverage.limits());
        writeConfiguration();
    }

    private List<String> unread() {
        return result.findings().stream()
                .filter(finding -> finding.rule().equals("not-analysed"))
                .map((Finding finding) -> places.of(finding.at()) + ": " + finding.message())
                .toList();
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            html.element("p", title).open("ul").line();
            items.forEach(item -> html.element("li", item).line());
            html.close("ul").line();
        }
    }

    private void writeConfiguration() {
        AuditRequest request = result.request();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("version of forksafe and its rules", version));
        rows.add(List.of("directories", String.join(", ", places.labels())));
        rows.add(List.of(
                "includes", request.includes().isEmpty() ? "all Python files" : String.join(", ", request.includes())));
        rows.add(List.of("excludes", request.excludes().isEmpty() ? "none" : String.join(", ", request.excludes())));
        rows.add(List.of(
                "Python",
                request.pythonVersions().versions().stream()
                        .map(PythonVersion::toString)
                        .collect(Collectors.joining(", "))));
        rows.add(List.of("reports from", request.reportFrom().word()));
        rows.add(List.of(
                "fails on",
                request.failOn() == Severity.OFF ? "nothing" : request.failOn().word()));
        rows.add(List.of(
                "suppressions", request.acceptance().suppressions().isPresent() ? "comments and a file" : "comments"));
        rows.add(List.of("baseline", request.acceptance().baseline().isPresent() ? "yes" : "none"));
        html.element("h2", "Configuration").line();
        Tables.write(html, List.of("setting", "value"), rows);
        Tables.write(
                html,
                List.of("rule", "level in force", "what it flags"),
                result.rules().stream()
                        .map((RuleInfo rule) ->
                                List.of(rule.name(), rule.level().word(), rule.summary()))
                        .toList());
    }
}
