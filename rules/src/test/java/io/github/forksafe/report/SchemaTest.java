package io.github.forksafe.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.finding.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the reports against the schemas that they claim. */
class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SARIF_SCHEMA = "/schema/sarif-schema-2.1.0.json";
    private static final String OUR_SCHEMA = "/io/github/forksafe/report/forksafe-report-1.schema.json";

    @Test
    void ofMoreResultsThanCodeScanningTakesTheStrongestAreWritten() throws IOException {
        AuditResult wide = Samples.wide();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 25_100; i++) {
            findings.add(wide.findings().get(1).withFingerprint(String.format("%032x", i)));
        }
        findings.addAll(wide.findings());
        AuditResult result = new AuditResult(
                wide.request(),
                findings,
                wide.rules(),
                wide.baseline(),
                wide.coverage(),
                wide.dependencies(),
                wide.sources());

        JsonNode run = JSON.readTree(ReportsTest.text(new SarifReport("1.2.3", Samples::page), result))
                .at("/runs/0");

        assertThat(run.get("results")).hasSize(25_000);
        assertThat(run.get("results").findValuesAsText("level")).contains("error", "warning");
        assertThat(run.at("/invocations/0/toolExecutionNotifications").findValuesAsText("text"))
                .contains("104 results are left out, more than code scanning takes of one run.");
    }

    @ParameterizedTest
    @MethodSource("io.github.forksafe.report.ReportsTest#samples")
    void sarifIsValid(String sample) throws IOException {
        JsonSchema schema = schema(JSON.readTree(resource(SARIF_SCHEMA)), SpecVersion.VersionFlag.V7);
        JsonNode log = log(sample);

        assertThat(schema.validate(log)).isEmpty();
        assertThat(log.at("/runs/0/results"))
                .hasSameSizeAs(ReportsTest.sample(sample).findings());
    }

    @Test
    void theSarifSchemaRefusesWhatIsWrong() throws IOException {
        JsonSchema schema = schema(JSON.readTree(resource(SARIF_SCHEMA)), SpecVersion.VersionFlag.V7);
        JsonNode log = log("talk");
        ((ObjectNode) log.at("/runs/0/results/0")).put("level", "fatal");

        assertThat(schema.validate(log)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.github.forksafe.report.ReportsTest#samples")
    void jsonIsValidAndEachMemberIsDocumented(String sample) throws IOException {
        JsonNode strict = closed(JSON.readTree(resource(OUR_SCHEMA)));
        JsonSchema schema = schema(strict, SpecVersion.VersionFlag.V202012);
        JsonNode report = JSON.readTree(ReportsTest.text(new JsonReport("1.2.3"), ReportsTest.sample(sample)));

        assertThat(schema.validate(report)).isEmpty();
        assertThat(strict.findValues("properties")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.github.forksafe.report.ReportsTest#samples")
    void sarifIndexesPointAtWhatTheyName(String sample) throws IOException {
        JsonNode run = log(sample).at("/runs/0");
        for (JsonNode result : run.get("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
        }
        for (JsonNode place : run.get("results").findValues("artifactLocation")) {
            JsonNode artifact = run.at("/artifacts/" + place.get("index").asInt() + "/location");
            assertThat(artifact).isEqualTo(place);
            assertThat(run.get("originalUriBaseIds").has(place.get("uriBaseId").asText()))
                    .isTrue();
        }
    }

    private static JsonNode log(String sample) throws IOException {
        return JSON.readTree(ReportsTest.text(new SarifReport("1.2.3", Samples::page), ReportsTest.sample(sample)));
    }

    private static JsonSchema schema(JsonNode schema, SpecVersion.VersionFlag version) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(version).getSchema(schema, config);
    }

    /** Forbids members that the schema does not name, so that a new one cannot go undocumented. */
    private static JsonNode closed(JsonNode schema) {
        for (JsonNode child : schema) {
            closed(child);
        }
        if (schema instanceof ObjectNode object && object.get("properties") instanceof ObjectNode) {
            object.put("additionalProperties", false);
        }
        return schema;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SchemaTest.class.getResourceAsStream(name), name);
    }
}
