package io.github.forksafe.pip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecifierTest {

    @Test
    void containsWhatTheReferenceContains() {
        List<List<String>> rows = Rows.of("pep440_contains.tsv");
        assertThat(rows).hasSizeGreaterThan(3000);
        assertThat(rows).allSatisfy(row -> {
            String version = row.get(3);
            boolean installedPrerelease = row.get(4).equals("true")
                    && Version.parse(version).map(Version::isPrerelease).orElse(false);
            Prereleases policy = installedPrerelease ? Prereleases.ALLOW : policy(row.get(2));
            assertThat(set(row.get(0), row.get(1)).contains(version, policy))
                    .as(row.toString())
                    .isEqualTo(Boolean.parseBoolean(row.get(5)));
        });
    }

    @Test
    void picksWhatTheReferencePicks() {
        List<List<String>> rows = Rows.of("pep440_filter.tsv");
        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(rows)
                .allSatisfy(row -> assertThat(set(row.get(0), row.get(1)).filter(list(row.get(3)), policy(row.get(2))))
                        .as(row.toString())
                        .isEqualTo(list(row.get(4))));
    }

    @Test
    void readsAndNormalisesLikeTheReference() {
        List<List<String>> rows = Rows.of("pep440_specifier_syntax.tsv");
        assertThat(rows).hasSizeGreaterThan(1000);
        assertThat(rows).allSatisfy(row -> {
            Reading<String> reading = row.get(0).equals("one")
                    ? Specifier.parse(row.get(1)).map(Specifier::toString)
                    : SpecifierSet.parse(row.get(1)).map(SpecifierSet::toString);
            Optional<String> expected = row.get(2).equals("1") ? Optional.of(row.get(3)) : Optional.empty();
            assertThat(reading.toOptional()).as(row.toString()).isEqualTo(expected);
        });
    }

    @Test
    void judgesRealRequiresPythonValues() {
        List<String> pythons = List.of("2.7.18", "3.8.18", "3.11.7", "3.14.0");
        assertThat(Rows.of("requires_python.tsv")).allSatisfy(row -> {
            SpecifierSet set = set("set", row.get(0));
            List<String> verdicts = pythons.stream()
                    .map(python -> String.valueOf(set.contains(python, Prereleases.DEFAULT)))
                    .toList();
            assertThat(verdicts).as(row.get(0)).isEqualTo(row.subList(1, 5));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2.0       | 0 | expected one of ==, !=, ~=, <=, >=, <, > and === before a version
                    >=1.0<2.0 | 5 | expected a comma or the end after '>=1.0'
                    >=1.0.*   | 5 | '.*' may follow the release of == and != only
                    <1.0+x    | 4 | a local version label may follow == and != only
                    ~=1       | 3 | ~= needs a version of at least two numbers
                    >=1, <x   | 6 | expected a version number
                    """)
    void saysWhatIsWrongAndWhere(String text, int offset, String message) {
        assertThat(SpecifierSet.parse(text)).isEqualTo(new Reading.Unreadable<>(message, offset));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    >=3.0,<4.3 | ==4.2.1        | true
                    >=3.0,<4.3 | >=4.3          | false
                    >=4.3      | ==4.2.1        | false
                    >=4.3      | ~=4.0          | true
                    >=4.3      | ~=4.2.0        | false
                    >=4.3      | >=4.2,<4.3     | false
                    >=4.3      | >4.2           | true
                    <4.3       | >=4.2          | true
                    <4.3       | ==4.*          | true
                    <2.59      | >=2.0,!=2.5    | true
                    <1         | ==1.0a1        | false
                    >=1        | ''             | true
                    ==1.*      | ==1.2.*        | true
                    ==1.*      | ==1!1.2        | false
                    ===odd     | ===odd         | false
                    """)
    void tellsWhetherRangesOverlap(String left, String right, boolean expected) {
        assertThat(set("set", left).overlaps(set("set", right))).isEqualTo(expected);
        assertThat(set("set", right).overlaps(set("set", left))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    ^1.2 || ^3          ; 1.5   ; true
                    ^1.2 || ^3          ; 2.5   ; false
                    ^1.2 | ^3           ; 3.9   ; true
                    ^1.2 || *           ; 2.5   ; true
                    <1 || ~2.1, !=2.1.3 ; 2.1.2 ; true
                    <1 || ~2.1, !=2.1.3 ; 2.1.3 ; false
                    """)
    void takesOneOfPoetrysAlternatives(String text, String version, boolean expected) {
        SpecifierSet set = PoetryVersions.parse(text).toOptional().orElseThrow();
        assertThat(set.contains(version, Prereleases.DEFAULT)).isEqualTo(expected);
        assertThat(set.overlaps(set("set", "==" + version))).isEqualTo(expected);
        assertThat(set("set", ">=1").and(set).overlaps(set("set", "==" + version)))
                .isEqualTo(expected);
        assertThat(set.and(set).contains(version, Prereleases.DEFAULT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    numpy 1.19.*|1.21.*   ; 1.19.5 ; true
                    numpy 1.19.*|1.21.*   ; 1.20   ; false
                    numpy >=1,<2|>=3      ; 2.1    ; false
                    numpy >=1,<2|>=3      ; 3.1    ; true
                    """)
    void takesOneOfCondasAlternatives(String text, String version, boolean expected) {
        SpecifierSet set = CondaMatch.parse(text).toOptional().orElseThrow().versions();
        assertThat(set.contains(version, Prereleases.DEFAULT)).isEqualTo(expected);
    }

    @Test
    void saysBothAlternatives() {
        assertThat(PoetryVersions.parse("^1.2 || ^3").toOptional().orElseThrow())
                .hasToString("<2,>=1.2 || <4,>=3");
    }

    @Test
    void takesAbsurdlyLongSpecifiersToOverlap() {
        SpecifierSet absurd = set("set", "!=1.0,".repeat(100_000));
        assertThat(absurd.overlaps(set("set", ">=2"))).isTrue();
    }

    @Test
    void narrowsByConstraints() {
        SpecifierSet both = set("set", ">=3.0").and(set("set", "<4"));
        assertThat(both).hasToString("<4,>=3.0");
        assertThat(both.overlaps(set("set", ">=4.3"))).isFalse();
    }

    @Test
    void normalisesNames() {
        assertThat(Rows.of("canonical_names.tsv"))
                .allSatisfy(row -> assertThat(PackageName.normalise(row.get(0))).isEqualTo(row.get(1)));
    }

    private static SpecifierSet set(String kind, String text) {
        Reading<SpecifierSet> reading = kind.equals("one")
                ? Specifier.parse(text).map(clause -> new SpecifierSet(List.of(clause)))
                : SpecifierSet.parse(text);
        return reading.toOptional().orElseThrow(() -> new AssertionError(text));
    }

    private static Prereleases policy(String word) {
        return Prereleases.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
    }
}
