package io.github.forksafe.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> RULES =
            List.of("fork-after-library-thread", "fork-after-thread", "fork-in-thread", "not-analysed");

    @ParameterizedTest
    @CsvSource({
        "fork-after-thraed, fork-after-thread",
        "fork_after_thread, fork-after-thread",
        "fork-after-threads, fork-after-thread",
        "not-analyzed, not-analysed",
        "fork-in-threat, fork-in-thread",
        "FORK-in-thread, fork-in-thread",
    })
    void suggestsTheNearestWord(String written, String meant) {
        assertThat(Suggestion.closest(written, RULES)).contains(meant);
        assertThat(Suggestion.hint(written, RULES)).isEqualTo("; did you mean '" + meant + "'?");
    }

    @Test
    void suggestsNothingWhereNothingIsNear() {
        assertThat(Suggestion.closest("unused-import", RULES)).isEmpty();
        assertThat(Suggestion.closest("", RULES)).isEmpty();
        assertThat(Suggestion.hint("unused-import", RULES)).isEmpty();
    }

    @Test
    void takesTheFirstInTextOrderAmongEquals() {
        assertThat(Suggestion.closest("bat", List.of("hat", "cat"))).contains("cat");
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "a, '', 1", "'', ab, 2", "ab, ba, 1", "kitten, sitting, 3", "abc, abc, 0"})
    void countsEdits(String from, String to, int edits) {
        assertThat(Suggestion.distance(from, to)).isEqualTo(edits);
        assertThat(Suggestion.distance(to, from)).isEqualTo(edits);
    }
}
