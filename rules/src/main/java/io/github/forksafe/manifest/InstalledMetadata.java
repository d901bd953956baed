package io.github.forksafe.manifest;

import io.github.forksafe.pip.Requirement;
import io.github.forksafe.source.SourceFile;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code METADATA} and {@code PKG-INFO} of an installed distribution: headers until the first empty line. See <a
 * href="https://packaging.python.org/en/latest/specifications/core-metadata/">core metadata</a>.
 */
final class InstalledMetadata implements ManifestFormat {
    @Override
    public String name() {
        return "installed distribution";
    }

    @Override
    public boolean matches(String path) {
        String folder = Paths.name(Paths.folder(path));
        String name = Paths.name(path);
        return (name.equals("METADATA") && folder.endsWith(".dist-info"))
                || (name.equals("PKG-INFO") && (folder.endsWith(".egg-info") || folder.equals("EGG-INFO")));
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        SourceFile file = input.file();
        Optional<String> name = Optional.empty();
        String version = "";
        Range range = Range.NOWHERE;
        int count = file.lines().lineCount();
        for (int line = 1; line <= count && !file.line(line).isBlank(); line++) {
            String text = file.line(line);
            int colon = text.indexOf(':');
            String header = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = text.substring(colon + 1).strip();
            switch (header) {
                case "name" -> {
                    name = Optional.of(value);
                    range = Range.of(file, line, 0, text.length());
                }
                case "version" -> version = value;
                case "requires-dist" -> check(value, Range.of(file, line, 0, text.length()), out);
                default -> {
                    // Says nothing of dependencies.
                }
            }
        }
        if (name.isEmpty()) {
            out.problem(range.start(), "the name of the distribution is missing");
        } else {
            String pinned = version.isEmpty() ? "" : "==" + version;
            out.require(name.get() + pinned, Scope.BUNDLED, range);
        }
    }

    /** What it needs itself is there too if it runs, and speaks for itself. */
    private static void check(String value, Range range, Gathered out) {
        Requirement.parse(value).fold(good -> true, bad -> {
            out.problem(range.start(), "'" + value + "' is no dependency: " + bad.message());
            return false;
        });
    }
}
