package io.github.forksafe.report;

import io.github.forksafe.audit.Coverage;
import java.io.IOException;

/** What was looked at, in the same words in every JSON format. */
final class CoverageFields {

    private CoverageFields() {}

    static void write(JsonText json, Coverage coverage) throws IOException {
        json.field("files", coverage.files());
        json.field("lines", coverage.lines());
        json.field("manifests", coverage.manifests());
        json.field("notAnalysed", coverage.notAnalysed());
        json.field("entries", coverage.entries());
        json.field("forks", coverage.forks());
        json.field("unresolvedCalls", coverage.unresolvedCalls());
        json.strings("skipped", coverage.skipped());
        json.strings("limits", coverage.limits());
    }
}
