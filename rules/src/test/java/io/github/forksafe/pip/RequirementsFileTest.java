package io.github.forksafe.pip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RequirementsFileTest {

    @Test
    void findsTheLogicalLinesThatPipFinds() {
        assertThat(Rows.of("pip_logical_lines.tsv")).isNotEmpty().allSatisfy(row -> {
            String lines = LogicalLine.of(row.get(0)).stream()
                    .map(line -> line.number() + ":" + line.text())
                    .collect(Collectors.joining("|"));
            assertThat(lines).isEqualTo(row.get(1));
        });
    }

    @Test
    void understandsRealLinesAsPipDoes() {
        List<List<String>> rows = Rows.of("pip_lines.tsv");
        assertThat(rows).hasSizeGreaterThan(700);
        assertThat(rows).allSatisfy(row -> {
            if (row.get(0).equals("decode")) {
                assertThat(RequirementsText.decode(Base64.getDecoder().decode(row.get(1))))
                        .isEqualTo(row.get(2));
            } else {
                RequirementEntry entry = RequirementsFile.entry(Position.START, row.get(1));
                assertThat(summary(entry, row)).as(entry.toString()).isEqualTo(row.subList(2, row.size()));
            }
        });
    }

    /** What the reference tells of a line of this kind, told of our entry; something else if the kind differs. */
    private static List<String> summary(RequirementEntry entry, List<String> row) {
        List<String> other = List.of("is " + entry.getClass().getSimpleName());
        return switch (row.get(0)) {
            case "requirement" ->
                List.of(
                        entry.declared().map(RequirementsFileTest::parts).orElse(""),
                        entry instanceof RequirementEntry.Named named
                                ? String.valueOf(named.hashes().size())
                                : "0");
            case "unnamed" ->
                entry instanceof RequirementEntry.Located located
                                && located.requirement().isEmpty()
                        ? List.of()
                        : other;
            case "editable" ->
                entry instanceof RequirementEntry.Located located && located.editable() ? List.of() : other;
            case "option" ->
                entry instanceof RequirementEntry.Include include
                        ? List.of((include.constraints() ? "c:" : "r:") + include.path())
                        : entry instanceof RequirementEntry.Options ? List.of("") : other;
            default ->
                entry instanceof RequirementEntry.Invalid
                                || (entry instanceof RequirementEntry.Located located
                                        && !located.note().isEmpty())
                        ? List.of()
                        : other;
        };
    }

    private static String parts(Requirement requirement) {
        return String.join(
                "|",
                requirement.name(),
                String.join(",", new TreeSet<>(requirement.extras())),
                requirement.specifier().toString(),
                requirement.url().orElse(""),
                requirement.marker().map(Marker::toString).orElse(""));
    }

    @Test
    void keepsEveryLineWithItsPlace() {
        String text = """
                # a comment
                  pymongo[srv]>=3.0,\\
                     <4 ; python_version >= "3.8"  # why
                -r other.txt
                --constraint=c.txt
                -e git+https://example.org/x.git@main#egg=tqdm&subdirectory=y
                https://example.org/${USER}/grpcio-1.60.0-cp311-cp311-linux_x86_64.whl
                ./local[extra]
                --index-url https://example.org/simple --pre
                flask=1.0
                posthog --hash=sha256:00 --hash sha256:11
                watchdog --hash=md5:00
                --bogus
                -r "a b.txt" -c d.txt
                """;
        RequirementsFile file = RequirementsFile.read(SourceFile.of("requirements.txt", text));
        assertThat(file.entries().stream().map(RequirementsFileTest::describe))
                .containsExactly(
                        "2:2 named pymongo[srv]<4,>=3.0; python_version >= \"3.8\"",
                        "4:0 include other.txt",
                        "5:0 constraints c.txt",
                        "6:0 editable tqdm from git+https://example.org/x.git@main#egg=tqdm&subdirectory=y",
                        "7:0 located grpcio==1.60.0 from https://example.org/${USER}/grpcio-1.60.0-cp311-cp311-linux_x86_64.whl",
                        "8:0 located ? from ./local",
                        "9:0 options [index-url=https://example.org/simple, pre]",
                        "10:0 invalid '=' is not an operator, did you mean '=='",
                        "11:0 named posthog with 2 hashes",
                        "12:0 invalid 'md5:00' is not a hash such as sha256:0123…",
                        "13:0 invalid pip has no option --bogus",
                        "14:0 include a b.txt");
    }

    private static String describe(RequirementEntry entry) {
        String at = entry.at().line() + ":" + entry.at().column() + " ";
        if (entry instanceof RequirementEntry.Named named) {
            String hashes =
                    named.hashes().isEmpty() ? "" : " with " + named.hashes().size() + " hashes";
            return at + "named " + named.requirement() + hashes;
        }
        if (entry instanceof RequirementEntry.Located located) {
            String name = located.requirement().map(Requirement::toString).orElse("?");
            return at + (located.editable() ? "editable " : "located ") + name + " from " + located.location();
        }
        if (entry instanceof RequirementEntry.Include include) {
            return at + (include.constraints() ? "constraints " : "include ") + include.path();
        }
        if (entry instanceof RequirementEntry.Options options) {
            return at + "options " + options.options();
        }
        return at + "invalid " + ((RequirementEntry.Invalid) entry).message();
    }

    @Test
    void readsHugeAndBrokenFiles() {
        String line = "x".repeat(1_000_000) + "\n";
        assertThat(RequirementsFile.read(SourceFile.of("r.txt", line.repeat(3))).entries())
                .hasSize(3);
        assertThat(RequirementsFile.read(SourceFile.of("r.txt", "a\\\n".repeat(100_000)))
                        .entries())
                .hasSize(1);
        assertThat(RequirementsFile.read(SourceFile.of("r.txt", "\0\n\"\n-e\n--hash\n"))
                        .entries())
                .hasSize(4)
                .allMatch(entry -> entry instanceof RequirementEntry.Invalid);
    }
}
