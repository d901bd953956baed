package io.github.forksafe.report;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.source.FileId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The report for what reads the XML of <a href="https://checkstyle.org">Checkstyle</a>: the findings that count, by file. */
final class CheckstyleReport implements ReportFormat {
    /** The version of Checkstyle whose format this is; readers want one. */
    private static final String FORMAT = "10.0";

    @Override
    public String name() {
        return "checkstyle";
    }

    @Override
    public String fileName() {
        return "forksafe-checkstyle.xml";
    }

    @Override
    public void write(AuditResult result, Appendable out) throws IOException {
        Map<FileId, List<Finding>> byFile = new LinkedHashMap<>();
        for (Finding finding : result.open()) {
            byFile.computeIfAbsent(finding.at().file(), file -> new ArrayList<>())
                    .add(finding);
        }
        XmlText.write(
                out,
                xml -> xml.element("checkstyle", root -> {
                    root.attribute("version", FORMAT);
                    for (Map.Entry<FileId, List<Finding>> file : byFile.entrySet()) {
                        root.element("file", inFile -> {
                            inFile.attribute("name", result.request().nameOf(file.getKey()));
                            for (Finding finding : file.getValue()) {
                                inFile.empty("error", error -> writeError(error, finding));
                            }
                        });
                    }
                }));
    }

    private static void writeError(XmlText error, Finding finding) throws XMLStreamException {
        error.attribute("line", finding.at().start().line());
        error.attribute("column", finding.at().start().column() + 1L);
        error.attribute(
                "severity",
                finding.severity() == Severity.NOTE
                        ? "info"
                        : finding.severity().word());
        error.attribute("message", finding.message());
        error.attribute("source", "forksafe." + finding.rule());
    }
}
