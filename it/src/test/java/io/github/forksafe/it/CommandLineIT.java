package io.github.forksafe.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runnable jar, started as users start it; {@code -Dupdate} writes the expected outputs below {@code src/cli} anew. */
class CommandLineIT {
    private static final Path MODULE = Path.of("").toAbsolutePath();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "talk,          1, src/it/talk/src/main/python",
        "talk-sarif,    1, --format sarif --python-version 3.11 src/it/talk/src/main/python",
        "never,         0, --fail-on never src/it/talk/src/main/python",
        "swapped,       0, src/it/talk-swapped/src/main/python",
        "two,           1, src/it/talk/src/main/python src/it/unparsable/src/main/python",
        "missing,       2, src/it/nowhere",
        "unknown-rule,  2, --rule fork-after-tread=off src/it/talk",
    })
    void saysWhatIsExpectedAndExits(String name, int status, String arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar()));
        command.addAll(List.of(arguments.split(" ", -1)));
        Path output = MODULE.resolve("target").resolve("cli-" + name + ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(MODULE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("GITHUB_ACTIONS");
        Process process = builder.start();

        assertThat(process.waitFor()).isEqualTo(status);
        Normal normal = new Normal(MODULE, Maven.ofBuild().version());
        assertThat(normal.file(name, Files.readString(output))).isEqualTo(expected(name, output, normal));
    }

    private static String expected(String name, Path output, Normal normal) throws IOException {
        Path golden = MODULE.resolve("src/cli").resolve(name + ".txt");
        if (System.getProperty("update") != null) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, normal.file(name, Files.readString(output, StandardCharsets.UTF_8)));
        }
        return Files.readString(golden);
    }

    private static String jar() {
        String version = Maven.ofBuild().version();
        return MODULE.resolve("../rules/target/forksafe-rules-" + version + "-cli.jar")
                .normalize()
                .toString();
    }
}
