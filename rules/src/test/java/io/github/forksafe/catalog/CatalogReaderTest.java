package io.github.forksafe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.source.FileId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogReaderTest {
    private static final String GOOD = """
            distribution = "lib"
            modules = ["lib"]

            [[effect]]
            callables = ["lib.A", "lib.b.A"]
            when = "construct"
            does = ["starts-thread"]
            versions = ">=2"
            threads = "a worker"
            at-fork = "none"
            hazard = "deadlock"
            because = "it does"
            evidence = ["https://example.org/"]
            """;

    @Test
    void readsALibrary() {
        CatalogFile file = CatalogReader.read(new FileId(0, "lib.toml"), GOOD);
        assertThat(file.problems()).isEmpty();
        CatalogEffect effect = file.library().orElseThrow().effects().get(0);
        assertThat(effect.callables()).containsExactly("lib.A", "lib.b.A");
        assertThat(effect.when()).isEqualTo(Trigger.CONSTRUCT);
        assertThat(effect.does()).containsExactly(EffectKind.STARTS_THREAD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    distribution = "lib"    | distribution = "Lib"              | 1:0 'Lib' is not a normalised distribution name
                    modules = ["lib"]       | modules = []                      | 2:0 'modules' must be a list of texts that is not empty
                    modules = ["lib"]       | modules = ["z", "lib"]            | 2:0 'modules' is not sorted at 'lib'
                    modules = ["lib"]       | modules = ["other"]               | 5:0 'lib.A' belongs to none of the modules [other]
                    at-fork = "none"        | at_fork = "none"                  | 4:0 'at-fork' is missing
                    hazard = "deadlock"     | hazard = "boredom"                | 11:0 'boredom' is not a value of 'hazard'
                    "lib.A", "lib.b.A"      | "lib.b.A", "lib.A"                | 5:0 'callables' is not sorted at 'lib.A'
                    "lib.A", "lib.b.A"      | "lib.A", "lib.A"                  | 5:0 'callables' holds 'lib.A' twice
                    "starts-thread"         | "starts-threads"                  | 7:0 'starts-threads' is not an effect
                    when = "construct"      | when = 1                          | 6:0 'when' must be a text that is not empty
                    versions = ">=2"        | python = "*"                      | 4:0 'versions' is missing
                    versions = ">=2"        | versions = "2 or so"              | 8:0 '2 or so' is not a value of 'versions'
                    threads = "a worker"    | threads = ""                      | 9:0 'threads' must be a text that is not empty
                    because = "it does"     | remedy = "it does"                | 4:0 'because' is missing
                    distribution = "lib"    | distribution = "lib"\\nalso-as = ["B", "a"] | 2:0 'B' is not a normalised distribution name
                    modules = ["lib"]       | modules = ["lib"]\\n[ruled-out]\\nversions = "*" | 3:0 'because' is missing
                    modules = ["lib"]       | modules = ["lib"]\\nruled-out = "yes"    | 3:0 'ruled-out' must be a table
                    at-fork = "none"        | at-fork = "none"\\nonly-if = ["=1"]      | 11:0 '=1' is not a keyword argument such as workers or enqueue=True
                    "https://example.org/"  | "somebody said so"                | 13:0 'somebody said so' starts with none of [https://, measured: , source: , documentation: , changelog: ]
                    """)
    void refusesFaults(String good, String bad, String problem) {
        assertThat(problems(GOOD.replace(good, bad.replace("\\n", "\n")))).contains(problem);
    }

    @Test
    void refusesDuplicateAndUnsortedEffects() {
        String effect = GOOD.substring(GOOD.indexOf("[[effect]]"));
        assertThat(problems(GOOD + effect)).containsExactly("15:0 the same effect of 'lib.A' is given twice");
        String earlier = effect.replace("\"lib.A\", \"lib.b.A\"", "\"lib\"");
        assertThat(problems(GOOD + earlier))
                .containsExactly("15:0 effects are not sorted by their first callable at 'lib'");
    }

    @Test
    void turnsBrokenTomlIntoProblems() {
        assertThat(problems("distribution = \n[[")).isNotEmpty();
        assertThat(problems("")).contains("1:0 'distribution' is missing");
    }

    private static List<String> problems(String text) {
        CatalogFile file = CatalogReader.read(new FileId(0, "lib.toml"), text);
        assertThat(file.library().isEmpty()).isEqualTo(!file.problems().isEmpty());
        return file.problems().stream()
                .map(problem -> problem.at().line() + ":" + problem.at().column() + " " + problem.message())
                .toList();
    }
}
