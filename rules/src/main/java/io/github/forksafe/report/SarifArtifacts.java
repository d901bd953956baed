package io.github.forksafe.report;

import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Step;
import io.github.forksafe.source.FileId;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** The files that a SARIF log speaks of, sorted, each with its index. */
final class SarifArtifacts {
    private final SarifUris uris;
    private final List<FileId> files;

    private SarifArtifacts(SarifUris uris, List<FileId> files) {
        this.uris = uris;
        this.files = files;
    }

    /** The files that some findings of an audit speak of. */
    static SarifArtifacts of(AuditRequest request, List<Finding> findings) {
        TreeSet<FileId> files = new TreeSet<>();
        for (Finding finding : findings) {
            files.add(finding.at().file());
            finding.standing()
                    .suppressions()
                    .forEach(suppression -> files.add(suppression.at().file()));
            for (Lane lane : finding.lanes()) {
                for (Step step : lane.steps()) {
                    files.add(step.at().file());
                }
            }
        }
        return new SarifArtifacts(new SarifUris(request), List.copyOf(files));
    }

    List<FileId> files() {
        return files;
    }

    void writeBases(JsonText json) throws IOException {
        for (int base = 0; base < uris.bases(); base++) {
            String uri = uris.base(base);
            json.object(uris.baseId(base), () -> json.field("uri", uri));
        }
    }

    void writeArtifact(JsonText json, FileId file) throws IOException {
        writeLocation(json, "location", file);
        if (file.path().endsWith(".py") || file.path().endsWith(".pyw")) {
            json.field("sourceLanguage", "python");
        }
    }

    void writeLocation(JsonText json, String member, FileId file) throws IOException {
        json.object(member, () -> {
            json.field("uri", uris.relative(file));
            json.field("uriBaseId", uris.baseId(file));
            json.field("index", Collections.binarySearch(files, file));
        });
    }
}
