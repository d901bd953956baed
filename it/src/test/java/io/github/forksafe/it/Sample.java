package io.github.forksafe.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project below {@code src/it}: its files, the command lines in {@code command.txt}, and below {@code expected} what builds of it
 * by those say ({@code console.txt}) and which files they write, by their path in the project.
 */
record Sample(Path directory) {
    private static final String COMMAND = "command.txt";
    private static final String EXPECTED = "expected";
    private static final String CONSOLE = "console.txt";

    /** All samples, sorted by name. */
    static List<Sample> all(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(Files::isDirectory).sorted().map(Sample::new).toList();
        }
    }

    @Override
    public String toString() {
        return name();
    }

    String name() {
        return directory.getFileName().toString();
    }

    /** The arguments for Maven, separated by spaces, a line for each build. */
    List<List<String>> commands() throws IOException {
        return Files.readAllLines(directory.resolve(COMMAND)).stream()
                .map(line -> List.of(line.strip().split(" +")))
                .toList();
    }

    /** Copies the project, without what is expected of it, to where it can be built. */
    void copyTo(Path target) throws IOException {
        deleteTree(target);
        // Keeps Maven from taking the directory of the outer build for the root of this one.
        Files.createDirectories(target.resolve(".mvn"));
        for (Path file : files(directory)) {
            String path = relative(directory, file);
            if (!path.equals(COMMAND) && !path.startsWith(EXPECTED + "/")) {
                Path copy = target.resolve(path);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** What is expected, by path below {@code expected}. */
    TreeMap<String, String> expected() throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        Path expected = directory.resolve(EXPECTED);
        if (Files.isDirectory(expected)) {
            for (Path file : files(expected)) {
                texts.put(relative(expected, file), Files.readString(file));
            }
        }
        texts.putIfAbsent(CONSOLE, "");
        return texts;
    }

    /** What a build said and wrote, under the names of {@link #expected}. */
    TreeMap<String, String> actual(String console, Path project, Normal normal) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put(CONSOLE, console);
        for (Path file : files(project)) {
            String path = relative(project, file);
            boolean isReport = path.contains("target/forksafe/") || path.endsWith("target/site/forksafe.html");
            if (isReport || path.endsWith("forksafe-baseline.jsonl")) {
                // Build directories are not under version control, so their name is left out.
                texts.put(path.replace("target/", ""), normal.file(path, Files.readString(file)));
            }
        }
        return texts;
    }

    /** Makes what was said and written the expected. */
    void accept(TreeMap<String, String> actual) throws IOException {
        Path expected = directory.resolve(EXPECTED);
        deleteTree(expected);
        for (var entry : actual.entrySet()) {
            Path file = expected.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue());
        }
    }

    private static String relative(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> tree = Files.walk(directory)) {
                tree.sorted(Comparator.reverseOrder()).forEach(Sample::delete);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
