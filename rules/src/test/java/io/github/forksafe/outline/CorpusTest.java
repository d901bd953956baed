package io.github.forksafe.outline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.forksafe.project.ProjectRequest;
import io.github.forksafe.source.FileId;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The outline of files that hold every piece of Python's syntax is the one that Python's own {@code ast} makes of them. The
 * references were written by {@code it/conformance/reference.py}; the first line says which Python ran it, or that nobody did.
 */
class CorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> files() throws IOException, URISyntaxException {
        List<Arguments> files = new ArrayList<>();
        for (String python : List.of("python313", "python314")) {
            Path directory = Path.of(
                    Objects.requireNonNull(CorpusTest.class.getResource(python)).toURI());
            Map<String, List<String>> expected = byFile(Files.readString(directory.resolveSibling(python + ".jsonl")));
            StringBuilder outline = new StringBuilder();
            Outline.write(new ProjectRequest(List.of(directory), List.of(), List.of(), 1), FileId::path, outline);
            Map<String, List<String>> found = byFile(outline.toString());
            TreeSet<String> names = new TreeSet<>(expected.keySet());
            names.addAll(found.keySet());
            for (String name : names) {
                files.add(Arguments.of(python + "/" + name, items(found, name), items(expected, name)));
            }
        }
        return files.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void readsAsPythonDoes(String name, List<String> found, List<String> expected) {
        assertThat(found).isEqualTo(expected);
    }

    private static List<String> items(Map<String, List<String>> byFile, String name) {
        return byFile.getOrDefault(name, List.of());
    }

    /** The items of each file, each on one line. */
    private static Map<String, List<String>> byFile(String outline) throws IOException {
        Map<String, List<String>> byFile = new TreeMap<>();
        for (String line : outline.lines().toList()) {
            JsonNode item = JSON.readTree(line);
            if (item.has("file")) {
                byFile.computeIfAbsent(item.get("file").textValue(), file -> new ArrayList<>())
                        .add("%s:%s %s %s"
                                .formatted(item.get("line"), item.get("column"), item.get("kind"), item.get("name")));
            }
        }
        return byFile;
    }
}
