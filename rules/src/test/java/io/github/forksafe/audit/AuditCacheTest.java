package io.github.forksafe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.report.ReportFormat;
import io.github.forksafe.report.Reports;
import io.github.forksafe.rules.RuleLevels;
import io.github.forksafe.rules.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kept result is the same to the last byte, is taken only if nothing has changed, and never if it is broken. */
class AuditCacheTest {
    private static final String HAZARD = """
            import os, threading, pymongo

            def work():
                print("é 𝔭 \\ud800")

            threading.Thread(target=work).start()
            pymongo.MongoClient()
            os.fork()
            os.fork()  # forksafe: ignore[fork-after-thread] known, until 2027-01-31
            """;
    private static final String NOTEBOOK = """
            {"cells": [{"cell_type": "code", "source": ["import os, threading\\n", "threading.Thread(target=print).start()"]},
              {"cell_type": "code", "source": ["os.fork()"]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """;

    private final AtomicInteger audits = new AtomicInteger();
    private final Path top;
    private final Path code;
    private final Path directory;

    AuditCacheTest(@TempDir Path top) {
        this.top = top;
        this.code = top.resolve("code");
        this.directory = top.resolve("cache");
    }

    @BeforeEach
    void writeCode() throws IOException {
        write("job.py", HAZARD);
        write("run.ipynb", NOTEBOOK);
        write("broken.py", "def f(:\n");
        write("requirements.txt", "pymongo==4.6.1\n-r more.lst\n");
        write("more.lst", "requests\n");
        write(
                "lib/python3.12/site-packages/beat/__init__.py",
                "import threading\ndef go(): threading.Thread().start()\n");
        write("lib/python3.12/site-packages/beat-1.dist-info/METADATA", "Name: beat\nVersion: 1\n");
    }

    @Test
    void isTheSameToTheLastByteAndMadeOnce() {
        Map<String, String> made = reports(get(request()));
        assertThat(made.get("json"))
                .contains("fork-after-thread")
                .contains("run.ipynb")
                .contains("not-analysed");

        assertThat(reports(get(request()))).isEqualTo(made);
        assertThat(audits).hasValue(1);
        assertThat(reports(Audit.run(request()))).isEqualTo(made);
    }

    @Test
    void isTakenForAnotherVerdictAndOtherThreads() {
        get(request());

        AuditResult lax = get(new Asked().failing(Severity.OFF).request());
        assertThat(audits).hasValue(1);
        assertThat(lax.fails()).isFalse();
        assertThat(get(request()).fails()).isTrue();
    }

    @Test
    void isNotTakenAfterAnyEdit() throws IOException {
        Map<String, Edit> edits = new LinkedHashMap<>();
        edits.put("an edit", () -> write("job.py", HAZARD + "# more\n"));
        edits.put("of the same length", () -> write("job.py", HAZARD + "# mere\n"));
        edits.put("a new file", () -> write("new.py", ""));
        edits.put("another name", () -> Files.move(code.resolve("new.py"), code.resolve("other.py")));
        edits.put("a file less", () -> Files.delete(code.resolve("other.py")));
        edits.put("a package", () -> write("__init__.py", ""));
        edits.put("a script", () -> write("deploy", "#!/usr/bin/env python3\n"));
        edits.put("a dependency", () -> write("requirements.txt", "pymongo==4.6.2\n-r more.lst\n"));
        edits.put("one of an included file", () -> write("more.lst", "tqdm\n"));
        edits.put("a lock file", () -> write("uv.lock", "version = 1\n"));
        edits.put("a notebook", () -> write("run.ipynb", NOTEBOOK.replace("os.fork()", "os.fork( )")));
        edits.put("an installed library", () -> write("lib/python3.12/site-packages/beat/__init__.py", "\n"));
        edits.put("its version", () -> write("lib/python3.12/site-packages/beat-1.dist-info/METADATA", "Name: beat\n"));
        get(request());
        int expected = 1;
        for (Map.Entry<String, Edit> edit : edits.entrySet()) {
            edit.getValue().make();
            Map<String, String> reports = reports(get(request()));
            assertThat(audits).as(edit.getKey()).hasValue(++expected);
            assertThat(reports).isEqualTo(reports(Audit.run(request())));
            get(request());
            assertThat(audits).as("the same after " + edit.getKey()).hasValue(expected);
        }
    }

    @Test
    void isNotTakenIfSomethingElseIsAsked() throws IOException {
        Path baseline = directory.resolveSibling("baseline.jsonl");
        Files.writeString(baseline, "{\"baseline\":\"forksafe/v1\"}\n");
        Path suppressions = directory.resolveSibling("known.toml");
        Files.writeString(suppressions, "[[suppression]]\nrule = \"fork-after-thread\"\nreason = \"known\"\n");
        List<Asked> others = List.of(
                new Asked(),
                new Asked().including("**/*.py"),
                new Asked().excluding("broken.py"),
                new Asked().on("==3.14.*"),
                new Asked().rule("fork-after-thread", Severity.OFF),
                new Asked().reportingFrom(Severity.ERROR),
                new Asked().accepting(new Acceptance(Optional.empty(), Optional.empty(), LocalDate.MAX, false)),
                new Asked().accepting(new Acceptance(Optional.empty(), Optional.empty(), LocalDate.MAX, true)),
                new Asked()
                        .accepting(new Acceptance(
                                Optional.empty(),
                                Optional.of(Baseline.read(baseline).baseline()),
                                LocalDate.MIN,
                                false)),
                new Asked()
                        .accepting(new Acceptance(
                                Optional.of(SuppressionsFile.read(suppressions, List.of("fork-after-thread"))
                                        .file()),
                                Optional.empty(),
                                LocalDate.MIN,
                                false)),
                new Asked().relativeTo(top),
                new Asked().with(new Surroundings(List.of(code.resolve("lib/python3.12/site-packages")), List.of())),
                new Asked().with(known(List.of(baseline), "run", StandardCharsets.UTF_8)),
                new Asked().with(known(List.of(), "run", StandardCharsets.UTF_8)),
                new Asked().with(known(List.of(), "job:work", StandardCharsets.UTF_8)),
                new Asked().with(known(List.of(), "run", StandardCharsets.ISO_8859_1)));
        int expected = 0;
        for (Asked other : others) {
            Map<String, String> made = reports(get(other.request()));
            assertThat(audits).hasValue(++expected);
            assertThat(made).isEqualTo(reports(Audit.run(other.request())));
        }
    }

    @Test
    void isMadeAnewIfTheFileIsBroken() throws IOException {
        Map<String, String> made = reports(get(request()));
        Path file = files().get(0);
        byte[] good = Files.readAllBytes(file);
        int expected = 1;
        for (int cut = 0; cut < good.length; cut += 1 + good.length / 10) {
            Files.write(file, Arrays.copyOf(good, cut));
            assertThat(reports(get(request()))).as("cut at " + cut).isEqualTo(made);
            assertThat(audits).hasValue(++expected);
            assertThat(Files.readAllBytes(file)).as("mended").isEqualTo(good);
        }
        for (int at = 0; at < good.length; at += 1 + good.length / 10) {
            byte[] bad = good.clone();
            bad[at] ^= 0x10;
            Files.write(file, bad);
            assertThat(reports(get(request()))).as("changed at " + at).isEqualTo(made);
            assertThat(audits).hasValue(++expected);
        }
        Files.write(file, Arrays.copyOf(good, good.length + 1));
        assertThat(reports(get(request()))).isEqualTo(made);
        assertThat(audits).hasValue(expected + 1);
    }

    @Test
    void isNotKeptIfFilesChangeMeanwhile() {
        AuditResult stale = new AuditCache(directory).get(request(), asked -> {
            AuditResult result = Audit.run(asked);
            write("job.py", "");
            return result;
        });

        assertThat(stale.fails()).isTrue();
        assertThat(files()).isEmpty();
        assertThat(get(request()).count(Severity.ERROR)).isEqualTo(1);
    }

    @Test
    void doesWithoutAPlaceToKeepIt() throws IOException {
        Files.writeString(directory, "a file");

        assertThat(reports(get(request()))).isEqualTo(reports(Audit.run(request())));
        assertThat(directory).hasContent("a file");
    }

    @Test
    void keepsTheLatestOnly() throws IOException {
        write("job.py", "");
        for (int i = 0; i < 12; i++) {
            get(new Asked().excluding("none" + i).request());
        }
        assertThat(files()).hasSize(8);
    }

    private static Surroundings known(List<Path> files, String entryPoint, Charset encoding) {
        return new Surroundings(List.of(), List.of(), files, List.of(entryPoint), encoding);
    }

    /** A change of the files. */
    private interface Edit {
        void make() throws IOException;
    }

    private AuditResult get(AuditRequest request) {
        return new AuditCache(directory).get(request, asked -> {
            audits.incrementAndGet();
            return Audit.run(asked);
        });
    }

    private AuditRequest request() {
        return new Asked().request();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.exists(directory) ? Files.list(directory) : Stream.of()) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        try {
            Path file = code.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> reports(AuditResult result) {
        Map<String, String> reports = new TreeMap<>();
        for (ReportFormat format : new Reports(rule -> Rules.page(rule).orElse(""), Optional.empty()).all()) {
            StringBuilder text = new StringBuilder();
            try {
                format.write(result, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            reports.put(format.name(), text.toString());
        }
        return reports;
    }

    /** What is asked, a part of it not as usual. */
    private final class Asked {
        private List<String> includes = List.of();
        private List<String> excludes = List.of();
        private Optional<Path> base = Optional.empty();
        private String versions = "";
        private RuleLevels levels = RuleLevels.defaults();
        private Severity failOn = Severity.ERROR;
        private Severity reportFrom = Severity.NOTE;
        private Acceptance acceptance = Acceptance.none();
        private Surroundings surroundings = Surroundings.none();

        Asked including(String pattern) {
            includes = List.of(pattern);
            return this;
        }

        Asked excluding(String pattern) {
            excludes = List.of(pattern);
            return this;
        }

        Asked relativeTo(Path start) {
            base = Optional.of(start);
            return this;
        }

        Asked on(String specifier) {
            versions = specifier;
            return this;
        }

        Asked rule(String name, Severity level) {
            levels = new RuleLevels(new TreeMap<>(Map.of(name, level)));
            return this;
        }

        Asked failing(Severity level) {
            failOn = level;
            return this;
        }

        Asked reportingFrom(Severity level) {
            reportFrom = level;
            return this;
        }

        Asked accepting(Acceptance accepted) {
            acceptance = accepted;
            return this;
        }

        Asked with(Surroundings other) {
            surroundings = other;
            return this;
        }

        AuditRequest request() {
            return new AuditRequest(
                    List.of(code),
                    List.of(),
                    base,
                    includes,
                    excludes,
                    PythonVersions.parse(versions).toOptional().orElseThrow(),
                    levels,
                    failOn,
                    reportFrom,
                    failOn == Severity.OFF ? 2 : 1,
                    acceptance,
                    surroundings);
        }
    }
}
