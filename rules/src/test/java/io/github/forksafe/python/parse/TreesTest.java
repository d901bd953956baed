package io.github.forksafe.python.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.python.syntax.ExceptHandler;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Node;
import io.github.forksafe.source.Decoding;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every node stands where CPython's {@code ast} has it, from its first character to its last. {@code it/conformance/trees.py}
 * wrote the reference, of the files that the outline is tested with; its first line says which Python ran it.
 */
class TreesTest {
    private static final String DIRECTORY = "/io/github/forksafe/outline/python313";

    /** Kinds of nodes that have no place in the {@code ast}. */
    private static final Set<String> ONLY_HERE =
            Set.of("Branch", "WithItem", "Generator", "DictEntry", "MatchCase", "MappingEntry", "KeywordPattern");

    static Stream<Arguments> files() throws IOException, URISyntaxException {
        List<String> expected = Files.readAllLines(path(DIRECTORY + ".trees.txt"));
        try (Stream<Path> files = Files.list(path(DIRECTORY))) {
            return files
                    .sorted()
                    .map(file -> Arguments.of(file.getFileName().toString(), file, expected))
                    .toList()
                    .stream();
        }
    }

    private static Path path(String resource) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(TreesTest.class.getResource(resource)).toURI());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areThoseOfPython(String name, Path file, List<String> expected) throws IOException {
        assertThat(lines(name, Files.readAllBytes(file)))
                .isEqualTo(expected.stream()
                        .filter(line -> line.startsWith(name + ":"))
                        .toList());
    }

    private static List<String> lines(String name, byte[] raw) {
        Parsed parsed = new PythonParser()
                .parse(Decoding.decode(new FileId(0, name), raw).file());
        List<Place> places = new ArrayList<>();
        parsed.module().body().forEach(statement -> collect(statement, parsed.file(), places));
        TreeMap<Integer, List<String>> byLine = new TreeMap<>();
        places.stream()
                .sorted()
                .forEach(place -> byLine.computeIfAbsent(place.start.line(), line -> new ArrayList<>())
                        .add(place.text()));
        return byLine.entrySet().stream()
                .map(line -> name + ":" + line.getKey() + " " + String.join(", ", line.getValue()))
                .toList();
    }

    private static void collect(Node node, SourceFile file, List<Place> into) {
        String kind = node.getClass().getSimpleName();
        if (!ONLY_HERE.contains(kind)) {
            into.add(new Place(file.position(node.start()), file.position(node.end()), kind));
        }
        for (Node child : Components.children(node)) {
            boolean isText = node instanceof Expression.FormattedString && child instanceof Expression.StringLiteral;
            boolean isBound = node instanceof ExceptHandler handler
                    && handler.target().filter(target -> target == child).isPresent();
            if (!isText && !isBound) {
                collect(child, file, into);
            }
        }
    }

    private record Place(Position start, Position end, String kind) implements Comparable<Place> {
        String text() {
            return kind + " " + start.column() + "-" + end.line() + ":" + end.column();
        }

        @Override
        public int compareTo(Place other) {
            int byStart = start.compareTo(other.start);
            int byEnd = byStart != 0 ? byStart : end.compareTo(other.end);
            return byEnd != 0 ? byEnd : kind.compareTo(other.kind);
        }
    }
}
