package io.github.forksafe.rules;

import static io.github.forksafe.finding.Severity.ERROR;
import static io.github.forksafe.finding.Severity.NOTE;
import static io.github.forksafe.finding.Severity.OFF;
import static io.github.forksafe.finding.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLevelsTest {
    private static final RuleInfo UNSAFE = new RuleInfo("dependency-fork-unsafe", WARNING, "x");
    private static final RuleInfo STARTS = new RuleInfo("dependency-starts-threads", NOTE, "x");
    private static final RuleInfo FORK = new RuleInfo("fork-after-thread", ERROR, "x");
    private static final List<RuleInfo> KNOWN = List.of(UNSAFE, STARTS, FORK);

    @Test
    void withoutConfigurationEachRuleHasItsOwnLevel() {
        assertThat(levels(RuleLevels.defaults())).containsExactly(WARNING, NOTE, ERROR);
        assertThat(levels(RuleLevels.parse(Map.of(), KNOWN).levels())).containsExactly(WARNING, NOTE, ERROR);
    }

    @Test
    void setsWhatIsNamed() {
        RuleLevels levels = valid(Map.of("fork-after-thread", " Note ", " dependency-fork-unsafe ", "off"));

        assertThat(levels(levels)).containsExactly(OFF, NOTE, NOTE);
    }

    @Test
    void aNameWinsOverAPatternAndALongPatternOverAShortOne() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("dependency-fork-unsafe", "note");
        written.put("dependency-*", "error");
        written.put("*", "off");
        Map<String, String> reversed = new LinkedHashMap<>();
        List.of("*", "dependency-*", "dependency-fork-unsafe")
                .forEach(k -> reversed.put(k, written.getOrDefault(k, "")));

        assertThat(levels(valid(written))).containsExactly(NOTE, ERROR, OFF);
        assertThat(valid(reversed)).isEqualTo(valid(written));
    }

    @Test
    void amongEqualPatternsTheLaterInTextOrderWins() {
        assertThat(levels(valid(Map.of("*-unsafe", "note", "depende*", "error")))
                        .get(0))
                .isEqualTo(ERROR);
        assertThat(levels(valid(Map.of("*threads", "error", "depend**", "off"))).get(1))
                .isEqualTo(ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "fork-*, true",
        "*-thread, true",
        "f*-*d, true",
        "fork-after-thread*, true",
        "*fork*thread*, true",
        "fork-after-th*hread, false",
        "*forks*, false",
        "ork-*, false",
    })
    void starStandsForAnyText(String pattern, boolean fits) {
        RuleLevels.Parsed parsed = RuleLevels.parse(Map.of(pattern, "off"), List.of(FORK));

        assertThat(parsed.errors().isEmpty()).isEqualTo(fits);
        assertThat(parsed.levels().levelOf(FORK)).isEqualTo(fits ? OFF : ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fork-after-thraed | off   | there is no rule 'fork-after-thraed'; did you mean 'fork-after-thread'?",
                "pylint            | off   | there is no rule 'pylint'",
                "dependncy-*       | off   | no rule's name fits 'dependncy-*'",
                "dependency-*      | warn  | the level of rule 'dependency-*' cannot be 'warn', only error, warning, note or off",
                "fork-after-thread | eror  | the level of rule 'fork-after-thread' cannot be 'eror', only error, warning, note or off; did you mean 'error'?",
                "fork-after-thread | ''    | the level of rule 'fork-after-thread' cannot be '', only error, warning, note or off",
                "''                | error | there is no rule ''",
            })
    void saysWhatIsWrong(String name, String level, String message) {
        assertThat(RuleLevels.parse(Map.of(name, level), KNOWN).errors()).containsExactly(message);
    }

    @Test
    void saysAllThatIsWrongAndKeepsTheRest() {
        RuleLevels.Parsed parsed =
                RuleLevels.parse(Map.of("zzz", "off", "fork-after-thread", "note", "aaa", "off"), KNOWN);

        assertThat(parsed.errors()).containsExactly("there is no rule 'aaa'", "there is no rule 'zzz'");
        assertThat(parsed.levels().levelOf(FORK)).isEqualTo(NOTE);
    }

    private static RuleLevels valid(Map<String, String> configuration) {
        RuleLevels.Parsed parsed = RuleLevels.parse(configuration, KNOWN);
        assertThat(parsed.errors()).isEmpty();
        return parsed.levels();
    }

    private static List<Severity> levels(RuleLevels levels) {
        return KNOWN.stream().map(levels::levelOf).toList();
    }
}
