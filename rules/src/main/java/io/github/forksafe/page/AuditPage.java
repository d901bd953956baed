package io.github.forksafe.page;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.audit.DeclaredLibrary;
import io.github.forksafe.audit.Places;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Suppression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The page of one audit: verdict, counts, findings, what is suppressed, dependencies, and what was looked at. */
public final class AuditPage {
    /** The title of the page, in a site's menu too. */
    public static final String TITLE = "Fork safety";

    /** So many findings are shown in full; a page with more is no longer read, and slow. */
    private static final int MOST_IN_FULL = 300;

    private final AuditResult result;
    private final Function<String, String> pages;
    private final String version;
    private final Places places;
    private final Html html = new Html();

    private AuditPage(AuditResult result, Function<String, String> pages, String version) {
        this.result = result;
        this.pages = pages;
        this.version = version;
        this.places = new Places(result.request());
    }

    /**
     * The page without a frame, for a site to put its own around.
     *
     * @param result what to show
     * @param pages the Markdown page of a rule, by the rule's name; empty for none
     * @param version the version of this program
     * @return HTML that is XML too: a style and one division
     */
    public static String body(AuditResult result, Function<String, String> pages, String version) {
        AuditPage page = new AuditPage(result, pages, version);
        page.write();
        return "<style>\n" + Style.OF_CONTENT + "</style>\n" + page.html;
    }

    /**
     * The page with a frame of its own.
     *
     * @param result what to show
     * @param pages the Markdown page of a rule, by the rule's name; empty for none
     * @param version the version of this program
     * @return an HTML document
     */
    public static String document(AuditResult result, Function<String, String> pages, String version) {
        AuditPage page = new AuditPage(result, pages, version);
        page.write();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="UTF-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(TITLE, Style.OF_FRAME + Style.OF_CONTENT, page.html);
    }

    private void write() {
        html.open("div", "class", "forksafe").line();
        html.element("h1", TITLE).line();
        writeVerdict();
        if (!result.open().isEmpty()) {
            writeCounts();
            writeFindings();
        }
        writeSuppressed();
        writeBaseline();
        writeDependencies();
        new CoverageSection(html, result, places, version).write();
        html.close("div").line();
    }

    private void writeVerdict() {
        boolean bad = result.fails() || result.count(Severity.ERROR) > 0;
        String look = bad ? "fs-error" : result.open().isEmpty() ? "fs-clean" : "fs-warning";
        html.open("div", "class", "fs-verdict " + look);
        html.open("p").element("strong", verdict() + ": ");
        html.text(counts()).close("p");
        html.element("p", reason()).close("div").line();
    }

    /** Where nothing may fail the build, findings are not said to have passed. */
    private String verdict() {
        if (result.fails()) {
            return "✖ Fails";
        }
        if (result.request().failOn() != Severity.OFF || result.open().isEmpty()) {
            return "✔ Passes";
        }
        boolean hasErrors = result.count(Severity.ERROR) > 0;
        return Levels.sign(hasErrors ? Severity.ERROR : Severity.WARNING) + " Found, but let pass";
    }

    private String counts() {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            parts.add(Levels.counted(result.count(severity), severity.word()));
        }
        if (!result.suppressed().isEmpty()) {
            parts.add(result.suppressed().size() + " suppressed");
        }
        if (!result.baselined().isEmpty()) {
            parts.add(result.baselined().size() + " in the baseline");
        }
        return String.join(", ", parts) + ".";
    }

    private String reason() {
        Severity failOn = result.request().failOn();
        String rule = failOn == Severity.OFF
                ? "Whatever is found, the build goes on: failOn is never. "
                : "The build fails on " + (failOn == Severity.ERROR ? "errors. " : failOn.word() + "s and worse. ");
        return rule + Levels.counted(result.coverage().files(), "Python file") + " with "
                + Levels.counted(result.coverage().lines(), "line") + " and "
                + Levels.counted(result.coverage().manifests(), "dependency file") + " were read.";
    }

    private void writeCounts() {
        List<List<String>> rows = new ArrayList<>();
        for (RuleInfo rule : result.rules()) {
            List<Finding> found = result.open().stream()
                    .filter(finding -> finding.rule().equals(rule.name()))
                    .toList();
            if (!found.isEmpty()) {
                rows.add(List.of(
                        rule.name(),
                        count(found, Severity.ERROR),
                        count(found, Severity.WARNING),
                        count(found, Severity.NOTE),
                        rule.summary()));
            }
        }
        html.element("h2", "Rules").line();
        Tables.write(html, List.of("rule", "errors", "warnings", "notes", "what it flags"), rows);
    }

    private static String count(List<Finding> findings, Severity severity) {
        return Long.toString(
                findings.stream().filter(one -> one.severity() == severity).count());
    }

    private void writeFindings() {
        List<Finding> findings = result.open().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        html.element("h2", "Findings").line();
        html.open("ul", "class", "fs-index").line();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            html.open("li")
                    .text(Levels.sign(finding.severity()) + " "
                            + finding.severity().word() + " ");
            if (i < MOST_IN_FULL) {
                html.element("a", places.of(finding.at()), "href", "#" + id(i));
            } else {
                html.text(places.of(finding.at()));
            }
            html.text(" " + finding.rule()).close("li").line();
        }
        html.close("ul").line();
        FindingSection section = new FindingSection(html, result, pages);
        for (int i = 0; i < Math.min(findings.size(), MOST_IN_FULL); i++) {
            section.write(findings.get(i), id(i));
        }
    }

    private static String id(int index) {
        return "finding-" + (index + 1);
    }

    private void writeSuppressed() {
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : result.suppressed()) {
            for (Suppression by : finding.standing().suppressions()) {
                rows.add(List.of(
                        places.of(finding.at()),
                        finding.rule(),
                        finding.severity().word(),
                        by.reason().isEmpty() ? "no reason given" : by.reason(),
                        by.until().map(LocalDate::toString).orElse("for ever"),
                        by.owner(),
                        places.lineOf(by.at())));
            }
        }
        if (!rows.isEmpty()) {
            html.element("h2", "Suppressed").line();
            Tables.write(html, List.of("where", "rule", "level", "reason", "until", "owner", "by"), rows);
        }
    }

    private void writeBaseline() {
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : result.baselined()) {
            rows.add(List.of(
                    places.of(finding.at()), finding.rule(), finding.severity().word(), finding.message()));
        }
        if (!rows.isEmpty()) {
            html.element("h2", "In the baseline").line();
            Tables.write(html, List.of("where", "rule", "level", "what"), rows);
        }
        if (!result.baseline().stale().isEmpty()) {
            html.element("h2", "No longer found, but in the baseline").line();
            Tables.write(
                    html,
                    List.of("file", "in", "rule", "code"),
                    result.baseline().stale().stream()
                            .map(entry -> List.of(entry.path(), entry.symbol(), entry.rule(), entry.code()))
                            .toList());
        }
    }

    private void writeDependencies() {
        List<List<String>> rows = new ArrayList<>();
        for (DeclaredLibrary library : result.dependencies()) {
            rows.add(List.of(
                    library.name(),
                    library.specifier().isEmpty() ? "any" : library.specifier(),
                    places.lineOf(library.declaredAt()),
                    String.join("\n", library.starts()),
                    String.join("\n", library.evidence())));
        }
        if (!rows.isEmpty()) {
            html.element("h2", "Dependencies").line();
            Tables.write(html, List.of("library", "versions", "declared", "what it starts", "evidence"), rows);
        }
    }
}
