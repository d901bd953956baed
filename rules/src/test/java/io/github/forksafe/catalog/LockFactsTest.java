package io.github.forksafe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.pip.PythonVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LockFactsTest {
    private final LockFacts facts = LockFacts.bundled();

    @ParameterizedTest
    @EnumSource(LockKind.class)
    void knowsEachKindWithItsSources(LockKind kind) {
        LockFacts.LockFact fact = facts.of(kind);
        assertThat(fact.evidence())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source).matches("(https://|measured: |documentation: ).+"));
        assertThat(fact.because()).isNotBlank().doesNotEndWith(".");
        assertThat(fact.remedy()).isNotBlank().doesNotEndWith(".");
        assertThat(LockKind.ofWord(kind.word())).contains(kind);
    }

    /** The turns in CPython's history of logging and fork, at the patch at which they happened. */
    @ParameterizedTest
    @CsvSource({
        "logging-handler, ==2.7.18, true",
        "logging-handler, ==3.6.15, true",
        "logging-handler, ==3.7.0, true",
        "logging-handler, ==3.7.1, false",
        "logging-handler, ==3.7.4, false",
        "logging-handler, ==3.13.0, false",
        "logging-module, ==3.6.15, true",
        "logging-module, ==3.8.18, false",
        "logging-handler-in-hook, ==3.6.15, false",
        "logging-handler-in-hook, ==3.13.0, true",
        "standard-stream, ==2.7.18, false",
        "standard-stream, ==3.13.0, true",
        "io-buffer, ==2.7.18, true",
        "module-import, ==2.7.18, false",
        "module-import, ==3.6.15, true",
        "cached-property, ==3.7.16, false",
        "cached-property, ==3.8.18, true",
        "cached-property, ==3.11.7, true",
        "cached-property, ==3.12.1, false",
        "lock, ==3.13.0, true",
    })
    void tellsOnWhichPythonsAChildHangs(String kind, String python, boolean hangs) {
        PythonVersions versions = PythonVersions.parse(python).toOptional().orElseThrow();
        LockFacts.LockFact fact = facts.of(LockKind.ofWord(kind).orElseThrow());
        assertThat(versions.satisfying(fact.hangs()).isEmpty()).isNotEqualTo(hangs);
    }

    @Test
    void leavesRoomForTheNameThatTheProgramHasForIt() {
        assertThat(facts.of(LockKind.LOCK).words()).contains("%s");
    }
}
