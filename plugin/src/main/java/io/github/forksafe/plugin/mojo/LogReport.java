package io.github.forksafe.plugin.mojo;

import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Printable;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.report.ConsoleReport;
import io.github.forksafe.report.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/**
 * The console report as lines of Maven's log: what fails the build as errors, so that {@code mvn -q} shows it; errors and
 * warnings that do not as warnings; notes as information.
 */
final class LogReport {
    private final Log log;

    LogReport(Log log) {
        this.log = log;
    }

    void write(AuditResult result) {
        for (Finding finding : result.open()) {
            text(finding, result.request())
                    .lines()
                    .forEach(levelOf(finding, result.request().failOn()));
        }
        result.coverage().limits().forEach(limit -> log.warn("limit: " + limit));
        Summary.stale(result).forEach(line -> log.info(Printable.of(line)));
        log.info(Summary.of(result));
    }

    private static String text(Finding finding, AuditRequest request) {
        StringBuilder text = new StringBuilder();
        try {
            ConsoleReport.plain().writeFinding(finding, request, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory was not written", e);
        }
        return text.toString();
    }

    private Consumer<String> levelOf(Finding finding, Severity failOn) {
        boolean fails = failOn != Severity.OFF && finding.severity().compareTo(failOn) >= 0;
        if (fails) {
            return log::error;
        }
        return finding.severity() == Severity.NOTE ? log::info : log::warn;
    }
}
