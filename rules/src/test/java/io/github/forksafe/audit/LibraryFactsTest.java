package io.github.forksafe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.CatalogReader;
import io.github.forksafe.catalog.CatalogText;
import io.github.forksafe.catalog.EffectKind;
import io.github.forksafe.catalog.Library;
import io.github.forksafe.catalog.Trigger;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.OperatingSystem;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.rules.RuleLevels;
import io.github.forksafe.source.FileId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in the sources of installed libraries, and what an audit makes of it. */
class LibraryFactsTest {
    private static final String SITE = "venv/lib/python3.12/site-packages/";

    @TempDir
    private Path top = Path.of("");

    private void write(String path, String text) throws IOException {
        Path file = top.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void install(String module, String text) throws IOException {
        write("venv/pyvenv.cfg", "");
        write(SITE + module, text);
    }

    private AuditRequest request() {
        return request(top);
    }

    private static AuditRequest request(Path root, Path... sitePackages) {
        return request(PythonVersions.parse("3.12").toOptional().orElseThrow(), root, sitePackages);
    }

    private static AuditRequest request(PythonVersions pythons, Path root, Path... sitePackages) {
        return new AuditRequest(
                List.of(root),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                pythons,
                RuleLevels.defaults(),
                Severity.ERROR,
                Severity.NOTE,
                2,
                Acceptance.none(),
                new Surroundings(List.of(sitePackages), List.of()));
    }

    private List<String> found() {
        return Audit.discover(request()).stream()
                .flatMap(library -> library.effects().stream())
                .map(LibraryFactsTest::line)
                .toList();
    }

    private static String line(CatalogEffect effect) {
        String methods = effect.startedBy().isEmpty() ? "" : " by " + String.join(", ", effect.startedBy());
        String ended = effect.endedBy().isEmpty() ? "" : ", ended by " + String.join(", ", effect.endedBy());
        String does = effect.does().stream().map(EffectKind::word).collect(Collectors.joining(" "));
        return effect.when().word() + " " + String.join("|", effect.callables()) + methods + ": " + does + ended
                + (effect.possible() ? ", possibly" : "");
    }

    static Stream<Arguments> modules() throws IOException {
        String text;
        try (InputStream in = Objects.requireNonNull(LibraryFactsTest.class.getResourceAsStream("discovery.md"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String[] sections = text.split("(?m)^## ", -1);
        return Arrays.stream(sections).skip(1).map(section -> {
            String[] parts = section.split("(?m)^```.*\\R", -1);
            List<String> expected = parts[2].lines()
                    .filter(line -> line.startsWith("- "))
                    .map(line -> line.substring(2))
                    .toList();
            return Arguments.of(section.lines().findFirst().orElseThrow(), parts[1], expected);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void findsWhatStartsThreads(String name, String text, List<String> expected) throws IOException {
        install("lib.py", text);

        assertThat(found()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"linux, lib.fork", "macos, lib.fork", "windows, lib.spawn"})
    void leavesOutWhatNeverRunsOnTheAuditedSystem(String system, String callable) throws IOException {
        install("lib.py", """
                import sys, threading
                def spawn():
                    if sys.platform == "win32":
                        threading.Thread(target=print).start()
                def fork():
                    if sys.platform != "win32":
                        threading.Thread(target=print).start()
                """);

        PythonVersions pythons = PythonVersions.parse("3.12")
                .toOptional()
                .orElseThrow()
                .on(OperatingSystem.ofWord(system).orElseThrow());
        assertThat(Audit.discover(request(pythons, top)).stream().flatMap(library -> library.effects().stream()))
                .extracting(LibraryFactsTest::line)
                .containsExactly("call " + callable + ": starts-thread");
    }

    @Test
    void followsExportsAndOtherLibraries() throws IOException {
        install("net/__init__.py", "from .client import Client as Client, connect\n");
        install("net/client.py", """
                from ._pump import Pump
                class Client:
                    def open(self):
                        self.pump = Pump()
                        self.pump.go()
                def connect():
                    return Client()
                """);
        install("net/_pump.py", """
                import threading
                class Pump:
                    def go(self):
                        threading.Thread(target=print).start()
                """);
        install("app/__init__.py", """
                import net
                def run():
                    client = net.connect()
                    client.open()
                """);

        assertThat(found())
                .containsExactly(
                        "call app.run: starts-thread",
                        "construct net.Client|net.client.Client by open: starts-thread",
                        "construct net.client.Pump by go: starts-thread");
        assertThat(Audit.discover(request()).get(1).factories())
                .extracting(factory -> factory.callables() + " " + factory.returns())
                .containsExactly("[net.client.connect, net.connect] net.Client");
    }

    @Test
    void readsWheelsAndNamesTheirDistribution() throws IOException {
        wheel(
                "lib/my_lib-1.0-py3-none-any.whl",
                Map.of(
                        "my_lib-1.0.dist-info/METADATA", "Name: My.Lib\nVersion: 1.0\n",
                        "my_lib-1.0.dist-info/RECORD", "pkg/__init__.py,,\n",
                        "pkg/__init__.py", "import threading\nthreading.Thread(target=print).start()\n"));

        assertThat(Audit.discover(request()).stream().map(Library::distribution))
                .containsExactly("my-lib");
        assertThat(found()).containsExactly("import pkg: starts-thread");
    }

    @Test
    void tellsOfArchivesThatCannotBeTrusted() throws IOException {
        wheel("lib/my_lib-1.0-py3-none-any.whl", Map.of("../climbs.py", "import threading\n"));
        write("lib/no_lib-1.0-py3-none-any.whl", "this is no archive");

        AuditResult result = Audit.run(request());

        assertThat(result.findings())
                .extracting(finding -> finding.at().file().path() + ": " + finding.message())
                .containsExactly(
                        "lib/my_lib-1.0-py3-none-any.whl: this archive cannot be read, so the libraries in it are not known",
                        "lib/no_lib-1.0-py3-none-any.whl: this archive cannot be read, so the libraries in it are not known");
    }

    private void wheel(String path, Map<String, String> entries) throws IOException {
        Path file = top.resolve(path);
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void leavesLibrariesOfTheCatalogToTheCatalog() throws IOException {
        install("pymongo-4.6.dist-info/METADATA", "Name: pymongo\nVersion: 4.6\n");
        install("pymongo-4.6.dist-info/RECORD", "pymongo/__init__.py,,\n");
        install("pymongo/__init__.py", "import threading\nthreading.Thread(target=print).start()\n");

        assertThat(found()).isEmpty();
    }

    @Test
    void findsForksAfterThreadsOfLibrariesWithTheWayInside() throws IOException {
        write("elsewhere/lib/__init__.py", "from .client import Client\n");
        write("elsewhere/lib/client.py", """
                import threading
                class Client:
                    def __init__(self):
                        self._connect()
                    def _connect(self):
                        self._thread = threading.Thread(target=print)
                        self._thread.start()
                    def close(self):
                        self._thread.join()
                """);
        write("app/main.py", "import os, lib\nclient = lib.Client()\nos.fork()\n");
        write("app/safe.py", "import os, lib\nclient = lib.Client()\nclient.close()\nos.fork()\n");
        AuditRequest request = request(top.resolve("app"), top.resolve("elsewhere"));

        AuditResult result = Audit.run(request);

        assertThat(result.findings()).extracting(Finding::rule).containsExactly("fork-after-library-thread");
        Finding finding = result.findings().get(0);
        assertThat(finding.at().file()).isEqualTo(new FileId(0, "main.py"));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).contains("while a thread of lib may be alive");
        Places places = new Places(request);
        assertThat(finding.lanes().get(0).steps().stream()
                        .map(step -> places.lineOf(step.at()).replace(request.labelOf(1), "SITE") + " " + step.text()))
                .containsSequence(
                        "main.py:2 starts a thread",
                        "SITE/lib/client.py:4 calls lib.client.Client._connect, found in the installed source of lib",
                        "SITE/lib/client.py:7 starts a thread");
    }

    @Test
    void makesWhatIsOnlyPossibleANote() throws IOException {
        install("lib.py", """
                import threading
                def setup(enqueue=False):
                    if enqueue:
                        threading.Thread(target=print).start()
                """);
        write("main.py", """
                import os
                import lib
                lib.setup()
                os.fork()
                """);

        assertThat(Audit.run(request()).findings())
                .extracting(finding -> finding.rule() + " " + finding.severity() + " " + finding.message())
                .containsExactly(
                        "fork-after-library-thread NOTE os.fork() forks while a thread of lib may be alive: started on line 3, "
                                + "not ended before; possible only: lib does so if it is asked to");
    }

    @Test
    void tellsWhatADeclaredLibraryStarts() throws IOException {
        install("my_lib-1.0.dist-info/METADATA", "Name: My.Lib\nVersion: 1.0\n");
        install("my_lib-1.0.dist-info/RECORD", "lib.py,,\n");
        install("lib.py", """
                import threading
                def poll():
                    threading.Thread(target=print).start()
                """);
        write("requirements.txt", "my-lib>=1\n");

        assertThat(Audit.run(request()).findings())
                .extracting(finding -> finding.at().file().path() + ": " + finding.message())
                .contains("requirements.txt: my-lib >=1 starts threads: a thread when lib.poll() is called "
                        + "(found in its installed source)");
    }

    @Test
    void listsLibrariesThatAreTooLarge() throws IOException {
        install("lib.py", "import threading\nthreading.Thread(target=print).start()\n# long".repeat(100_000));

        assertThat(found()).isEmpty();
        assertThat(Audit.run(request()).coverage().skipped())
                .contains("venv/lib/python3.12/site-packages: lib is too large to be read, not known what it starts");
    }

    @Test
    void listsNativeModulesAsUnknown() throws IOException {
        install("lib/_core.cpython-312-x86_64-linux-gnu.so", "");
        install("lib/_more.cpython-312-x86_64-linux-gnu.so", "");

        assertThat(Audit.run(request()).coverage().skipped())
                .contains("venv/lib/python3.12/site-packages: 2 native modules of lib, not known what they do");
    }

    @Test
    void writesWhatItFindsAsTheCatalogReadsIt() throws IOException {
        install("lib.py", """
                import threading
                class Sink:
                    def write(self, enqueue):
                        if enqueue:
                            threading.Thread(target=print).start()
                """);
        Library library = Audit.discover(request()).get(0);

        String text = CatalogText.of(library);

        Library read =
                CatalogReader.read(new FileId(0, "lib.toml"), text).library().orElseThrow();
        assertThat(CatalogText.of(read)).isEqualTo(text);
        assertThat(read.effects().get(0).when()).isEqualTo(Trigger.CONSTRUCT);
        assertThat(read.effects().get(0).possible()).isTrue();
        assertThat(read.effects().get(0).because()).contains("lib.py:5");
    }
}
