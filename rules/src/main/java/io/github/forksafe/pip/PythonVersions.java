package io.github.forksafe.pip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The CPython versions that an audit judges for: a set of minor versions, each with the patch that stands for it. The latest
 * patch does, unless what was asked for rules it out.
 */
public final class PythonVersions {
    /**
     * Every minor version with its latest patch known to this table, ascending, after <a
     * href="https://devguide.python.org/versions/">the status of Python versions</a>.
     */
    private static final List<PythonVersion> KNOWN = List.of(
            new PythonVersion(2, 7, 18),
            new PythonVersion(3, 0, 1),
            new PythonVersion(3, 1, 5),
            new PythonVersion(3, 2, 6),
            new PythonVersion(3, 3, 7),
            new PythonVersion(3, 4, 10),
            new PythonVersion(3, 5, 10),
            new PythonVersion(3, 6, 15),
            new PythonVersion(3, 7, 17),
            new PythonVersion(3, 8, 20),
            new PythonVersion(3, 9, 25),
            new PythonVersion(3, 10, 19),
            new PythonVersion(3, 11, 14),
            new PythonVersion(3, 12, 12),
            new PythonVersion(3, 13, 11),
            new PythonVersion(3, 14, 2),
            new PythonVersion(3, 15, 0));

    /** The first minor version that may still get patches that the table does not know. */
    private static final int OLDEST_OPEN_MINOR = 10;

    /** The last minor version that is released and alive. */
    private static final int NEWEST_ALIVE_MINOR = 14;

    /** Patches beyond the table are looked for up to here; CPython never came near. */
    private static final int HIGHEST_PATCH = 60;

    private final List<PythonVersion> versions;

    private final OperatingSystem system;

    private PythonVersions(List<PythonVersion> versions) {
        this(versions, OperatingSystem.LINUX);
    }

    private PythonVersions(List<PythonVersion> versions, OperatingSystem system) {
        this.versions = List.copyOf(versions);
        this.system = system;
    }

    /**
     * The same versions on another system; those that are read are on Linux.
     *
     * @param other the system
     * @return the versions on it
     */
    public PythonVersions on(OperatingSystem other) {
        return new PythonVersions(versions, other);
    }

    /**
     * The system that they run on.
     *
     * @return Linux unless another one was asked for
     */
    public OperatingSystem system() {
        return system;
    }

    /**
     * The versions of which multiprocessing forks unless told otherwise.
     *
     * @return ascending; empty if none does
     */
    public List<PythonVersion> forkingByDefault() {
        return versions.stream().filter(system::forksByDefault).toList();
    }

    /**
     * The versions that are alive by this project's own table, which stand where nothing is declared.
     *
     * @return 3.10 to 3.14
     */
    public static PythonVersions alive() {
        return new PythonVersions(KNOWN.stream()
                .filter(v -> v.isAtLeast(3, OLDEST_OPEN_MINOR) && !v.isAtLeast(3, NEWEST_ALIVE_MINOR + 1))
                .toList());
    }

    /**
     * Every version that this project knows.
     *
     * @return 2.7 and 3.0 to the newest
     */
    public static PythonVersions known() {
        return new PythonVersions(KNOWN);
    }

    /**
     * Reads what a user declares.
     *
     * @param text a version specifier such as {@code >=3.8,<3.12}; a bare version, of which {@code 3.11} means
     *     {@code ==3.11.*}; or nothing, for {@link #alive}
     * @return the versions, at least one; or what is wrong with the text
     */
    public static Reading<PythonVersions> parse(String text) {
        String spec = PythonText.strip(text);
        if (spec.isEmpty()) {
            return new Reading.Read<>(alive());
        }
        return asSpecifier(spec)
                .fold(
                        set -> select(set, spec),
                        bad -> new Reading.Unreadable<>(
                                "'" + spec
                                        + "' is not a Python version such as 3.11 or a specifier such as >=3.8,<3.12: "
                                        + bad.message(),
                                bad.offset()));
    }

    /**
     * The known versions that satisfy a specifier, such as a project's {@code requires-python}.
     *
     * @param specifier the specifier
     * @return the versions, or nothing if none satisfies it
     */
    public static Optional<PythonVersions> matching(SpecifierSet specifier) {
        List<PythonVersion> found = new ArrayList<>();
        for (PythonVersion minor : KNOWN) {
            patches(minor)
                    .filter(candidate -> specifier.matches(candidate.version()))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new PythonVersions(found));
    }

    /**
     * The versions, ascending.
     *
     * @return at least one
     */
    public List<PythonVersion> versions() {
        return versions;
    }

    /**
     * Whether a minor version is among them.
     *
     * @param major its major version
     * @param minor its minor version
     * @return true if it is
     */
    public boolean contains(int major, int minor) {
        return versions.stream().anyMatch(v -> v.major() == major && v.minor() == minor);
    }

    /**
     * Whether one of them is a given minor version or later.
     *
     * @param major a major version
     * @param minor a minor version
     * @return true if so
     */
    public boolean anyAtLeast(int major, int minor) {
        return versions.stream().anyMatch(v -> v.isAtLeast(major, minor));
    }

    /**
     * Whether all of them are a given minor version or later.
     *
     * @param major a major version
     * @param minor a minor version
     * @return true if so
     */
    public boolean allAtLeast(int major, int minor) {
        return !anyBelow(major, minor);
    }

    /**
     * Whether one of them is earlier than a given minor version.
     *
     * @param major a major version
     * @param minor a minor version
     * @return true if so
     */
    public boolean anyBelow(int major, int minor) {
        return versions.stream().anyMatch(v -> !v.isAtLeast(major, minor));
    }

    /**
     * Those that satisfy a specifier, such as the versions for which a fact of the catalog holds.
     *
     * @param specifier the specifier
     * @return those whose patch satisfies it, ascending, maybe none
     */
    public List<PythonVersion> satisfying(SpecifierSet specifier) {
        return versions.stream().filter(v -> specifier.matches(v.version())).toList();
    }

    /** For people: runs of minor versions, such as {@code 2.7, 3.8 to 3.12}. */
    @Override
    public String toString() {
        return describe(versions);
    }

    /**
     * Names versions for people.
     *
     * @param versions some versions, ascending
     * @return runs of minor versions, such as {@code 2.7, 3.8 to 3.12}; empty for none
     */
    public static String describe(List<PythonVersion> versions) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= versions.size(); i++) {
            if (i == versions.size() || !follows(versions.get(i - 1), versions.get(i))) {
                String first = versions.get(start).minorText();
                runs.add(
                        start == i - 1
                                ? first
                                : first + " to " + versions.get(i - 1).minorText());
                start = i;
            }
        }
        return String.join(", ", runs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PythonVersions set && versions.equals(set.versions) && system == set.system;
    }

    @Override
    public int hashCode() {
        return versions.hashCode();
    }

    private static boolean follows(PythonVersion earlier, PythonVersion later) {
        return earlier.major() == later.major() && earlier.minor() + 1 == later.minor();
    }

    private static Reading<SpecifierSet> asSpecifier(String spec) {
        if (Version.parse(spec).isPresent()) {
            boolean wholePatch = Version.parse(spec).get().release().size() >= 3;
            return SpecifierSet.parse("==" + spec + (wholePatch ? "" : ".*"));
        }
        return SpecifierSet.parse(spec);
    }

    private static Reading<PythonVersions> select(SpecifierSet specifier, String spec) {
        return matching(specifier)
                .<Reading<PythonVersions>>map(Reading.Read::new)
                .orElseGet(() -> new Reading.Unreadable<>(
                        "no Python version that is known (" + known() + ") satisfies '" + spec + "'", 0));
    }

    /** The patches of a minor version in order of preference: the latest known, earlier ones, ones beyond the table. */
    private static Stream<PythonVersion> patches(PythonVersion latest) {
        Stream<Integer> known = Stream.iterate(latest.patch(), patch -> patch >= 0, patch -> patch - 1);
        boolean open = latest.isAtLeast(3, OLDEST_OPEN_MINOR);
        Stream<Integer> beyond =
                Stream.iterate(latest.patch() + 1, patch -> open && patch <= HIGHEST_PATCH, patch -> patch + 1);
        return Stream.concat(known, beyond).map(patch -> new PythonVersion(latest.major(), latest.minor(), patch));
    }
}
