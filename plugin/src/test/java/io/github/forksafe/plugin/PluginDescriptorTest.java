package io.github.forksafe.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.plugin.PluginDescriptor.Parameter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Maven is told about the goals. */
class PluginDescriptorTest {

    @Test
    void theseAreTheGoals() throws Exception {
        assertThat(PluginDescriptor.read().goals())
                .containsExactly("aggregate", "baseline", "check", "explain", "help", "report");
    }

    /** See <a href="https://eclipse.dev/m2e/documentation/m2e-making-maven-plugins-compat.html">m2e's metadata</a>. */
    @Test
    void eclipseKnowsWhatToDoWithEachGoal() throws Exception {
        String metadata;
        try (InputStream in = Objects.requireNonNull(
                getClass().getResourceAsStream("/META-INF/m2e/lifecycle-mapping-metadata.xml"), "m2e metadata")) {
            metadata = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(Pattern.compile("<goal>(.*)</goal>")
                        .matcher(metadata)
                        .results()
                        .map(goal -> goal.group(1)))
                .containsExactlyElementsOf(PluginDescriptor.read().goals());
    }

    @Test
    void goalsThatAuditHaveTheSameParameters() throws Exception {
        PluginDescriptor descriptor = PluginDescriptor.read();

        List<Parameter> check = descriptor.parameters("check");

        assertThat(check).isNotEmpty().isEqualTo(descriptor.parameters("report"));
        assertThat(descriptor.parameters("aggregate")).isEqualTo(check);
        assertThat(descriptor.parameters("baseline"))
                .filteredOn(parameter -> !parameter.name().equals("prune"))
                .isEqualTo(check);
    }

    @Test
    void aParameterIsCalledTheSameOnTheCommandLineAndInThePom() throws Exception {
        assertThat(PluginDescriptor.read().parameters("check"))
                .filteredOn(parameter -> !List.of("rules", "ruleLevels").contains(parameter.name()))
                .allSatisfy(parameter -> assertThat(parameter.property()).isEqualTo("forksafe." + parameter.name()));
    }

    @Test
    void thereAreFewEnoughParametersToRead() throws Exception {
        assertThat(PluginDescriptor.read().parameters("check")).hasSizeLessThanOrEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aggregate", "baseline", "check", "explain", "help", "report"})
    void everyGoalIsThreadSafeAndForksNoLifecycle(String goal) throws Exception {
        PluginDescriptor descriptor = PluginDescriptor.read();

        assertThat(descriptor.of(goal, "threadSafe")).isEqualTo("true");
        assertThat(descriptor.of(goal, "executePhase") + descriptor.of(goal, "executeGoal"))
                .isEmpty();
        assertThat(descriptor.of(goal, "requiresOnline")).isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource({
        "aggregate,'',false",
        "baseline,'',false",
        "check,verify,false",
        "report,'',false",
        "explain,'',false",
        "help,'',false"
    })
    void aGoalRunsWhereItBelongs(String goal, String phase, String requiresProject) throws Exception {
        PluginDescriptor descriptor = PluginDescriptor.read();

        assertThat(descriptor.of(goal, "phase")).isEqualTo(phase);
        assertThat(descriptor.of(goal, "requiresProject")).isEqualTo(requiresProject);
    }
}
