package io.github.forksafe.plugin.site;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.audit.Coverage;
import io.github.forksafe.audit.DeclaredLibrary;
import io.github.forksafe.audit.Places;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Suppression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/** The page of one audit: verdict, counts, findings, dependencies, and what was looked at. */
public final class AuditPage {
    /** The title of the page, in the site's menu too. */
    public static final String TITLE = "Fork safety";

    private final AuditResult result;
    private final Places places;

    /**
     * Makes a page.
     *
     * @param result what to show
     */
    public AuditPage(AuditResult result) {
        this.result = result;
        this.places = new Places(result.request());
    }

    /**
     * Writes the page into a site, whose skin is put around it. The sink is flushed, not closed.
     *
     * @param sink where to
     */
    public void writeTo(Sink sink) {
        sink.head();
        sink.title();
        sink.text(TITLE);
        sink.title_();
        sink.head_();
        sink.body();
        Page page = new Page(sink);
        page.section(1, TITLE, () -> writeBody(page));
        sink.body_();
        sink.flush();
    }

    private void writeBody(Page page) {
        writeVerdict(page);
        if (!result.open().isEmpty()) {
            page.section(2, "Rules", () -> writeCounts(page));
            page.section(2, "Findings", () -> writeFindings(page));
        }
        if (!result.suppressed().isEmpty()) {
            page.section(2, "Suppressed", () -> writeSuppressed(page));
        }
        if (!result.dependencies().isEmpty()) {
            page.section(2, "Dependencies", () -> writeDependencies(page));
        }
        page.section(2, "What was looked at", () -> writeCoverage(page));
    }

    private void writeVerdict(Page page) {
        String counts = count(Severity.ERROR, "error") + ", " + count(Severity.WARNING, "warning") + ", "
                + count(Severity.NOTE, "note");
        if (result.fails()) {
            page.box("alert alert-error", "Fails: " + counts + ".");
        } else if (result.open().isEmpty()) {
            page.box("alert alert-success", "Passes: nothing was found.");
        } else {
            page.box("alert alert-warning", "Passes: " + counts + ".");
        }
    }

    private String count(Severity severity, String word) {
        long number = result.count(severity);
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private void writeCounts(Page page) {
        List<List<String>> rows = new ArrayList<>();
        for (RuleInfo rule : result.rules()) {
            long found = result.open().stream()
                    .filter(finding -> finding.rule().equals(rule.name()))
                    .count();
            if (found > 0) {
                rows.add(List.of(rule.name(), rule.level().word(), Long.toString(found), rule.summary()));
            }
        }
        page.textTable(List.of("rule", "level", "findings", "what it flags"), rows);
    }

    private void writeFindings(Page page) {
        FindingPart part = new FindingPart(page, result.sources(), places);
        List<List<Runnable>> rows = new ArrayList<>();
        List<Finding> findings = result.open();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            String anchor = anchor(i);
            rows.add(List.of(
                    () -> page.text(finding.severity().word()),
                    () -> page.link(anchor, places.of(finding.at())),
                    () -> page.text(finding.rule()),
                    () -> page.text(finding.message())));
        }
        page.table(List.of("level", "where", "rule", "what"), rows);
        for (int i = 0; i < findings.size(); i++) {
            part.write(findings.get(i), anchor(i));
        }
    }

    private static String anchor(int index) {
        return "finding-" + (index + 1);
    }

    private void writeSuppressed(Page page) {
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : result.suppressed()) {
            for (Suppression by : finding.standing().suppressions()) {
                rows.add(List.of(
                        places.of(finding.at()),
                        finding.rule(),
                        finding.severity().word(),
                        by.reason().isEmpty() ? "no reason given" : by.reason(),
                        by.until().map(LocalDate::toString).orElse(""),
                        by.owner(),
                        places.lineOf(by.at())));
            }
        }
        page.textTable(List.of("where", "rule", "level", "reason", "until", "owner", "suppressed by"), rows);
    }

    private void writeDependencies(Page page) {
        List<List<String>> rows = new ArrayList<>();
        for (DeclaredLibrary library : result.dependencies()) {
            rows.add(List.of(
                    library.name(),
                    library.specifier().isEmpty() ? "any" : library.specifier(),
                    places.lineOf(library.declaredAt()),
                    String.join(" ", library.starts()),
                    String.join(" ", library.evidence())));
        }
        page.textTable(List.of("library", "versions", "declared", "what it starts", "evidence"), rows);
    }

    private void writeCoverage(Page page) {
        Coverage coverage = result.coverage();
        page.textTable(
                List.of("what", "number"),
                List.of(
                        List.of("Python files read", Integer.toString(coverage.files())),
                        List.of("lines", Long.toString(coverage.lines())),
                        List.of("dependency files read", Integer.toString(coverage.manifests())),
                        List.of("files not analysed in full", Integer.toString(coverage.notAnalysed())),
                        List.of("entry points followed", Integer.toString(coverage.entries())),
                        List.of("fork sites reached", Integer.toString(coverage.forks())),
                        List.of("calls to something unknown", Integer.toString(coverage.unresolvedCalls()))));
        if (!coverage.skipped().isEmpty()) {
            page.paragraph("Left out:", "");
            page.list(coverage.skipped());
        }
        if (!coverage.limits().isEmpty()) {
            page.paragraph("Limits that were hit:", "");
            page.list(coverage.limits());
        }
    }
}
