package io.github.forksafe.report;

import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Fingerprint;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Standing;
import io.github.forksafe.finding.Step;
import io.github.forksafe.finding.Suppression;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes findings as SARIF results. */
final class SarifResults {
    private final JsonText json;
    private final SarifPlaces places;
    private final List<RuleInfo> rules;

    SarifResults(JsonText json, SarifPlaces places, List<RuleInfo> rules) {
        this.json = json;
        this.places = places;
        this.rules = rules;
    }

    void write(Finding finding) throws IOException {
        json.field("ruleId", finding.rule());
        json.field("ruleIndex", SarifReport.indexOf(rules, finding.rule()));
        json.field("kind", "fail");
        json.field("level", SarifReport.level(finding.severity()));
        String message = SarifReport.sentence(finding.message());
        places.writeMessage(
                finding.remedy().isEmpty() ? message : message + "\n\n" + SarifReport.sentence(finding.remedy()));
        json.array("locations", () -> json.object(() -> places.writeLocation(finding.at(), finding.symbol())));
        json.object("partialFingerprints", () -> json.field(Fingerprint.NAME, finding.fingerprint()));
        if (finding.standing().age() != Standing.Age.UNKNOWN) {
            json.field("baselineState", finding.standing().age() == Standing.Age.KNOWN ? "unchanged" : "new");
        }
        if (!finding.standing().suppressions().isEmpty()) {
            json.array("suppressions", finding.standing().suppressions(), this::writeSuppression);
        }
        if (!finding.lanes().isEmpty()) {
            json.array(
                    "codeFlows",
                    () -> json.object(
                            () -> json.array("threadFlows", SarifFlow.of(finding), flow -> flow.write(json, places))));
            writeRelated(finding);
        }
        json.object("properties", () -> json.strings("alsoHolds", finding.alsoHolds()));
    }

    private void writeSuppression(Suppression suppression) throws IOException {
        json.field("kind", suppression.kind() == Suppression.Kind.COMMENT ? "inSource" : "external");
        json.field("status", "accepted");
        if (!suppression.reason().isEmpty()) {
            json.field("justification", suppression.reason());
        }
        json.object("location", () -> places.writeLocation(suppression.at()));
        json.object("properties", () -> {
            if (suppression.until().isPresent()) {
                json.field("until", suppression.until().get().toString());
            }
            json.field("owner", suppression.owner());
        });
    }

    private void writeRelated(Finding finding) throws IOException {
        Set<Location> seen = new HashSet<>(Set.of(finding.at()));
        List<Step> related = new ArrayList<>();
        for (Lane lane : finding.lanes()) {
            for (Step step : lane.steps()) {
                if (seen.add(step.at())) {
                    related.add(step);
                }
            }
        }
        json.array("relatedLocations", () -> {
            for (int i = 0; i < related.size(); i++) {
                int id = i + 1;
                Step step = related.get(i);
                json.object(() -> {
                    json.field("id", id);
                    places.writeLocation(step.at());
                    places.writeMessage(step.text());
                });
            }
        });
    }
}
