package io.github.forksafe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.finding.Suppression;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of suppressions, and what is said of one that makes no sense. */
class SuppressionsFileTest {
    private static final List<String> RULES = List.of("fork-after-thread", "fork-in-thread");

    @Test
    void readsEveryKey() {
        SuppressionsFile.Read read = parse("""
                [[suppression]]
                rule = "fork-after-thread"
                path = "jobs/**"
                symbol = "Worker.run"
                reason = "the child calls exec"
                until = 2027-01-31
                owner = "data team"

                [[suppression]]
                rule = ["fork-after-thread", "fork-in-thread"]
                """);

        assertThat(read.errors()).isEmpty();
        Suppression first = read.file().entries().get(0);
        assertThat(first.kind()).isEqualTo(Suppression.Kind.FILE);
        assertThat(first.rules()).containsExactly("fork-after-thread");
        assertThat(first.path()).isEqualTo("jobs/**");
        assertThat(first.symbol()).isEqualTo("Worker.run");
        assertThat(first.reason()).isEqualTo("the child calls exec");
        assertThat(first.until()).isEqualTo(Optional.of(LocalDate.of(2027, 1, 31)));
        assertThat(first.owner()).isEqualTo("data team");
        Suppression second = read.file().entries().get(1);
        assertThat(second.rules()).containsExactly("fork-after-thread", "fork-in-thread");
        assertThat(second.at().start().line()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[suppression]];x = 1                      | 2:1: unknown key 'x'; 1:1: 'rule' is missing",
                "[[suppresion]];rule = 'fork-in-thread'     | 1:1: unknown key 'suppresion'; did you mean 'suppression'?",
                "[suppression];rule = 'fork-in-thread'      | 1:1: each suppression is a table [[suppression]]",
                "[[suppression]];rule = 'fork-in-tread'     | 2:1: there is no rule 'fork-in-tread'; did you mean 'fork-in-thread'?",
                "[[suppression]];rule = 3                   | 2:1: 'rule' must be the name of a rule, or several in an array",
                "[[suppression]];rule = 'fork-in-thread';until = '2027'  | 3:1: 'until' must be a date such as 2027-01-31, without quotes",
                "[[suppression]];rule = 'fork-in-thread';path = 1 | 3:1: 'path' must be a text",
            })
    void saysWhatMakesNoSense(String lines, String errors) {
        assertThat(String.join("; ", parse(lines.replace(';', '\n')).errors()))
                .isEqualTo(errors.replaceAll("(^|; )(\\d)", "$1s.toml:$2"));
    }

    @Test
    void saysWhereTheSyntaxIsBroken() {
        assertThat(parse("[[suppression]]\nrule = \n").errors())
                .singleElement()
                .asString()
                .startsWith("s.toml:2:");
    }

    @Test
    void anEmptyFileSuppressesNothing() {
        assertThat(parse("").file().entries()).isEmpty();
        assertThat(parse("# none yet\n").errors()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        Path nowhere = Path.of("nowhere", "s.toml");

        assertThat(SuppressionsFile.read(nowhere, RULES).errors()).containsExactly("there is no file " + nowhere);
    }

    private static SuppressionsFile.Read parse(String text) {
        return SuppressionsFile.parse(Path.of("s.toml"), text, RULES);
    }
}
