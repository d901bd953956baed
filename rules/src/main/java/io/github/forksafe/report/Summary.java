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

    /**
     * What the baseline holds without need.
     *
     * @param result the audit
     * @return a line for each entry whose finding is no longer found
     */
    public static List<String> stale(AuditResult result) {
        return result.baseline().stale().stream()
                .map(entry -> "no longer found, but in the baseline: " + entry.path() + ": "
                        + (entry.code().isEmpty() ? entry.rule() : entry.code())
                        + (entry.symbol().isEmpty() ? "" : " in " + entry.symbol()))
                .toList();
    }

    private static String accepted(AuditResult result) {
        List<String> parts = new ArrayList<>();
        if (!result.suppressed().isEmpty()) {
            parts.add(result.suppressed().size() + " suppressed");
        }
        if (!result.baselined().isEmpty()) {
            parts.add(result.baselined().size() + " in the baseline");
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
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
