package io.github.forksafe.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever the bytes are, reading ends, throws nothing, and says where it gave up. */
class ManifestBoundsTest {
    private static final Path GOOD = Path.of("src/test/resources/io/github/forksafe/manifest/good");
    private static final int MUTANTS = 150;

    private static Manifest read(String path, byte[] bytes) {
        ManifestFormat format = ManifestFormats.of(path)
                .or(() -> ManifestFormats.inScript(bytes))
                .orElse(ManifestFormats.included(false));
        return ManifestFormats.read(format, new FileId(0, path), bytes);
    }

    private static Manifest read(String path, String text) {
        return read(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(Manifest manifest) {
        return manifest.problems().stream().map(Problem::message).toList();
    }

    @TestFactory
    Stream<DynamicTest> survivesDamage() throws IOException {
        try (Stream<Path> files = Files.walk(GOOD)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(GOOD.relativize(file).toString(), () -> damage(file)))
                    .toList()
                    .stream();
        }
    }

    private static void damage(Path file) throws IOException {
        byte[] good = Files.readAllBytes(file);
        String path = GOOD.relativize(file).toString().replace('\\', '/');
        Random random = new Random(path.hashCode());
        for (int i = 0; i < MUTANTS && good.length > 0; i++) {
            byte[] bad = good.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bad[random.nextInt(bad.length)] =
                        (byte) "\"'[]{}=:,#\\\n\t \0-*&!|>%@`\u00ff1a".charAt(random.nextInt(27));
            }
            Manifest manifest = read(path, bad);
            int lines = manifest.file().lines().lineCount();
            assertThat(Stream.concat(manifest.problems().stream(), manifest.unresolved().stream()))
                    .allSatisfy(problem -> {
                        assertThat(problem.at().line()).isBetween(1, lines);
                        assertThat(problem.message()).isNotBlank().doesNotContain("\n");
                    });
        }
    }

    @Test
    void readsNothingThatIsNestedWithoutEnd() {
        for (String path : List.of("pyproject.toml", "uv.lock", "pylock.toml", "Pipfile")) {
            assertThat(problems(read(path, "a = " + "[".repeat(100_000))))
                    .containsExactly("brackets are nested deeper than 100, and the file was not read");
            assertThat(problems(read(path, "a = " + "{a=".repeat(100_000)))).isNotEmpty();
        }
        assertThat(problems(read("environment.yml", "dependencies: " + "[".repeat(100_000))))
                .containsExactly("this file is nested deeper than 100 and was not read");
        assertThat(problems(read("environment.yml", "- ".repeat(100_000)))).isNotEmpty();
        assertThat(problems(read("Pipfile.lock", "{\"a\":".repeat(100_000)))).isNotEmpty();
        assertThat(read("setup.py", "setup(install_requires=" + "[".repeat(100_000))
                        .declared())
                .isEmpty();
        assertThat(read("setup.py", "a = b\nb = a + a\nsetup(install_requires=a, extras_require=dict(x=b), **c)\n")
                        .declared())
                .isEmpty();
        String doubling = "a0 = ['tqdm']\n";
        for (int i = 1; i < 40; i++) {
            doubling += "a" + i + " = a" + (i - 1) + " + a" + (i - 1) + "\n";
        }
        assertThat(read("setup.py", doubling + "setup(install_requires=a39)\n")
                        .declared()
                        .size())
                .isLessThan(100_000);
    }

    @Test
    void multipliesNoAliasesOut() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [tqdm]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(9));
            bomb.append("*a").append(i - 1).append("]\n");
        }
        bomb.append("dependencies: *a39\n");
        assertThat(problems(read("environment.yml", bomb.toString()))).isNotEmpty();
        assertThat(problems(read("environment.yml", "dependencies: &d [*d]\n"))).isNotEmpty();
    }

    @Test
    void readsNoFileThatIsTooLarge() {
        String line = "a = \"" + "x".repeat(1000) + "\"\n";
        assertThat(problems(read("poetry.lock", line.repeat(17_000))))
                .containsExactly("this file is larger than 16 MiB and was not read");
        assertThat(problems(read("environment.yml", "# ".repeat(3_000_000))))
                .containsExactly("this file is larger than 4 MiB and was not read");
    }

    /** TOML forbids a key that comes twice; in YAML and JSON the last one counts, as for the programs that read them. */
    @Test
    void tellsOfKeysThatComeTwice() {
        String twice = "[project]\nname = 'x'\ndependencies = ['tqdm']\ndependencies = ['grpcio']\n";
        assertThat(problems(read("pyproject.toml", twice))).hasSize(1);
        Manifest yaml = read("environment.yml", "dependencies: [tqdm]\ndependencies: [grpcio]\n");
        assertThat(yaml.declared())
                .extracting(one -> one.requirement().toString())
                .containsExactly("grpcio");
        Manifest json = read("Pipfile.lock", "{\"default\": {\"tqdm\": {\"version\": \"==1\", \"version\": \"==2\"}}}");
        assertThat(json.locked())
                .extracting(one -> one.requirement().toString())
                .containsExactly("tqdm==2");
    }

    @Test
    void boundsTheLocksAndWorkflowsOfYamlToo() {
        for (String path : List.of("pixi.lock", "conda-lock.yml", "recipe.yaml", ".gitlab-ci.yml")) {
            assertThat(problems(read(path, "a: " + "[".repeat(100_000))))
                    .containsExactly("this file is nested deeper than 100 and was not read");
            assertThat(problems(read(path, "# ".repeat(3_000_000))))
                    .containsExactly("this file is larger than 4 MiB and was not read");
            read(path, "script: &d [*d]\npackages: &e [*e]\npackage: &f [*f]\nrequirements: &g {run: *g}\n");
            read(path, "requirements: {run: &h [{then: *h}]}\nscript: &i {script: *i}\n");
        }
    }

    @Test
    void inflatesNoMoreThanItMust() {
        byte[] zeros = new byte[1 << 20];
        byte[] bomb = zip(zip -> {
            zip.putNextEntry(new ZipEntry("__main__.py"));
            for (int i = 0; i < 1100; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        });
        assertThat(problems(read("app.pyz", bomb)))
                .containsExactly("this archive is larger than any application and was not read to its end");
        byte[] climbing = zip(zip -> {
            zip.putNextEntry(new ZipEntry("../../site/tqdm-4.66.1.dist-info/METADATA"));
            zip.write("Name: tqdm\nVersion: 4.66.1\n".getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
        });
        Manifest manifest = read("app.pyz", climbing);
        assertThat(manifest.problems()).isEmpty();
        assertThat(manifest.declared())
                .extracting(one -> one.requirement().toString())
                .containsExactly("tqdm==4.66.1");
        assertThat(problems(read("app.pyz", "no archive"))).containsExactly("this is not an archive");
        assertThat(problems(read("app.pyz", java.util.Arrays.copyOf(climbing, climbing.length / 2))))
                .hasSize(1);
    }

    private interface Fill {
        void accept(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zip(Fill fill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            fill.accept(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
