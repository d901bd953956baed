package io.github.forksafe.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

    @Test
    void staysTheSameForEver() {
        assertThat(Fingerprint.of(new Fingerprint.Key("fork", "app/main.py", "serve", "p.start()"), 0))
                .isEqualTo("b7815160922da1a199eacb2bd53a7f75");
        assertThat(Fingerprint.of(new Fingerprint.Key("not-analysed", "dépôt/𝔪.py", "", ""), 3))
                .isEqualTo("bc51176fa633c4a551c75482c018447d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p.start()           | '  p . start( ) '",
                "return x            | 'return   x'",
                "f(a, b)             | 'f(  a,  b,  )'",
                "x = [1, 2]          | 'x=[1,2,]'",
                "run(a='é')          | 'run( a = \"é\" )'",
            })
    void ignoresWhatFormattersChange(String one, String other) {
        assertThat(key("s", one)).isEqualTo(key("s", other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"return x | returnx", "f(a) | f(b)", "p.start() | q.start()", "𝔪 𝔪 | 𝔪𝔪"})
    void keepsWhatTellsCodeApart(String one, String other) {
        assertThat(key("s", one)).isNotEqualTo(key("s", other));
    }

    @Test
    void dependsOnEachPartAndOnNoSeam() {
        assertThat(List.of(
                        Fingerprint.of(new Fingerprint.Key("fork", "ab", "c", "d"), 0),
                        Fingerprint.of(new Fingerprint.Key("fork", "a", "bc", "d"), 0),
                        Fingerprint.of(new Fingerprint.Key("fork", "ab", "c", "e"), 0),
                        Fingerprint.of(new Fingerprint.Key("fork", "ab", "c", "d"), 1),
                        Fingerprint.of(new Fingerprint.Key("other", "ab", "c", "d"), 0)))
                .doesNotHaveDuplicates();
    }

    @Test
    void countsEqualFindingsInTheirOrder() {
        List<Finding> marked =
                Fingerprint.assign(List.of(finding("r", 3), finding("r", 7), finding("s", 7)), f -> keyOf(f));

        assertThat(marked)
                .extracting(Finding::fingerprint)
                .doesNotHaveDuplicates()
                .allMatch(f -> f.length() == 32);
        assertThat(marked.get(0).fingerprint()).isEqualTo(Fingerprint.of(keyOf(marked.get(0)), 0));
        assertThat(marked.get(1).fingerprint()).isEqualTo(Fingerprint.of(keyOf(marked.get(1)), 1));
        assertThat(marked).extracting(f -> f.at().start().line()).containsExactly(3, 7, 7);
    }

    private static Fingerprint.Key keyOf(Finding finding) {
        return new Fingerprint.Key(finding.rule(), "a.py", "main", "p.start()");
    }

    private static Fingerprint.Key key(String symbol, String code) {
        return new Fingerprint.Key("fork", "a.py", symbol, code);
    }

    private static Finding finding(String rule, int line) {
        Position at = new Position(line, 0, 0);
        Location place = new Location(new FileId(0, "a.py"), at, at);
        return new Finding(rule, List.of(), Severity.ERROR, place, "main", "m", "", List.of(), "");
    }
}
