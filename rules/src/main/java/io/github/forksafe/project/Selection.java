package io.github.forksafe.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides, by names and patterns, which files and directories are read. */
final class Selection {
    private static final Set<String> INSTALLED = Set.of("site-packages", "dist-packages");

    private final List<AntPattern> includes;
    private final List<AntPattern> excludes;

    Selection(List<String> includes, List<String> excludes) {
        this.includes = includes.stream().map(AntPattern::of).toList();
        this.excludes = excludes.stream().map(AntPattern::of).toList();
    }

    static boolean hasPythonSuffix(String path) {
        return path.endsWith(".py") || path.endsWith(".pyw") || isNotebook(path);
    }

    static boolean isNotebook(String path) {
        return path.endsWith(".ipynb");
    }

    /** Whether a file has no suffix, so that its first line tells what it is. */
    static boolean mayBeScript(String path) {
        return name(path).indexOf('.') < 0;
    }

    /** What a file is to pip by its name; any text file may be, but these are the names that people use. */
    static Optional<ManifestFile.Kind> manifestKind(String path) {
        String name = name(path).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".txt") && !name.endsWith(".in")) {
            return Optional.empty();
        }
        if (name.contains("constraints")) {
            return Optional.of(ManifestFile.Kind.CONSTRAINTS);
        }
        String folder = path.contains("/") ? name(path.substring(0, path.lastIndexOf('/'))) : "";
        boolean requirements = name.contains("requirements")
                || name.startsWith("reqs.")
                || name.equals("test-deps.in")
                || folder.equalsIgnoreCase("requirements");
        return requirements ? Optional.of(ManifestFile.Kind.REQUIREMENTS) : Optional.empty();
    }

    Optional<String> reasonToSkipDirectory(Path directory, String path) {
        String name = name(path);
        if (name.startsWith(".")) {
            return Optional.of("hidden directory");
        }
        if (name.equals("__pycache__")) {
            return Optional.of("compiled files");
        }
        if (name.equals("node_modules")) {
            return Optional.of("packages of another language");
        }
        if (INSTALLED.contains(name)) {
            return Optional.of("installed packages");
        }
        if (Files.exists(directory.resolve("pyvenv.cfg")) || Files.isDirectory(directory.resolve("conda-meta"))) {
            return Optional.of("virtual environment");
        }
        if (name.equals("target") && !Files.exists(directory.resolve("__init__.py"))) {
            return Optional.of("build output");
        }
        return excludes.stream()
                .filter(pattern -> pattern.matchesAllBelow(path) || pattern.matches(path))
                .findFirst()
                .map(Selection::excludedBy);
    }

    Optional<String> reasonToSkipFile(String path, boolean isPython) {
        Optional<AntPattern> excluded =
                excludes.stream().filter(pattern -> pattern.matches(path)).findFirst();
        if (excluded.isPresent()) {
            return excluded.map(Selection::excludedBy);
        }
        boolean included =
                !isPython || includes.isEmpty() || includes.stream().anyMatch(pattern -> pattern.matches(path));
        return included ? Optional.empty() : Optional.of("not included");
    }

    private static String excludedBy(AntPattern pattern) {
        return "excluded by " + pattern;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
