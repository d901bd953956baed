package io.github.forksafe.report;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.audit.Places;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Suppression;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * The report for what shows test results. A finding is a test case: one that fails if the finding fails the build, one that is skipped if
 * it is suppressed or in the baseline, one that passes otherwise. A rule without findings is a test case that passes.
 */
final class JunitReport implements ReportFormat {

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "TEST-forksafe.xml";
    }

    @Override
    public void write(AuditResult result, Appendable out) throws IOException {
        List<RuleInfo> passed = result.rules().stream()
                .filter(rule -> rule.level() != Severity.OFF)
                .filter(rule -> result.findings().stream()
                        .noneMatch(finding -> finding.rule().equals(rule.name())))
                .toList();
        List<Finding> findings = result.findings();
        XmlText.write(
                out,
                xml -> xml.element("testsuite", suite -> {
                    suite.attribute("name", "forksafe");
                    suite.attribute("tests", findings.size() + (long) passed.size());
                    suite.attribute(
                            "failures", findings.stream().filter(result::fails).count());
                    suite.attribute("errors", 0);
                    suite.attribute(
                            "skipped", findings.size() - (long) result.open().size());
                    suite.attribute("time", 0);
                    for (Finding finding : findings) {
                        suite.element("testcase", test -> writeCase(test, finding, result));
                    }
                    for (RuleInfo rule : passed) {
                        suite.empty("testcase", test -> writeHead(test, "forksafe", rule.name()));
                    }
                }));
    }

    private static void writeHead(XmlText test, String owner, String name) throws XMLStreamException {
        test.attribute("classname", owner);
        test.attribute("name", name);
        test.attribute("time", 0);
    }

    private static void writeCase(XmlText test, Finding finding, AuditResult result)
            throws IOException, XMLStreamException {
        Places places = new Places(result.request());
        writeHead(
                test,
                result.request().nameOf(finding.at().file()),
                finding.rule() + " on " + finding.at().start().lineInWords());
        if (!finding.counts()) {
            test.empty("skipped", skipped -> skipped.attribute("message", whyNot(finding)));
            return;
        }
        StringBuilder text = new StringBuilder();
        ConsoleReport.plain().writeFinding(finding, result.request(), text);
        List<String> lines = text.toString().stripTrailing().lines().toList();
        if (result.fails(finding)) {
            test.text(
                    "failure",
                    failure -> {
                        failure.attribute("type", finding.rule());
                        failure.attribute("message", places.of(finding.at()) + ": " + finding.message());
                    },
                    lines);
        } else {
            test.text("system-out", none -> {}, lines);
        }
    }

    private static String whyNot(Finding finding) {
        List<Suppression> suppressions = finding.standing().suppressions();
        return suppressions.isEmpty()
                ? "in the baseline"
                : "suppressed: "
                        + suppressions.stream()
                                .map(Suppression::reason)
                                .map(reason -> reason.isEmpty() ? "no reason given" : reason)
                                .collect(Collectors.joining("; "));
    }
}
