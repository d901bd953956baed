package io.github.forksafe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.finding.Severity;
import io.github.forksafe.model.EntryPoint;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.rules.RuleLevels;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users say of their code that it does not say itself. */
class SurroundingsTest {
    private final Path top;
    private final Path code;

    SurroundingsTest(@TempDir Path top) throws IOException {
        this.top = top;
        this.code = Files.createDirectories(top.resolve("code"));
    }

    @Test
    void entryPointsAreProgramsThatImportTheirModule() throws IOException {
        write("jobs/__init__.py", "");
        write("jobs/main.py", """
                import os, threading
                threading.Thread(target=input).start()
                class Job:
                    def run(self):
                        os.fork()
                def helper():
                    Job().run()
                """);
        write("other.py", "import jobs.main\n");

        assertThat(findings()).containsExactly("code/jobs/main.py:5 fork-after-thread note");
        assertThat(findings("jobs.main:Job.run")).containsExactly("code/jobs/main.py:5 fork-after-thread error");
    }

    @Test
    void anEntryPointMayBeAModuleThatOthersImport() throws IOException {
        write("jobs.py", """
                import multiprocessing, threading
                threading.Thread(target=input).start()
                multiprocessing.Process(target=print).start()
                """);
        write("other.py", "import multiprocessing\nmultiprocessing.set_start_method('spawn')\nimport jobs\n");

        assertThat(findings()).isEmpty();
        assertThat(findings("jobs")).containsExactly("code/jobs.py:3 fork-after-thread error");
    }

    @Test
    void anEntryPointThatIsNotThereIsTold() throws IOException {
        write("jobs.py", "def run(): pass\n");

        assertThat(result(surroundings(List.of(), "UTF-8", "jobs:run", "jobs:rum", "job", "jobs"))
                        .coverage()
                        .limits())
                .containsExactly("the entry point job was not found", "the entry point jobs:rum was not found");
    }

    @ParameterizedTest
    @CsvSource({
        "jobs, true",
        "jobs.main, true",
        "jobs.main:run, true",
        "' jobs.main:Job.run ', true",
        "jobs.main:, false",
        ":run, false",
        "jobs..main, false",
        "a:b:c, false",
        "'', false"
    })
    void readsEntryPoints(String text, boolean good) {
        assertThat(EntryPoint.parse(text).isPresent()).isEqualTo(good);
        EntryPoint.parse(text).ifPresent(point -> assertThat(point).hasToString(text.strip()));
    }

    @Test
    void dependencyFilesAreReadWhateverTheirNamesAndOnce() throws IOException {
        write("requirements.txt", "-r base.lst\n");
        write("base.lst", "pymongo\n");
        Path image = top.resolve("image");
        Files.createDirectories(image);
        Files.writeString(image.resolve("pip.lst"), "-r more.lst\n");
        Files.writeString(image.resolve("more.lst"), "prometheus-client\n");
        List<Path> named = List.of(image.resolve("pip.lst"), code.resolve("base.lst"));

        AuditResult result = result(surroundings(named, "UTF-8"));

        assertThat(result.dependencies())
                .extracting(library -> new Places(result.request()).of(library.declaredAt()) + " " + library.name())
                .containsExactly("code/base.lst:1:1 pymongo", "image/more.lst:1:1 prometheus-client");
        assertThat(result.coverage().manifests()).isEqualTo(4);
        assertThat(result(surroundings(List.of(), "UTF-8")).coverage().manifests())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, 0", "cp1252, 0", "UTF-8, 1"})
    void filesThatDeclareNoEncodingAreReadInTheOneThatIsSaid(String encoding, int wrong) throws IOException {
        Files.write(code.resolve("old.py"), "x = 'é'\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(code.resolve("says.py"), "# coding: utf-8\nx = 'é'\n");

        assertThat(result(surroundings(List.of(), encoding)).coverage().notAnalysed())
                .isEqualTo(wrong);
    }

    private void write(String name, String text) throws IOException {
        Path file = code.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Surroundings surroundings(List<Path> dependencyFiles, String encoding, String... points) {
        return new Surroundings(List.of(), List.of(), dependencyFiles, List.of(points), Charset.forName(encoding));
    }

    private List<String> findings(String... points) {
        AuditResult result = result(surroundings(List.of(), "UTF-8", points));
        return result.findings().stream()
                .filter(finding -> finding.rule().equals("fork-after-thread"))
                .map(finding -> new Places(result.request()).lineOf(finding.at()) + " " + finding.rule() + " "
                        + finding.severity().word())
                .toList();
    }

    private AuditResult result(Surroundings surroundings) {
        return Audit.run(new AuditRequest(
                List.of(code),
                List.of(),
                Optional.of(top),
                List.of(),
                List.of(),
                PythonVersions.parse("3.12").toOptional().orElseThrow(),
                RuleLevels.defaults(),
                Severity.ERROR,
                Severity.NOTE,
                1,
                Acceptance.none(),
                surroundings));
    }
}
