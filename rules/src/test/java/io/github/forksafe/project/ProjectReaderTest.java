package io.github.forksafe.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReaderTest {
    private final Path top;

    ProjectReaderTest(@TempDir Path top) {
        this.top = top;
    }

    @Test
    void picksPythonFilesAndManifestsInOrder() throws IOException {
        write("pkg/__init__.py", "");
        write("pkg/b.py", "");
        write("pkg/a.pyw", "");
        write("pkg/a.pyi", "");
        write("bin/tool", "#!/usr/bin/env python3\n");
        write("bin/other", "#!/bin/sh\n");
        write("bin/empty", "");
        write("README.md", "");
        write("requirements.txt", "pymongo\n");
        write("requirements/dev.in", "pytest\n");
        write("constraints.txt", "pytest<9\n");
        Project<String> project = read(List.of(), List.of());
        assertThat(project.files())
                .containsExactly(
                        "bin/tool = bin.tool, tool",
                        "pkg/__init__.py = pkg",
                        "pkg/a.pyw = pkg.a, a",
                        "pkg/b.py = pkg.b, b");
        assertThat(project.manifests().stream().map(m -> m.file().id().path() + " " + m.format()))
                .containsExactly(
                        "constraints.txt pip constraints",
                        "requirements.txt pip requirements",
                        "requirements/dev.in pip requirements");
        assertThat(project.problems()).isEmpty();
        assertThat(project.skipped()).isEmpty();
    }

    @Test
    void readsWorkflowsAndNothingElseOfTheirHiddenDirectory() throws IOException {
        write(".github/workflows/test.yml", "jobs: {a: {steps: [{run: pip install tqdm}]}}\n");
        write(".github/workflows/x.py", "");
        write(".github/requirements.txt", "pytest\n");
        write(".gitlab-ci.yml", "a: {script: [pip install grpcio]}\n");
        Project<String> project = read(List.of(), List.of());
        assertThat(project.files()).isEmpty();
        assertThat(project.manifests().stream().map(m -> m.file().id().path() + " " + m.format()))
                .containsExactly(".github/workflows/test.yml GitHub Actions workflow", ".gitlab-ci.yml .gitlab-ci.yml");
        assertThat(read(List.of(), List.of(".github/workflows/*")).manifests()).hasSize(1);
    }

    @Test
    void leavesOutWhatIsNotTheUsersOwnAndSaysWhy() throws IOException {
        write("a.py", "");
        write(".git/x.py", "");
        write("__pycache__/x.py", "");
        write("node_modules/x.py", "");
        write("target/x.py", "");
        write("pkg/target/__init__.py", "");
        write("venv/pyvenv.cfg", "");
        write("venv/lib/x.py", "");
        write("lib/site-packages/x.py", "");
        write("usr/dist-packages/x.py", "");
        Project<String> project = read(List.of(), List.of());
        assertThat(project.files()).containsExactly("a.py = a", "pkg/target/__init__.py = target, pkg.target");
        assertThat(project.skipped().stream().map(Skipped::toString))
                .containsExactly(
                        ".git: hidden directory",
                        "__pycache__: compiled files",
                        "lib/site-packages: installed packages",
                        "node_modules: packages of another language",
                        "target: build output",
                        "usr/dist-packages: installed packages",
                        "venv: virtual environment");
    }

    @Test
    void honoursPatterns() throws IOException {
        write("src/a.py", "");
        write("src/gen/b.py", "");
        write("src/skip_c.py", "");
        write("tests/d.py", "");
        write("docs/e.py", "");
        write("requirements.txt", "");
        Project<String> project = read(List.of("src/**"), List.of("**/gen", "**/skip_*.py", "tests/"));
        assertThat(project.files()).containsExactly("src/a.py = a, src.a");
        assertThat(project.manifests()).hasSize(1);
        assertThat(project.skipped().stream().map(Skipped::toString))
                .containsExactly(
                        "docs/e.py: not included",
                        "src/gen: excluded by **/gen",
                        "src/skip_c.py: excluded by **/skip_*.py",
                        "tests: excluded by tests/**");
    }

    @Test
    void neverFollowsLinks(@TempDir Path elsewhere) throws IOException {
        write("a/b/c.py", "");
        Files.writeString(elsewhere.resolve("out.py"), "");
        Files.createSymbolicLink(top.resolve("a/b/loop"), top.resolve("a"));
        Files.createSymbolicLink(top.resolve("again"), top.resolve("a/b"));
        Files.createSymbolicLink(top.resolve("out"), elsewhere);
        Files.createSymbolicLink(top.resolve("out.py"), elsewhere.resolve("out.py"));
        Files.createSymbolicLink(top.resolve("gone.py"), top.resolve("nowhere.py"));
        Files.createSymbolicLink(top.resolve("self.py"), top.resolve("self.py"));
        Files.createSymbolicLink(top.resolve("gone.txt"), top.resolve("nowhere.txt"));
        Project<String> project = read(List.of(), List.of());
        assertThat(project.files()).containsExactly("a/b/c.py = a.b.c, c");
        assertThat(project.skipped().stream().map(Skipped::toString))
                .containsExactly(
                        "a/b/loop: link to a directory around it",
                        "again: link to a/b, which has its own place",
                        "gone.py: link that leads nowhere",
                        "out: link that leads out of the directory",
                        "out.py: link that leads out of the directory",
                        "self.py: link that leads nowhere");
    }

    @Test
    void readsOverlappingDirectoriesOnce() throws IOException {
        write("a.py", "");
        write("sub/b.py", "");
        ProjectRequest request = new ProjectRequest(List.of(top, top.resolve("sub")), List.of(), List.of(), 1);
        Project<String> project = ProjectReader.read(request, () -> ProjectReaderTest::describe);
        assertThat(project.files()).containsExactly("a.py = a", "sub/b.py = sub.b, b");
        assertThat(project.skipped()).hasSize(1);
    }

    @Test
    void looksForManifestsAloneWhereAskedTo() throws IOException {
        write("requirements.txt", "pymongo\n");
        write("setup.py", "");
        write("docs/requirements.txt", "sphinx\n");
        write("src/a.py", "");
        write("src/requirements.txt", "tqdm\n");
        ProjectRequest request = new ProjectRequest(
                List.of(top.resolve("src")), List.of(top, top.resolve("src")), List.of(), List.of(), List.of(), 1);
        Project<String> project = ProjectReader.read(request, () -> ProjectReaderTest::describe);
        assertThat(project.files()).containsExactly("a.py = a");
        assertThat(project.manifests().stream()
                        .map(m -> m.file().id().root() + " " + m.file().id().path()))
                .containsExactly("0 requirements.txt", "1 requirements.txt", "1 setup.py");
        assertThat(project.skipped()).isEmpty();
    }

    @Test
    void followsIncludesWithinTheDirectory(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.txt"), "secret\n");
        write("requirements.txt", """
                -r deps/base.lst
                -c deps/pins.lst
                  -r ../../etc/passwd
                -r %s
                -r https://example.org/r.txt
                -r missing.txt
                -r link.txt
                -r constraints.txt
                """.formatted(elsewhere.resolve("secret.txt")));
        write("deps/base.lst", "pymongo\n-r ../requirements.txt\n-r base.lst\n");
        write("deps/pins.lst", "pymongo<4\n");
        write("constraints.txt", "tqdm\n");
        Files.createSymbolicLink(top.resolve("link.txt"), elsewhere.resolve("secret.txt"));
        Project<String> project = read(List.of(), List.of());
        assertThat(project.manifests().stream().map(m -> m.file().id().path() + " " + m.format()))
                .containsExactly(
                        "constraints.txt pip requirements",
                        "deps/base.lst pip requirements",
                        "deps/pins.lst pip constraints",
                        "requirements.txt pip requirements");
        assertThat(project.problems().stream()
                        .map(p -> p.at().line() + ":" + p.at().column() + " "
                                + p.message().replace(elsewhere.toString(), "ELSEWHERE")))
                .containsExactly(
                        "3:2 '../../etc/passwd' is included here, but lies outside of the audited directory",
                        "4:0 'ELSEWHERE/secret.txt' is included here, but lies outside of the audited directory",
                        "5:0 'https://example.org/r.txt' is included here, but the audit reads files only",
                        "6:0 'missing.txt' is included here, but is not a file",
                        "7:0 'link.txt' is included here, but lies outside of the audited directory");
    }

    @Test
    void turnsWhatCannotBeReadIntoProblems() throws IOException {
        write("good.py", "");
        write("closed.py", "");
        write("dir/x.py", "");
        assumeThat(top.resolve("closed.py").toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(top.resolve("closed.py")))
                .as("running as root")
                .isFalse();
        assertThat(top.resolve("dir").toFile().setReadable(false)).isTrue();
        Project<String> project = read(List.of(), List.of());
        assertThat(project.files()).containsExactly("good.py = good");
        assertThat(project.problems().stream().map(p -> p.file() + ": " + p.message()))
                .containsExactly(
                        "closed.py: no permission to read this file", "dir: no permission to read this directory");
    }

    @Test
    void reportsRootsThatAreNoDirectories() throws IOException {
        write("file.py", "");
        ProjectRequest request =
                new ProjectRequest(List.of(top.resolve("missing"), top.resolve("file.py")), List.of(), List.of(), 1);
        Project<String> project = ProjectReader.read(request, () -> ProjectReaderTest::describe);
        assertThat(project.problems().stream().map(p -> p.file().root() + " '" + p.file() + "' " + p.message()))
                .containsExactly("0 '' this directory does not exist", "1 '' this is not a directory");
    }

    @Test
    void keepsOtherFilesWhenADigestFails() throws IOException {
        write("a.py", "");
        write("b.py", "boom");
        write("c.py", "deep");
        Project<String> project =
                ProjectReader.read(new ProjectRequest(List.of(top), List.of(), List.of(), 2), () -> source -> {
                    String text = new String(source.bytes(), StandardCharsets.UTF_8);
                    if (text.equals("boom")) {
                        throw new IllegalStateException("boom");
                    }
                    return text.equals("deep") ? deep(source) : describe(source);
                });
        assertThat(project.files()).containsExactly("a.py = a");
        assertThat(project.problems().stream().map(p -> p.file() + ": " + p.message()))
                .containsExactly(
                        "b.py: this file was not analysed, a defect of the audit: java.lang.IllegalStateException: boom",
                        "c.py: this file was not analysed, a defect of the audit: java.lang.StackOverflowError");
    }

    @Test
    void givesTheSameForAnyNumberOfThreads() throws IOException {
        for (int i = 0; i < 200; i++) {
            write("d" + i % 7 + "/f" + i + ".py", "x".repeat(i * 37 % 101));
        }
        List<Project<String>> projects = new ArrayList<>();
        for (int threads : List.of(1, 2, 5, 16)) {
            projects.add(ProjectReader.read(
                    new ProjectRequest(List.of(top), List.of(), List.of(), threads),
                    () -> source -> describe(source) + source.bytes().length));
        }
        assertThat(projects.get(0).files()).hasSize(200);
        assertThat(projects).allMatch(project -> project.equals(projects.get(0)));
    }

    private Project<String> read(List<String> includes, List<String> excludes) {
        return ProjectReader.read(
                new ProjectRequest(List.of(top), includes, excludes, 2), () -> ProjectReaderTest::describe);
    }

    private static String describe(PythonSource source) {
        List<String> names = source.names().stream().map(ModuleName::dotted).toList();
        return source.id() + " = " + String.join(", ", names);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static String deep(PythonSource source) {
        return deep(source) + "x";
    }

    private void write(String path, String text) throws IOException {
        Path file = top.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
