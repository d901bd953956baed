package io.github.forksafe.report;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.io.IOException;
import java.util.List;

/** What the run has to say about itself: the files that it could not read and the limits that it hit. */
final class SarifInvocation {
    private static final String UNREAD = "not-analysed";
    private static final String LIMIT = "limit-reached";

    /** What the notifications are called and mean. */
    static final List<RuleInfo> DESCRIPTORS = List.of(
            new RuleInfo(LIMIT, Severity.NOTE, "The analysis stopped short of a complete answer"),
            new RuleInfo(UNREAD, Severity.WARNING, "A file or a part of one could not be analysed"));

    private final JsonText json;
    private final SarifPlaces places;

    SarifInvocation(JsonText json, SarifPlaces places) {
        this.json = json;
        this.places = places;
    }

    void write(AuditResult result, List<Finding> shown) throws IOException {
        json.field("executionSuccessful", true);
        json.array("toolExecutionNotifications", () -> {
            for (String limit : result.coverage().limits()) {
                json.object(() -> writeNotification(LIMIT, Severity.NOTE, limit));
            }
            int left = result.findings().size() - shown.size();
            if (left > 0) {
                String text = left + " results are left out, more than code scanning takes of one run";
                json.object(() -> writeNotification(LIMIT, Severity.WARNING, text));
            }
            for (Finding finding : shown) {
                if (finding.rule().equals(UNREAD)) {
                    json.object(() -> writeUnread(finding));
                }
            }
        });
    }

    private void writeUnread(Finding finding) throws IOException {
        writeNotification(UNREAD, finding.severity(), finding.message());
        json.array("locations", () -> json.object(() -> places.writeLocation(finding.at())));
    }

    private void writeNotification(String descriptor, Severity severity, String text) throws IOException {
        json.object("descriptor", () -> {
            json.field("id", descriptor);
            json.field("index", SarifReport.indexOf(DESCRIPTORS, descriptor));
        });
        json.field("level", SarifReport.level(severity));
        places.writeMessage(SarifReport.sentence(text));
    }
}
