package io.github.forksafe.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides, by names and patterns, which files and directories are read. */
final class Selection {
    /** Why directories of packages are left out. */
    private static final Set<String> LIBRARIES = Set.of("installed packages", "virtual environment");

    private static final Set<String> INSTALLED = Set.of("site-packages", "dist-packages");

    /** Larger texts are data. */
    private static final long MOST_SNIFFED = 1 << 20;

    private final List<AntPattern> includes;
    private final List<AntPattern> excludes;

    Selection(List<String> includes, List<String> excludes) {
        this.includes = patterns(includes);
        this.excludes = patterns(excludes);
    }

    private static List<AntPattern> patterns(List<String> written) {
        List<AntPattern> patterns = new ArrayList<>();
        for (String pattern : written) {
            patterns.add(AntPattern.of(pattern));
        }
        return patterns;
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

    /** Whether a text file whose name tells nothing may hold requirements. */
    static boolean mayBeRequirements(String path, long size) {
        return path.endsWith(".txt") && size > 0 && size <= MOST_SNIFFED;
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
        for (AntPattern pattern : excludes) {
            if (pattern.matchesAllBelow(path) || pattern.matches(path)) {
                return Optional.of(excludedBy(pattern));
            }
        }
        return Optional.empty();
    }

    /** Whether a directory was left out because it holds libraries. */
    static boolean holdsLibraries(String reason) {
        return LIBRARIES.contains(reason);
    }

    Optional<String> reasonToSkipFile(String path, boolean isPython) {
        for (AntPattern pattern : excludes) {
            if (pattern.matches(path)) {
                return Optional.of(excludedBy(pattern));
            }
        }
        return !isPython || isIncluded(path) ? Optional.empty() : Optional.of("not included");
    }

    private boolean isIncluded(String path) {
        for (AntPattern pattern : includes) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return includes.isEmpty();
    }

    private static String excludedBy(AntPattern pattern) {
        return "excluded by " + pattern;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
