package io.github.forksafe.pip;

import java.util.List;
import java.util.Optional;

/**
 * What the name of a released file tells. See the <a
 * href="https://packaging.python.org/en/latest/specifications/binary-distribution-format/#file-name-convention">binary</a> and <a
 * href="https://packaging.python.org/en/latest/specifications/source-distribution-format/">source distribution formats</a>.
 *
 * @param distribution the normalised name of the distribution
 * @param version its version
 * @param build the number that tells builds of one version apart, as written; empty for none, and for sources
 * @param tags interpreter, ABI and platform as written, each maybe several joined by dots; empty for sources
 */
public record ArchiveName(String distribution, Version version, String build, List<String> tags) {

    /** Copies the list. */
    public ArchiveName {
        tags = List.copyOf(tags);
    }

    /**
     * Reads the name of a wheel.
     *
     * @param fileName without a path
     * @return what it tells, or nothing if it is no such name
     */
    public static Optional<ArchiveName> ofWheel(String fileName) {
        if (!fileName.endsWith(".whl")) {
            return Optional.empty();
        }
        String[] parts =
                fileName.substring(0, fileName.length() - ".whl".length()).split("-", -1);
        if (parts.length != 5 && parts.length != 6) {
            return Optional.empty();
        }
        String name = parts[0];
        String build = parts.length == 6 ? parts[2] : "";
        List<String> tags = List.of(parts).subList(parts.length - 3, parts.length);
        boolean buildable = parts.length == 5 || (!build.isEmpty() && Character.isDigit(build.charAt(0)));
        if (!isEscaped(name) || !buildable || tags.stream().anyMatch(ArchiveName::lacksATag)) {
            return Optional.empty();
        }
        return Version.parse(parts[1])
                .map(version -> new ArchiveName(PackageName.normalise(name), version, build, tags));
    }

    /** Several tags are joined by dots, with one between each two. */
    private static boolean lacksATag(String tags) {
        return tags.isEmpty() || tags.startsWith(".") || tags.endsWith(".") || tags.contains("..");
    }

    /** A name in which each run of separators is one underscore or point; letters of any script occur. */
    private static boolean isEscaped(String name) {
        return !name.isEmpty()
                && !name.contains("__")
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
    }

    /**
     * Reads the name of a source distribution.
     *
     * @param fileName without a path
     * @return what it tells, or nothing if it is no such name
     */
    public static Optional<ArchiveName> ofSdist(String fileName) {
        String stem = fileName.endsWith(".tar.gz")
                ? fileName.substring(0, fileName.length() - ".tar.gz".length())
                : fileName.endsWith(".zip") ? fileName.substring(0, fileName.length() - ".zip".length()) : "";
        int hyphen = stem.lastIndexOf('-');
        if (hyphen <= 0) {
            return Optional.empty();
        }
        return Version.parse(stem.substring(hyphen + 1))
                .map(version ->
                        new ArchiveName(PackageName.normalise(stem.substring(0, hyphen)), version, "", List.of()));
    }
}
