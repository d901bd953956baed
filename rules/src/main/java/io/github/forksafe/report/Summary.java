package io.github.forksafe.report;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.audit.Coverage;
import io.github.forksafe.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An audit in one line. */
public final class Summary {

    private Summary() {}

    /**
     * Sums up an audit.
     *
     * @param result the audit
     * @return one line such as {@code 1 error, 2 notes in 12 files, 345 lines}, without a line end
     */
    public static String of(AuditResult result) {
        Coverage coverage = result.coverage();
        List<String> parts = new ArrayList<>();
        parts.add(findings(result) + accepted(result) + " in " + counted(coverage.files(), "file"));
        parts.add(counted(coverage.lines(), "line"));
        if (coverage.notAnalysed() > 0) {
            parts.add(counted(coverage.notAnalysed(), "file") + " not analysed in full");
        }
        return String.join(", ", parts);
    }

    private static String accepted(AuditResult result) {
        int suppressed = result.suppressed().size();
        return suppressed == 0 ? "" : " (" + suppressed + " suppressed)";
    }

    private static String findings(AuditResult result) {
        String counts = Stream.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)
                .filter(severity -> result.count(severity) > 0)
                .map(severity -> counted(result.count(severity), severity.word()))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "no findings" : counts;
    }

    private static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
