package io.github.forksafe.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.pip.Requirement;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each format has a file as projects have them and a broken one, each with all that is read of it; {@code -Dupdate} writes that. */
class ManifestFormatsTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/forksafe/manifest");
    private static final String EXPECTED = ".expected";

    @TestFactory
    Stream<DynamicTest> readsWhatIsExpected() {
        return files().map(file ->
                DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> assertExpected(file)));
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertExpected(Path file) throws IOException {
        Path expected = file.resolveSibling(file.getFileName() + EXPECTED);
        String actual = String.join("\n", describe(manifest(file))) + "\n";
        if (System.getProperty("update") != null) {
            Files.writeString(expected, actual);
        }
        assertThat(expected).content().isEqualTo(actual);
    }

    private static Manifest manifest(Path file) throws IOException {
        String path = FOLDER.relativize(file).toString().replace('\\', '/');
        byte[] bytes = Files.readAllBytes(file);
        ManifestFormat format = ManifestFormats.of(path)
                .or(() -> ManifestFormats.inScript(bytes))
                .orElseThrow();
        return ManifestFormats.read(format, new FileId(0, path), bytes);
    }

    @Test
    void hasAGoodAndABrokenFileOfEachFormat() {
        for (String folder : List.of("good", "broken")) {
            Set<String> formats = new TreeSet<>();
            files().filter(file -> file.startsWith(FOLDER.resolve(folder))).forEach(file -> {
                try {
                    formats.add(manifest(file).format());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(formats)
                    .as(folder)
                    .containsAll(ManifestFormats.all().stream()
                            .map(ManifestFormat::name)
                            .toList());
        }
    }

    @Test
    void saysNothingOfFilesThatAreNotBroken() {
        files().filter(file -> file.startsWith(FOLDER.resolve("good"))).forEach(file -> {
            try {
                assertThat(manifest(file).problems()).as(file.toString()).isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<String> describe(Manifest manifest) {
        List<String> lines = new ArrayList<>();
        lines.add("format: " + manifest.format());
        manifest.declared()
                .forEach(one -> lines.add(range(one.range()) + " " + one.scope() + ": " + text(one.requirement())));
        manifest.locked()
                .forEach(one -> lines.add(range(one.range()) + " locked: " + text(one.requirement())
                        + (one.needs().isEmpty() ? "" : " needs " + String.join(", ", one.needs()))));
        manifest.included()
                .forEach(one -> lines.add(range(one.range()) + " " + one.scope() + " "
                        + (one.constraints() ? "constraints" : "requirements") + " of " + one.path()
                        + (one.certain() ? "" : ", likely")));
        manifest.launches()
                .forEach(one -> lines.add(range(one.range()) + " " + one.server()
                        + (one.preloads() ? " preloads " : " loads ")
                        + one.application().orElse("what another file says")
                        + one.config().map(config -> " by " + config).orElse("")));
        manifest.unresolved().forEach(one -> lines.add(place(one) + " unresolved: " + one.message()));
        manifest.problems().forEach(one -> lines.add(place(one) + " problem: " + one.message()));
        return lines;
    }

    private static String text(Requirement requirement) {
        return requirement.toString();
    }

    private static String range(Range range) {
        Position start = range.start();
        Position end = range.end();
        String last = end.line() == start.line() ? "" : end.line() + ":";
        return start.line() + ":" + start.column() + "-" + last + end.column();
    }

    private static String place(Problem problem) {
        return problem.at().line() + ":" + problem.at().column();
    }
}
