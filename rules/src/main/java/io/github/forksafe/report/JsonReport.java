package io.github.forksafe.report;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.audit.Baseline;
import io.github.forksafe.audit.DeclaredLibrary;
import io.github.forksafe.audit.Places;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Step;
import io.github.forksafe.finding.Suppression;
import io.github.forksafe.pip.PythonVersion;
import io.github.forksafe.source.Position;
import java.io.IOException;
import java.util.Locale;

/**
 * The report for programs, after the JSON schema {@code forksafe-report-1.schema.json} beside this class. Members may be added
 * under the same {@code schemaVersion}; none is taken away or changes its meaning.
 */
public final class JsonReport implements ReportFormat {
    private static final int SCHEMA_VERSION = 1;

    private final String version;

    /**
     * Makes the format.
     *
     * @param version the version of this program
     */
    public JsonReport(String version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String fileName() {
        return "forksafe.json";
    }

    @Override
    public void write(AuditResult result, Appendable out) throws IOException {
        JsonText.write(out, json -> new Document(json, result).write(version));
    }

    private record Document(JsonText json, AuditResult result) {

        void write(String version) throws IOException {
            json.object(() -> {
                json.field("schemaVersion", SCHEMA_VERSION);
                json.object("tool", () -> {
                    json.field("name", "forksafe");
                    json.field("version", version);
                });
                writeRequest();
                writeVerdict();
                json.array("findings", result.findings(), this::writeFinding);
                json.array("staleBaseline", result.baseline().stale(), this::writeStale);
                json.array("dependencies", result.dependencies(), this::writeDependency);
                json.object("coverage", () -> CoverageFields.write(json, result.coverage()));
                json.array("rules", result.rules(), rule -> {
                    json.field("name", rule.name());
                    json.field("level", rule.level().word());
                    json.field("summary", rule.summary());
                });
            });
        }

        private void writeRequest() throws IOException {
            Places places = new Places(result.request());
            json.strings("roots", places.labels());
            json.strings(
                    "pythonVersions",
                    result.request().pythonVersions().versions().stream()
                            .map(PythonVersion::toString)
                            .toList());
            Severity failOn = result.request().failOn();
            json.field("reportLevel", result.request().reportFrom().word());
            json.field("failOn", failOn == Severity.OFF ? "never" : failOn.word());
        }

        private void writeVerdict() throws IOException {
            json.field("fails", result.fails());
            json.object("counts", () -> {
                for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING, Severity.NOTE}) {
                    json.field(severity.word(), result.count(severity));
                }
                json.field("suppressed", result.suppressed().size());
                json.field("baselined", result.baselined().size());
            });
        }

        private void writeFinding(Finding finding) throws IOException {
            json.field("rule", finding.rule());
            json.strings("alsoHolds", finding.alsoHolds());
            json.field("level", finding.severity().word());
            writeLocation(finding.at());
            json.field("symbol", finding.symbol());
            json.field("message", finding.message());
            json.field("remedy", finding.remedy());
            json.field("fingerprint", finding.fingerprint());
            json.field("counts", finding.counts());
            json.field("baseline", finding.standing().age().name().toLowerCase(Locale.ROOT));
            json.array("suppressions", finding.standing().suppressions(), this::writeSuppression);
            json.array("lanes", finding.lanes(), this::writeLane);
        }

        private void writeStale(Baseline.Entry entry) throws IOException {
            json.field("path", entry.path());
            json.field("symbol", entry.symbol());
            json.field("rule", entry.rule());
            json.field("code", entry.code());
            json.field("fingerprint", entry.fingerprint());
        }

        private void writeSuppression(Suppression suppression) throws IOException {
            json.field("kind", suppression.kind().name().toLowerCase(Locale.ROOT));
            writeLocation(suppression.at());
            json.field("reason", suppression.reason());
            if (suppression.until().isPresent()) {
                json.field("until", suppression.until().get().toString());
            }
            json.field("owner", suppression.owner());
        }

        private void writeLane(Lane lane) throws IOException {
            json.field("kind", lane.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.field("title", lane.title());
            json.array("steps", lane.steps(), this::writeStep);
        }

        private void writeStep(Step step) throws IOException {
            writeLocation(step.at());
            json.field("text", step.text());
            json.field("depth", step.depth());
        }

        private void writeLocation(Location place) throws IOException {
            json.object("location", () -> {
                json.field("root", place.file().root());
                json.field("path", place.file().path());
                json.object("start", () -> writePosition(place.start()));
                json.object("end", () -> writePosition(place.end()));
            });
        }

        private void writePosition(Position position) throws IOException {
            json.field("line", position.line());
            json.field("column", position.column() + 1);
            json.field("utf16Column", position.utf16Column() + 1);
            if (position.cell().isPresent()) {
                Position.Cell cell = position.cell().get();
                json.object("cell", () -> {
                    json.field("number", cell.number());
                    writePosition(cell.at());
                });
            }
        }

        private void writeDependency(DeclaredLibrary library) throws IOException {
            json.field("name", library.name());
            json.field("specifier", library.specifier());
            writeLocation(library.declaredAt());
            json.strings("starts", library.starts());
            json.strings("evidence", library.evidence());
        }
    }
}
