package io.github.forksafe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.finding.Suppression;
import io.github.forksafe.python.parse.PythonParser;
import io.github.forksafe.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comments say, and of which line. */
class CommentSuppressionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# forksafe: ignore[a] why, until 2027-01-31            | a     | why            | 2027-01-31",
                "#forksafe:ignore[a,b]                                  | a b   | ''             | ''",
                "# forksafe: ignore[ a , b, ]: the child execs.         | a b   | the child execs | ''",
                "# forksafe: ignore[a] until the pool is gone           | a     | until the pool is gone | ''",
                "# forksafe: ignore[a] until 2027-01-31                 | a     | ''             | 2027-01-31",
                "# forksafe: ignore[a] see #42, until 2027-01-31        | a     | see #42        | 2027-01-31",
                "# noqa: E1  # forksafe: ignore[a] why  # pragma: no    | a     | why            | ''",
                "# forksafe: ignore[a] not runtil 2027                  | a     | not runtil 2027 | ''",
            })
    void readsRulesReasonAndDate(String comment, String rules, String reason, String until) {
        CommentSuppression found = only("f()  " + comment + "\n");

        assertThat(found.fault()).isEmpty();
        Suppression suppression = found.suppression();
        assertThat(String.join(" ", suppression.rules())).isEqualTo(rules);
        assertThat(suppression.reason()).isEqualTo(reason);
        assertThat(suppression.until())
                .isEqualTo(until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)));
        assertThat(suppression.at().start().line()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# forksafe: ignore            | expected the names of rules in brackets behind 'ignore'",
                "# forksafe: ignore[a          | expected the names of rules in brackets behind 'ignore'",
                "# forksafe: ignore[ , ] why   | the brackets name no rule",
                "# forksafe: ignor[a] why      | expected 'ignore' behind 'forksafe:', not 'ignor'",
                "# forksafe: allow[a] why      | expected 'ignore' behind 'forksafe:', not 'allow'",
                "# forksafe: ignore[a] why, until 2027-02-30 | '2027-02-30' is no date such as 2027-01-31",
            })
    void saysWhyACommentSuppressesNothing(String comment, String fault) {
        assertThat(only(comment + "\nf()\n").fault()).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# forksafe: a plugin that reads Python",
                "# about forksafe: ignore[a]",
                "text = '# forksafe: ignore[a]'"
            })
    void leavesProseAndStringsAlone(String line) {
        assertThat(read("x = 1\n" + line + "\n")).isEmpty();
        assertThat(read("x = '''\n# forksafe: ignore[a] why\n'''\n")).isEmpty();
    }

    @Test
    void speaksOfItsLineOrOfTheNextOneWithCode() {
        String program = """
                f()  # forksafe: ignore[a] behind
                # forksafe: ignore[a] above

                # another comment
                g(  # forksafe: ignore[a] first line
                    # forksafe: ignore[a] alone, within
                    1,
                )  # forksafe: ignore[a] last line
                # forksafe: ignore[a] at the end
                """;

        assertThat(read(program)).extracting(CommentSuppression::line).containsExactly(1, 5, 5, 7, 8, 11);
    }

    @Test
    void isReadOnceWhereLinesAreReadTwice() {
        assertThat(read("f(1,  # forksafe: ignore[a] why\ng()\n# forksafe: ignore[b] why\n"))
                .hasSize(2);
    }

    private static CommentSuppression only(String program) {
        List<CommentSuppression> found = read(program);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<CommentSuppression> read(String program) {
        SourceFile file = SourceFile.of("a.py", program);
        return CommentSuppressions.of(file, new PythonParser().parse(file).comments());
    }
}
