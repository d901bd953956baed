package io.github.forksafe.manifest;

import io.github.forksafe.pip.CondaMatch;
import io.github.forksafe.pip.Marker;
import io.github.forksafe.pip.PackageName;
import io.github.forksafe.pip.Reading;
import io.github.forksafe.pip.Requirement;
import io.github.forksafe.pip.RequirementEntry;
import io.github.forksafe.pip.RequirementsFile;
import io.github.forksafe.pip.SpecifierSet;
import io.github.forksafe.pip.Version;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Gathers what a file says while it is read. */
public final class Gathered {
    private static final int LONGEST_MESSAGE = 300;
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::at).thenComparing(Problem::message);

    private final SourceFile file;
    private final List<Declared> declared = new ArrayList<>();
    private final List<Locked> locked = new ArrayList<>();
    private final List<Included> included = new ArrayList<>();
    private final List<Launch> launches = new ArrayList<>();
    private final List<Problem> unresolved = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Gathered(SourceFile file) {
        this.file = file;
    }

    SourceFile file() {
        return file;
    }

    void declare(Requirement requirement, Scope scope, Range range) {
        declared.add(new Declared(requirement, scope, range));
    }

    /** A dependency specifier as in PEP 508. */
    void require(String text, Scope scope, Range range) {
        Requirement.parse(text)
                .fold(
                        requirement -> {
                            declare(requirement, scope, range);
                            return true;
                        },
                        bad -> {
                            problem(range.start(), "'" + text.strip() + "' is no dependency: " + bad.message());
                            return false;
                        });
    }

    /** A line as pip takes it for an argument or in a requirements file: by name, by place, an option, another file. */
    void requireLine(String line, Scope scope, Range range) {
        add(RequirementsFile.entry(range.start(), line), scope, range);
    }

    void add(RequirementEntry entry, Scope scope, Range range) {
        if (entry instanceof RequirementEntry.Invalid invalid) {
            problem(range.start(), "pip refuses this line: " + invalid.message());
        } else if (entry instanceof RequirementEntry.Include include) {
            include(include.path(), include.constraints(), scope, range);
        } else if (entry.declared().isPresent()) {
            declare(entry.declared().get(), scope, range);
        } else if (entry instanceof RequirementEntry.Located located && !isTheProject(located)) {
            unresolved(range, "nothing tells which distribution '" + located.location() + "' is");
        }
    }

    /** The project itself, which declares its own dependencies. */
    private static boolean isTheProject(RequirementEntry.Located located) {
        return located.location().equals(".") || located.location().equals("./");
    }

    /** A name and versions that some other notation gave. */
    void declare(Named named, Scope scope, Range range) {
        if (PackageName.isValid(named.name())) {
            declare(
                    new Requirement(named.name(), List.of(), named.versions(), Optional.empty(), named.marker()),
                    scope,
                    range);
        } else {
            problem(range.start(), "'" + named.name() + "' is not the name of a distribution");
        }
    }

    /** Versions that were read; all of them, and a problem, where they could not be. */
    SpecifierSet versions(Reading<SpecifierSet> reading, Range range) {
        return reading.fold(versions -> versions, bad -> {
            problem(range.start(), bad.message());
            return SpecifierSet.ANY;
        });
    }

    /** A package match specification of conda. */
    void requireConda(String text, Scope scope, Range range) {
        CondaMatch.parse(text)
                .fold(
                        match -> {
                            declare(new Named(match.distribution(), match.versions()), scope, range);
                            return true;
                        },
                        bad -> {
                            problem(range.start(), bad.message());
                            return false;
                        });
    }

    /**
     * A distribution by name.
     *
     * @param name as written
     * @param versions which versions
     * @param marker when it applies
     */
    record Named(String name, SpecifierSet versions, Optional<Marker> marker) {
        Named(String name, SpecifierSet versions) {
            this(name, versions, Optional.empty());
        }
    }

    private static Requirement plain(String name, SpecifierSet versions) {
        return new Requirement(name, List.of(), versions, Optional.empty(), Optional.empty());
    }

    /** Takes over what was gathered from a text whose lines are those of this file without their first characters. */
    void takeShifted(Gathered inner, int columns) {
        inner.declared.forEach(one -> declare(one.requirement(), one.scope(), shifted(one.range(), columns)));
        inner.included.forEach(one -> included.add(new Included(
                one.path(), one.constraints(), one.scope(), shifted(one.range(), columns), one.certain())));
        inner.unresolved.forEach(one -> unresolved.add(shifted(one, columns)));
        inner.problems.forEach(one -> problems.add(shifted(one, columns)));
    }

    private static Problem shifted(Problem problem, int columns) {
        return new Problem(problem.file(), shifted(problem.at(), columns), problem.message());
    }

    private static Range shifted(Range range, int columns) {
        return new Range(shifted(range.start(), columns), shifted(range.end(), columns));
    }

    private static Position shifted(Position at, int columns) {
        return new Position(at.line(), at.column() + columns, at.utf16Column() + columns);
    }

    /** What a lock file has chosen; the version may be missing, as that of a local project. */
    void lock(String name, String version, Collection<String> needs, Range range) {
        if (!PackageName.isValid(name)) {
            problem(range.start(), "'" + name + "' is not the name of a distribution");
            return;
        }
        if (!version.isEmpty() && Version.parse(version).isEmpty()) {
            problem(range.start(), "'" + version + "' is not a version");
            return;
        }
        SpecifierSet pinned = version.isEmpty()
                ? SpecifierSet.ANY
                : SpecifierSet.parse("==" + version).toOptional().orElse(SpecifierSet.ANY);
        TreeSet<String> names = new TreeSet<>();
        needs.forEach(needed -> names.add(PackageName.normalise(needed)));
        locked.add(new Locked(plain(name, pinned), List.copyOf(names), range));
    }

    void include(String path, boolean constraints, Scope scope, Range range) {
        included.add(new Included(path, constraints, scope, range, true));
    }

    /** A file that a program seems to read its requirements from. */
    void includeGuessed(String path, Scope scope, Range range) {
        included.add(new Included(path, false, scope, range, false));
    }

    /** A file that a script names, from a directory that is not known. */
    void includeFrom(String path, boolean constraints, Scope scope, Range range) {
        included.add(new Included(path, constraints, scope, range, false));
    }

    /** Takes over what was gathered from a line, all of which stands at one place. */
    void takeAt(Gathered inner, Range range) {
        inner.declared.forEach(one -> declare(one.requirement(), one.scope(), range));
        inner.included.forEach(
                one -> included.add(new Included(one.path(), one.constraints(), one.scope(), range, one.certain())));
        inner.unresolved.forEach(one -> unresolved(range, one.message()));
        inner.problems.forEach(one -> problem(range.start(), one.message()));
    }

    /** Takes over what was gathered from a part that has no place in this file. */
    void takeInside(Gathered inner) {
        inner.declared.forEach(one -> declare(one.requirement(), one.scope(), Range.NOWHERE));
        inner.problems.forEach(one -> problem(Position.START, one.message()));
    }

    void launch(Launch launch) {
        launches.add(launch);
    }

    void unresolved(Range range, String message) {
        unresolved.add(new Problem(file.id(), range.start(), oneLine(message)));
    }

    /** What a file holds may be long, and of several lines. */
    private static String oneLine(String message) {
        String line = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
        StringBuilder plain = new StringBuilder(line.length());
        line.codePoints().forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return plain.toString();
    }

    void problem(Position at, String message) {
        problems.add(new Problem(file.id(), at, oneLine(message)));
    }

    Manifest manifest(ManifestFormat format) {
        return new Manifest(
                file,
                format.name(),
                sorted(declared, Declared::range),
                sorted(locked, Locked::range),
                sorted(included, Included::range),
                sorted(launches, Launch::range),
                sorted(unresolved),
                sorted(problems));
    }

    private static <T> List<T> sorted(List<T> all, Function<T, Range> range) {
        return all.stream()
                .sorted(Comparator.comparing(one -> range.apply(one).start()))
                .toList();
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream().distinct().sorted(BY_PLACE).toList();
    }
}
