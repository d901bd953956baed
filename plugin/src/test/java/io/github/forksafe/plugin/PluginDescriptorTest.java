package io.github.forksafe.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.plugin.PluginDescriptor.Parameter;
import java.util.List;
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
