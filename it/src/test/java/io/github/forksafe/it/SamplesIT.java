package io.github.forksafe.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample project says and writes what is expected of it; with {@code -Dupdate} the expected files are written anew. {@code -Dsample=NAME},
 * a regular expression, takes some of them only.
 */
class SamplesIT {
    private static final Path MODULE = Path.of("").toAbsolutePath();

    static List<Sample> samples() throws IOException {
        String wanted = System.getProperty("sample", ".*");
        return Sample.all(MODULE.resolve("src/it")).stream()
                .filter(sample -> sample.name().matches(wanted))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void saysAndWritesWhatIsExpected(Sample sample) throws IOException, InterruptedException {
        Path project = MODULE.resolve("target/it").resolve(sample.name());
        Maven maven = Maven.ofBuild();
        sample.copyTo(project);

        Normal normal = new Normal(project, maven.version());
        StringBuilder console = new StringBuilder();
        for (List<String> command : sample.commands()) {
            console.append(normal.console(maven.build(project, command)));
        }
        TreeMap<String, String> actual = sample.actual(console.toString(), project, normal);
        if (System.getProperty("update") != null) {
            sample.accept(actual);
        }
        assertThat(actual.keySet()).isEqualTo(sample.expected().keySet());
        for (var expected : sample.expected().entrySet()) {
            assertThat(actual.get(expected.getKey())).as(expected.getKey()).isEqualTo(expected.getValue());
        }
    }
}
