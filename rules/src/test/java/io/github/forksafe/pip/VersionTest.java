package io.github.forksafe.pip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTest {
    private static Version version(String text) {
        return Version.parse(text).orElseThrow(() -> new AssertionError(text));
    }

    @Test
    void ordersAllPairsOfAnAscendingList() {
        List<Version> ascending = Rows.lines("pep440_order.txt").stream()
                .map(VersionTest::version)
                .toList();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < ascending.size(); i++) {
            for (int j = 0; j < ascending.size(); j++) {
                Version left = ascending.get(i);
                Version right = ascending.get(j);
                if (Integer.signum(left.compareTo(right)) != Integer.compare(i, j) || left.equals(right) != (i == j)) {
                    wrong.add(left + " and " + right);
                }
            }
        }
        assertThat(ascending).hasSize(92);
        assertThat(wrong).isEmpty();
    }

    @Test
    void readsEverySpellingIntoTheNormalForm() {
        List<List<String>> rows = Rows.of("pep440_versions.tsv");
        assertThat(rows).hasSizeGreaterThan(600);
        assertThat(rows).allSatisfy(row -> {
            Version version = version(row.get(0));
            List<String> read = List.of(
                    version.toString(),
                    version.publicVersion().toString(),
                    version.base().toString(),
                    flag(version.isPrerelease()),
                    flag(version.isPostrelease()),
                    flag(version.dev().isPresent()));
            assertThat(read).isEqualTo(row.subList(1, 7));
            assertThat(version(version.toString())).isEqualTo(version);
        });
    }

    @Test
    void rejectsWhatIsNoVersion() {
        List<String> invalid = Rows.lines("pep440_invalid_versions.txt");
        assertThat(invalid).hasSize(45);
        assertThat(invalid)
                .allSatisfy(text ->
                        assertThat(Version.parse(Rows.unescape(text))).as(text).isEmpty());
    }

    @Test
    void comparesEqualitiesEpochsAndLocals() {
        List<List<String>> rows = Rows.of("pep440_compare.tsv");
        assertThat(rows).hasSizeGreaterThan(2000);
        assertThat(rows).allSatisfy(row -> {
            int order = version(row.get(0)).compareTo(version(row.get(2)));
            boolean holds = switch (row.get(1)) {
                case "lt" -> order < 0;
                case "le" -> order <= 0;
                case "gt" -> order > 0;
                case "ge" -> order >= 0;
                case "eq" -> order == 0;
                default -> order != 0;
            };
            assertThat(flag(holds)).as(row.toString()).isEqualTo(row.get(3));
        });
    }

    @Test
    void equalVersionsHaveEqualHashes() {
        assertThat(version("1.0")).isEqualTo(version("1")).hasSameHashCodeAs(version("1.0.0"));
        assertThat(version("0.0")).isEqualTo(version("0")).hasSameHashCodeAs(version("0"));
    }

    @Test
    void readsNumbersOfAnyLengthInLinearTime() {
        String nines = "9".repeat(1_000_000);
        assertThat(version("1." + nines)).isGreaterThan(version("1." + nines.substring(1)));
        assertThat(new Numeral("10" + "0".repeat(500_000)).predecessor().digits())
                .startsWith("99");
    }

    private static String flag(boolean holds) {
        return holds ? "1" : "0";
    }
}
