package io.github.forksafe.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The build cache extension leaves goals out when no file has changed that it knows of. Where the configuration of the README is missing, the audit warns;
 * with it, a hazard that is edited into a file is found. Skipped where Maven is too old for the extension or it cannot be resolved.
 */
class BuildCacheIT {
    private static final Path PROJECT = Path.of("target/it/build-cache").toAbsolutePath();
    private static final String WARNING =
            "[WARNING] The build cache extension does not know the files that are audited";
    private static final String EXTENSION = """
            <extensions>
              <extension>
                <groupId>org.apache.maven.extensions</groupId>
                <artifactId>maven-build-cache-extension</artifactId>
                <version>1.3.0</version>
              </extension>
            </extensions>
            """;
    private static final String CONFIGURATION = """
            <cache xmlns="http://maven.apache.org/BUILD-CACHE-CONFIG/1.2.0">
              <configuration>
                <local>
                  <location>%s</location>
                </local>
              </configuration>
            %s</cache>
            """;

    private final Maven maven = Maven.ofBuild();
    private final Path code = PROJECT.resolve("src/main/python/report/load.py");

    @BeforeEach
    void copyAProjectWithoutHazards() throws IOException, InterruptedException {
        assumeTrue(maven.isAtLeast(3, 9), "the extension needs Maven 3.9");
        new Sample(Path.of("src/it/clean").toAbsolutePath()).copyTo(PROJECT);
        Files.writeString(PROJECT.resolve(".mvn/extensions.xml"), EXTENSION);
    }

    @Test
    void warnsWhereAnEditWouldNotBeSeen() throws IOException, InterruptedException {
        configure("");

        List<String> log = build();

        assertThat(log).anyMatch(line -> line.startsWith(WARNING));
        addAHazard();
        // If this ever fails, the extension has learned to look, and the warning can go.
        assertThat(build()).contains("[INFO] BUILD SUCCESS").noneMatch(line -> line.contains("fork-after-thread"));
    }

    @Test
    void seesAnEditAsTheReadmeSays() throws IOException, InterruptedException {
        String readme = Files.readString(Path.of("../README.md"));
        int start = readme.indexOf("  <executionControl>");
        configure(readme.substring(start, readme.indexOf("</cache>", start)));

        assertThat(build()).contains("[INFO] BUILD SUCCESS").noneMatch(line -> line.startsWith(WARNING));
        addAHazard();
        assertThat(build())
                .anyMatch(line -> line.endsWith("] BUILD FAILURE"))
                .anyMatch(line -> line.contains("load.py") && line.contains("error fork-after-thread"));
    }

    private void configure(String control) throws IOException {
        Files.writeString(
                PROJECT.resolve(".mvn/maven-build-cache-config.xml"),
                CONFIGURATION.formatted(PROJECT.resolve("local-cache"), control));
    }

    private List<String> build() throws IOException, InterruptedException {
        List<String> log = maven.build(PROJECT, List.of("verify"));
        assumeTrue(
                log.stream().noneMatch(line -> line.contains("could not be resolved") && line.contains("extension")),
                "the extension cannot be resolved");
        return log;
    }

    private void addAHazard() throws IOException {
        Files.writeString(
                code,
                Files.readString(code)
                        + "\n\nimport os, threading\nthreading.Thread(target=input).start()\nos.fork()\n");
    }
}
