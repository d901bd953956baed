package io.github.forksafe.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A reactor of many modules writes the same bytes again, and when its modules are built at the same time. */
class SameBytesIT {
    private static final int MODULES = 20;
    private static final Path PROJECT = Path.of("target/it/same-bytes").toAbsolutePath();

    @Test
    void whateverTheOrderOfTheModules() throws IOException, InterruptedException {
        new Sample(Path.of("src/it/modules").toAbsolutePath()).copyTo(PROJECT);
        addModules();
        Maven maven = Maven.ofBuild();
        List<String> build = List.of("verify", "-Dforksafe.formats=json,sarif,html,junit");

        maven.build(PROJECT, build);
        Map<String, String> once = reports();
        List<String> atOnce = new ArrayList<>(build);
        atOnce.add("-T2");
        List<String> log = maven.build(PROJECT, atOnce);

        assertThat(once).hasSize((MODULES + 3) * 4);
        assertThat(reports()).isEqualTo(once);
        assertThat(log).contains("[INFO] BUILD SUCCESS").noneMatch(line -> line.contains("not marked as @threadSafe"));
    }

    private static void addModules() throws IOException {
        Path pom = PROJECT.resolve("pom.xml");
        StringBuilder modules = new StringBuilder();
        for (int i = 0; i < MODULES; i++) {
            String name = "more" + i;
            Path module = PROJECT.resolve(name);
            Files.createDirectories(module.resolve("src/main/scripts"));
            Files.writeString(
                    module.resolve("pom.xml"),
                    Files.readString(PROJECT.resolve("tools/pom.xml"))
                            .replace("<artifactId>tools<", "<artifactId>" + name + "<"));
            Files.copy(
                    PROJECT.resolve("tools/src/main/scripts/deploy.py"), module.resolve("src/main/scripts/deploy.py"));
            modules.append("    <module>").append(name).append("</module>\n");
        }
        String text = Files.readString(pom);
        int end = text.indexOf("  </modules>");
        Files.writeString(pom, text.substring(0, end) + modules + text.substring(end));
    }

    private static Map<String, String> reports() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(PROJECT)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String path = PROJECT.relativize(file).toString().replace('\\', '/');
                if (path.contains("target/forksafe/")) {
                    texts.put(path, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
