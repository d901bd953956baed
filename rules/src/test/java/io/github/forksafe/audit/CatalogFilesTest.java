package io.github.forksafe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.catalog.Library;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.rules.RuleLevels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalog files that users write. */
class CatalogFilesTest {
    private static final String OURS = """
            distribution = "ours"
            modules = ["ours"]

            [[effect]]
            callables = ["ours.connect"]
            when = "call"
            does = ["starts-thread"]
            versions = "*"
            threads = "a heartbeat"
            at-fork = "none"
            hazard = "deadlock"
            because = "It beats."
            evidence = ["documentation: the manual"]
            """;

    @TempDir
    private Path top = Path.of("");

    private Path write(String name, String text) throws IOException {
        return Files.writeString(top.resolve(name), text);
    }

    @Test
    void countInAnAudit() throws IOException {
        CatalogFiles read = CatalogFiles.read(List.of(write("ours.toml", OURS)));
        assertThat(read.errors()).isEmpty();
        Path code = Files.createDirectory(top.resolve("code"));
        Files.writeString(code.resolve("main.py"), "import os, ours\nours.connect()\nos.fork()\n");

        assertThat(findings(code, read.libraries()))
                .containsExactly("fork-after-library-thread: os.fork() forks while a heartbeat of ours may be alive: "
                        + "started on line 2, not ended before");
        assertThat(findings(code, List.of())).isEmpty();
    }

    @Test
    void replaceWhatIsKnownOfTheirLibrary() throws IOException {
        String quiet = OURS.replace("\"ours\"", "\"pymongo\"").replace("ours.connect", "pymongo.other");
        CatalogFiles read = CatalogFiles.read(List.of(write("pymongo.toml", quiet)));
        Path code = Files.createDirectory(top.resolve("code"));
        Files.writeString(code.resolve("main.py"), "import os, pymongo\npymongo.MongoClient()\nos.fork()\n");

        assertThat(findings(code, List.of())).hasSize(1);
        assertThat(findings(code, read.libraries())).isEmpty();
    }

    private static List<String> findings(Path code, List<Library> libraries) {
        AuditRequest request = new AuditRequest(
                List.of(code),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                PythonVersions.parse("3.12").toOptional().orElseThrow(),
                RuleLevels.defaults(),
                Severity.ERROR,
                Severity.NOTE,
                1,
                Acceptance.none(),
                new Surroundings(List.of(), libraries));
        return Audit.run(request).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(CatalogFilesTest::line)
                .toList();
    }

    private static String line(Finding finding) {
        return finding.rule() + ": " + finding.message();
    }

    @Test
    void tellWhereTheyAreWrong() throws IOException {
        Path file = write("ours.toml", OURS.replace("does =", "dose =").replace("evidence =", "# evidence ="));
        Path none = top.resolve("none.toml");

        assertThat(CatalogFiles.read(List.of(file, none)).errors())
                .contains("there is no file " + none)
                .anySatisfy(
                        error -> assertThat(error).startsWith(file + ":7:1: ").contains("dose"))
                .anySatisfy(error -> assertThat(error).startsWith(file + ":4:").contains("evidence"));
    }
}
