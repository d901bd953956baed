package io.github.forksafe.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.manifest.Manifest;
import io.github.forksafe.manifest.ManifestFormats;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
    private static final PythonVersions PYTHONS =
            PythonVersions.parse(">=3.9,<3.12").toOptional().orElseThrow();

    @Test
    void narrowsByTheConstraintsThatGoWithAFile() {
        Declarations declarations = Declarations.of(
                List.of(
                        constraints("pins.txt", "PyMongo==4.2\n-c more.txt\n"),
                        constraints("more.txt", "tqdm<5\n"),
                        constraints("constraints-unused.txt", "tqdm<1\n"),
                        requirements("deps/base.txt", "-c ../pins.txt\n"),
                        requirements("requirements.txt", "-r ./deps/base.txt\npymongo>=3  # db\ntqdm\n"),
                        requirements("other-requirements.txt", "tqdm\n")),
                PYTHONS);
        assertThat(declarations.dependencies().stream().map(DeclarationsTest::describe))
                .containsExactly(
                        "other-requirements.txt 1:0-4 tqdm any",
                        "requirements.txt 2:0-10 pymongo ==4.2,>=3",
                        "requirements.txt 3:0-4 tqdm <5");
    }

    @Test
    void accountsForEveryLine() {
        Declarations declarations = Declarations.of(
                List.of(requirements("requirements.txt", """
                                pywin32; sys_platform == "win32"
                                old; python_version < "3"
                                \tposthog ; python_version > "3.10"
                                grpcio \\
                                  >=1.0
                                ./local
                                -e git+https://example.org/w.git#egg=watchdog
                                flask=1
                                """), constraints("constraints.txt", "a b\n")), PYTHONS);
        assertThat(declarations.dependencies().stream().map(DeclarationsTest::describe))
                .containsExactly(
                        "requirements.txt 3:1-34 posthog any",
                        "requirements.txt 4:0-8 grpcio >=1.0",
                        "requirements.txt 7:0-45 watchdog any");
        assertThat(declarations.unresolved().stream().map(DeclarationsTest::describe))
                .containsExactly("requirements.txt 6 nothing tells which distribution './local' is");
        assertThat(declarations.problems().stream().map(DeclarationsTest::describe))
                .containsExactly(
                        "constraints.txt 1 pip refuses this line: expected a version specifier, a semicolon or the end after the name",
                        "requirements.txt 8 pip refuses this line: '=' is not an operator, did you mean '=='");
    }

    @Test
    void tellsWhichDeclaredDependencyNeedsALockedOne() {
        String lock = """
                [[package]]
                name = "mongoengine"
                version = "0.29.1"
                dependencies = [{ name = "pymongo" }]

                [[package]]
                name = "pymongo"
                version = "4.8.0"
                dependencies = [{ name = "dnspython" }]

                [[package]]
                name = "dnspython"
                version = "2.6.1"

                [[package]]
                name = "posthog"
                version = "3.0"
                """;
        Declarations declarations = Declarations.of(
                List.of(
                        named("app/pyproject.toml", "[project]\nname='a'\ndependencies=['MongoEngine>=0.20']\n"),
                        named("app/uv.lock", lock),
                        named("other/requirements.txt", "pymongo\n")),
                PYTHONS);
        assertThat(declarations.dependencies().stream()
                        .map(dependency -> describe(dependency) + " " + dependency.via()))
                .containsExactly(
                        "app/pyproject.toml 3:14-33 mongoengine ==0.29.1,>=0.20 []",
                        "app/uv.lock 7:0-4 pymongo ==4.8.0 [mongoengine]",
                        "app/uv.lock 12:0-4 dnspython ==2.6.1 [mongoengine, pymongo]",
                        "app/uv.lock 16:0-4 posthog ==3.0 []",
                        "other/requirements.txt 1:0-7 pymongo any []");
    }

    @Test
    void takesAnInstalledVersionForTheOneThatRuns() {
        Declarations declarations = Declarations.of(
                List.of(
                        requirements("requirements.txt", "pymongo>=3,<5\nposthog<2\n"),
                        installed("pymongo", "4.8.0"),
                        installed("posthog", "3.0"),
                        installed("dnspython", "2.6.1")),
                PYTHONS);
        assertThat(declarations.dependencies().stream().map(DeclarationsTest::describe))
                .containsExactly(
                        "env/dnspython-2.6.1.dist-info/METADATA 2:0-15 dnspython ==2.6.1",
                        "env/posthog-3.0.dist-info/METADATA 2:0-13 posthog ==3.0",
                        "requirements.txt 1:0-13 pymongo <5,==4.8.0,>=3",
                        "requirements.txt 2:0-9 posthog <2");
    }

    private static Manifest installed(String name, String version) {
        return named(
                "env/" + name + "-" + version + ".dist-info/METADATA",
                "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n");
    }

    @Test
    void endsCyclesOfIncludes() {
        Declarations declarations = Declarations.of(
                List.of(
                        requirements("a-requirements.txt", "-r b-requirements.txt\n-c a-requirements.txt\ntqdm\n"),
                        requirements("b-requirements.txt", "-r a-requirements.txt\n")),
                PYTHONS);
        assertThat(declarations.dependencies()).hasSize(1);
    }

    private static Manifest requirements(String path, String text) {
        return ManifestFormats.read(
                ManifestFormats.included(false), new FileId(0, path), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Manifest constraints(String path, String text) {
        return ManifestFormats.read(
                ManifestFormats.included(true), new FileId(0, path), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Manifest named(String path, String text) {
        return ManifestFormats.read(
                ManifestFormats.of(path).orElseThrow(), new FileId(0, path), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String describe(DeclaredDependency dependency) {
        String versions = dependency.versions().toString();
        return dependency.file() + " " + dependency.start().line() + ":"
                + dependency.start().column() + "-" + dependency.end().column() + " "
                + dependency.requirement().normalName() + " " + (versions.isEmpty() ? "any" : versions);
    }

    private static String describe(Problem problem) {
        return problem.file() + " " + problem.at().line() + " " + problem.message();
    }
}
