package io.github.forksafe.project;

import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.pip.Requirement;
import io.github.forksafe.pip.RequirementEntry;
import io.github.forksafe.pip.RequirementsFile;
import io.github.forksafe.pip.SpecifierSet;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the manifests of a project declare, taken together. Each line is accounted for: as a dependency, as one without a name, as
 * a problem, or as one that applies on none of the audited interpreters.
 *
 * @param dependencies what may be installed, in order of file and line
 * @param unnamed lines that require something without naming its distribution, each as a sentence
 * @param problems lines that pip refuses
 */
public record Declarations(List<DeclaredDependency> dependencies, List<Problem> unnamed, List<Problem> problems) {

    /** Copies the lists. */
    public Declarations {
        dependencies = List.copyOf(dependencies);
        unnamed = List.copyOf(unnamed);
        problems = List.copyOf(problems);
    }

    /**
     * Reads manifests.
     *
     * @param manifests the files, those that they include among them
     * @param pythons the audited interpreters, which markers are judged by
     * @return what they declare
     */
    public static Declarations of(List<ManifestFile> manifests, PythonVersions pythons) {
        return new Collector(manifests, pythons).collect();
    }

    /** Goes over the files once. */
    private static final class Collector {
        private final Map<FileId, RequirementsFile> files = new TreeMap<>();
        private final Map<FileId, ManifestFile.Kind> kinds = new TreeMap<>();
        private final PythonVersions pythons;
        private final List<DeclaredDependency> dependencies = new ArrayList<>();
        private final List<Problem> unnamed = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Collector(List<ManifestFile> manifests, PythonVersions pythons) {
            this.pythons = pythons;
            for (ManifestFile manifest : manifests) {
                files.put(manifest.file().id(), RequirementsFile.read(manifest.file()));
                kinds.put(manifest.file().id(), manifest.kind());
            }
        }

        Declarations collect() {
            files.forEach((id, file) -> {
                boolean declares = kinds.get(id) == ManifestFile.Kind.REQUIREMENTS;
                Map<String, SpecifierSet> constraints = declares ? constraintsOf(id) : Map.of();
                file.entries().forEach(entry -> collect(file.file(), entry, declares, constraints));
            });
            return new Declarations(dependencies, unnamed, problems);
        }

        private void collect(
                SourceFile file, RequirementEntry entry, boolean declares, Map<String, SpecifierSet> constraints) {
            if (entry instanceof RequirementEntry.Invalid invalid) {
                problems.add(new Problem(file.id(), entry.at(), "pip refuses this line: " + invalid.message()));
            } else if (declares && entry.declared().isPresent()) {
                Requirement requirement = entry.declared().get();
                SpecifierSet narrowed = constraints.getOrDefault(requirement.normalName(), SpecifierSet.ANY);
                if (requirement.mayApplyOn(pythons)) {
                    dependencies.add(new DeclaredDependency(
                            requirement,
                            requirement.specifier().and(narrowed),
                            file.id(),
                            entry.at(),
                            end(file, entry)));
                }
            } else if (declares && entry instanceof RequirementEntry.Located located) {
                String message = "nothing tells which distribution '" + located.location() + "' is";
                unnamed.add(new Problem(file.id(), entry.at(), message));
            }
        }

        /** The end of the entry on its first line, comments left out. */
        private static Position end(SourceFile file, RequirementEntry entry) {
            Position at = entry.at();
            String line = file.line(at.line());
            String rest = line.substring(Math.min(at.utf16Column(), line.length()));
            String shown = rest.startsWith(entry.text()) ? entry.text() : rest.stripTrailing();
            return new Position(
                    at.line(),
                    at.column() + shown.codePointCount(0, shown.length()),
                    at.utf16Column() + shown.length());
        }

        /** What the constraints say that a file brings in, itself or through what it includes. */
        private Map<String, SpecifierSet> constraintsOf(FileId id) {
            Map<String, SpecifierSet> narrowed = new LinkedHashMap<>();
            for (FileId constraint : constraintFiles(id)) {
                for (RequirementEntry entry : entries(constraint)) {
                    entry.declared()
                            .filter(requirement -> requirement.mayApplyOn(pythons))
                            .ifPresent(requirement -> narrowed.merge(
                                    requirement.normalName(), requirement.specifier(), SpecifierSet::and));
                }
            }
            return narrowed;
        }

        private Collection<FileId> constraintFiles(FileId start) {
            Map<FileId, Boolean> isConstraint = new TreeMap<>(Map.of(start, false));
            Deque<FileId> pending = new ArrayDeque<>(List.of(start));
            while (!pending.isEmpty()) {
                FileId from = pending.remove();
                for (RequirementEntry entry : entries(from)) {
                    if (entry instanceof RequirementEntry.Include include) {
                        FileId target = new FileId(from.root(), resolve(from.path(), include.path()));
                        if (files.containsKey(target)
                                && isConstraint.putIfAbsent(target, include.constraints()) == null) {
                            pending.add(target);
                        }
                    }
                }
            }
            isConstraint.values().removeIf(constraint -> !constraint);
            return isConstraint.keySet();
        }

        private List<RequirementEntry> entries(FileId id) {
            RequirementsFile file = files.get(id);
            return file == null ? List.of() : file.entries();
        }

        /** The path of an included file, relative to the root as that of the including one is. */
        private static String resolve(String from, String included) {
            Deque<String> parts = new ArrayDeque<>(List.of(from.split("/", -1)));
            parts.removeLast();
            for (String part : included.replace('\\', '/').split("/", -1)) {
                if (part.equals("..")) {
                    parts.pollLast();
                } else if (!part.isEmpty() && !part.equals(".")) {
                    parts.addLast(part);
                }
            }
            return String.join("/", parts);
        }
    }
}
