package io.github.forksafe.report;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersion;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The report for code scanning: <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html">SARIF
 * 2.1.0</a>. A finding's lanes are the thread flows of one code flow, so that a viewer can show the thread, the fork and the
 * child side by side.
 */
public final class SarifReport implements ReportFormat {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** See <a href="https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning">its limits</a>. */
    private static final int MOST_RESULTS = 25_000;

    private final String version;
    private final Function<String, String> pages;

    /**
     * Makes the format.
     *
     * @param version the version of this program
     * @param pages the Markdown page of a rule, by the rule's name
     */
    public SarifReport(String version, Function<String, String> pages) {
        this.version = version;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "forksafe.sarif";
    }

    @Override
    public void write(AuditResult result, Appendable out) throws IOException {
        JsonText.write(
                out,
                json -> json.object(() -> {
                    json.field("$schema", SCHEMA);
                    json.field("version", "2.1.0");
                    json.array("runs", () -> json.object(() -> writeRun(json, result)));
                }));
    }

    private void writeRun(JsonText json, AuditResult result) throws IOException {
        List<Finding> findings = strongest(result.findings());
        SarifArtifacts artifacts = SarifArtifacts.of(result.request(), findings);
        SarifPlaces places = new SarifPlaces(json, artifacts);
        json.object("tool", () -> json.object("driver", () -> writeDriver(json, result.rules())));
        json.array("invocations", () -> json.object(() -> new SarifInvocation(json, places).write(result, findings)));
        json.object("originalUriBaseIds", () -> artifacts.writeBases(json));
        json.array("artifacts", artifacts.files(), file -> artifacts.writeArtifact(json, file));
        SarifResults results = new SarifResults(json, places, result.rules());
        json.array("results", findings, results::write);
        json.field("columnKind", "utf16CodeUnits");
        json.strings("newlineSequences", List.of("\r\n", "\n", "\r"));
        json.object("properties", () -> writeProperties(json, result));
    }

    /** As many as code scanning takes of one run, the strongest, in their order. */
    private static List<Finding> strongest(List<Finding> findings) {
        if (findings.size() <= MOST_RESULTS) {
            return findings;
        }
        Set<Finding> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .limit(MOST_RESULTS)
                .forEach(kept::add);
        return findings.stream().filter(kept::contains).toList();
    }

    private void writeDriver(JsonText json, List<RuleInfo> rules) throws IOException {
        json.field("name", "forksafe");
        json.field("semanticVersion", version);
        json.array("rules", rules, rule -> writeRule(json, rule));
        json.array("notifications", SarifInvocation.DESCRIPTORS, descriptor -> {
            json.field("id", descriptor.name());
            json.object("shortDescription", () -> json.field("text", sentence(descriptor.summary())));
        });
    }

    private void writeRule(JsonText json, RuleInfo rule) throws IOException {
        RulePage page = new RulePage(pages.apply(rule.name()));
        json.field("id", rule.name());
        json.object("shortDescription", () -> json.field("text", sentence(rule.summary())));
        String paragraph = page.firstParagraph();
        json.object(
                "fullDescription",
                () -> json.field("text", paragraph.isEmpty() ? sentence(rule.summary()) : paragraph));
        json.object("defaultConfiguration", () -> {
            json.field("enabled", rule.level() != Severity.OFF);
            json.field("level", level(rule.level()));
        });
        json.object("help", () -> {
            json.field("text", page.plainText());
            json.field("markdown", page.markdown());
        });
        json.object("properties", () -> {
            json.strings("tags", List.of("concurrency", "fork-safety"));
            json.field("problem.severity", problemSeverity(rule.level()));
        });
    }

    private static void writeProperties(JsonText json, AuditResult result) throws IOException {
        json.strings(
                "pythonVersions",
                result.request().pythonVersions().versions().stream()
                        .map(PythonVersion::toString)
                        .toList());
        json.object("coverage", () -> CoverageFields.write(json, result.coverage()));
    }

    /** The SARIF word for a level. */
    static String level(Severity severity) {
        return severity == Severity.OFF ? "none" : severity.word();
    }

    /** What code scanning calls a level. */
    private static String problemSeverity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE, OFF -> "recommendation";
        };
    }

    /** With the full stop that the standard asks of messages and that ours go without elsewhere. */
    static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** The place of a name in a list of rules, as ruleIndex counts. */
    static int indexOf(List<RuleInfo> rules, String name) {
        return IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).name().equals(name))
                .findFirst()
                .orElse(-1);
    }
}
