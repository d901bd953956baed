package io.github.forksafe.project;

import io.github.forksafe.manifest.Declared;
import io.github.forksafe.manifest.Included;
import io.github.forksafe.manifest.Locked;
import io.github.forksafe.manifest.Manifest;
import io.github.forksafe.manifest.Scope;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.pip.Requirement;
import io.github.forksafe.pip.SpecifierSet;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the manifests of a project declare, taken together. Each element is accounted for: as a dependency, as one that cannot be
 * told, as a problem, or as one that applies on none of the audited interpreters.
 *
 * @param dependencies what may be installed, in order of file and line
 * @param unresolved what requires something of which name or versions cannot be told, each as a sentence
 * @param problems what is wrong with the files
 */
public record Declarations(List<DeclaredDependency> dependencies, List<Problem> unresolved, List<Problem> problems) {

    /** Copies the lists. */
    public Declarations {
        dependencies = List.copyOf(dependencies);
        unresolved = List.copyOf(unresolved);
        problems = List.copyOf(problems);
    }

    /**
     * Takes manifests together.
     *
     * @param manifests the files, those that they include among them
     * @param pythons the audited interpreters, which markers are judged by
     * @return what they declare
     */
    public static Declarations of(List<Manifest> manifests, PythonVersions pythons) {
        return new Collector(manifests, pythons).collect();
    }

    /** Goes over the files once. */
    private static final class Collector {
        private final Map<FileId, Manifest> files = new TreeMap<>();
        private final Map<String, LockedFolder> locks = new HashMap<>();
        private final Installed installed = new Installed();
        private final PythonVersions pythons;
        private final List<DeclaredDependency> dependencies = new ArrayList<>();
        private final List<Problem> unresolved = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Collector(List<Manifest> manifests, PythonVersions pythons) {
            this.pythons = pythons;
            manifests.forEach(manifest -> files.put(manifest.file().id(), manifest));
        }

        Declarations collect() {
            files.forEach((id, manifest) -> {
                locks.computeIfAbsent(folder(id), f -> new LockedFolder()).add(manifest);
                installed.add(manifest);
            });
            files.forEach((id, manifest) -> {
                Map<String, SpecifierSet> constraints = constraintsOf(id);
                manifest.declared().forEach(declared -> collect(id, declared, constraints));
                manifest.locked().forEach(locked -> collect(id, locked));
                unresolved.addAll(manifest.unresolved());
                problems.addAll(manifest.problems());
            });
            return new Declarations(dependencies, unresolved, problems);
        }

        private static String folder(FileId id) {
            return id.root() + "/" + id.path().substring(0, id.path().lastIndexOf('/') + 1);
        }

        private LockedFolder lock(FileId id) {
            return locks.computeIfAbsent(folder(id), f -> new LockedFolder());
        }

        private void collect(FileId id, Declared declared, Map<String, SpecifierSet> constraints) {
            Requirement requirement = declared.requirement();
            if (declared.scope().kind() == Scope.Kind.CONSTRAINT || !requirement.mayApplyOn(pythons)) {
                return;
            }
            String name = requirement.normalName();
            if (declared.scope().kind() == Scope.Kind.BUNDLED && installed.isSpokenFor(requirement)) {
                return;
            }
            SpecifierSet versions = installed.narrow(
                    name,
                    requirement
                            .specifier()
                            .and(constraints.getOrDefault(name, SpecifierSet.ANY))
                            .and(lock(id).versionsOf(name)));
            dependencies.add(new DeclaredDependency(
                    requirement,
                    versions,
                    declared.scope(),
                    id,
                    declared.range().start(),
                    declared.range().end(),
                    List.of()));
        }

        /** What is declared beside the lock file is told there. */
        private void collect(FileId id, Locked locked) {
            LockedFolder folder = lock(id);
            String name = locked.requirement().normalName();
            if (!folder.declares(name)) {
                List<String> via = folder.wayTo(name);
                dependencies.add(new DeclaredDependency(
                        locked.requirement(),
                        locked.requirement().specifier(),
                        via.isEmpty() ? Scope.RUNTIME : folder.scopeOf(via.get(0)),
                        id,
                        locked.range().start(),
                        locked.range().end(),
                        via));
            }
        }

        /** What the constraints say that a file brings in, itself or through what it includes. */
        private Map<String, SpecifierSet> constraintsOf(FileId id) {
            Map<String, SpecifierSet> narrowed = new HashMap<>();
            Set<FileId> constraining = constraintFiles(id);
            constraining.forEach(file -> narrow(file, false, narrowed));
            narrow(id, true, narrowed);
            return narrowed;
        }

        private void narrow(FileId id, boolean constraintsOnly, Map<String, SpecifierSet> narrowed) {
            Manifest manifest = files.get(id);
            if (manifest == null) {
                return;
            }
            for (Declared declared : manifest.declared()) {
                boolean counts = !constraintsOnly || declared.scope().kind() == Scope.Kind.CONSTRAINT;
                if (counts && declared.requirement().mayApplyOn(pythons)) {
                    narrowed.merge(
                            declared.requirement().normalName(),
                            declared.requirement().specifier(),
                            SpecifierSet::and);
                }
            }
        }

        private Set<FileId> constraintFiles(FileId start) {
            Map<FileId, Boolean> isConstraint = new TreeMap<>(Map.of(start, false));
            Deque<FileId> pending = new ArrayDeque<>(List.of(start));
            while (!pending.isEmpty()) {
                FileId from = pending.remove();
                for (Included include : included(from)) {
                    FileId target = new FileId(from.root(), resolve(from.path(), include.path()));
                    if (files.containsKey(target) && isConstraint.putIfAbsent(target, include.constraints()) == null) {
                        pending.add(target);
                    }
                }
            }
            isConstraint.values().removeIf(constraint -> !constraint);
            return isConstraint.keySet();
        }

        private List<Included> included(FileId id) {
            Manifest manifest = files.get(id);
            return manifest == null ? List.of() : manifest.included();
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

    /** Which versions are there as installed copies or archives, and what is declared of them elsewhere. */
    private static final class Installed {
        private final Map<String, Set<SpecifierSet>> versions = new HashMap<>();
        private final Map<String, List<SpecifierSet>> declared = new HashMap<>();

        void add(Manifest manifest) {
            for (Declared one : manifest.declared()) {
                String name = one.requirement().normalName();
                SpecifierSet specifier = one.requirement().specifier();
                switch (one.scope().kind()) {
                    case BUNDLED ->
                        versions.computeIfAbsent(name, n -> new HashSet<>()).add(specifier);
                    case RUNTIME, EXTRA, GROUP ->
                        declared.computeIfAbsent(name, n -> new ArrayList<>()).add(specifier);
                    case BUILD, TEST, CONSTRAINT -> {
                        // Says nothing of what the program runs with.
                    }
                }
            }
            manifest.locked()
                    .forEach(one -> declared.computeIfAbsent(one.requirement().normalName(), n -> new ArrayList<>())
                            .add(one.requirement().specifier()));
        }

        /** The declared versions and the installed one, if that is one of them and the only one there. */
        SpecifierSet narrow(String name, SpecifierSet wanted) {
            Set<SpecifierSet> there = versions.getOrDefault(name, Set.of());
            SpecifierSet only = there.size() == 1 ? there.iterator().next() : SpecifierSet.ANY;
            return only.overlaps(wanted) ? wanted.and(only) : wanted;
        }

        /** Whether the version of an installed distribution is one that is declared and told there. */
        boolean isSpokenFor(Requirement bundled) {
            return declared.getOrDefault(bundled.normalName(), List.of()).stream()
                    .anyMatch(specifier -> specifier.overlaps(bundled.specifier()));
        }
    }

    /** What the files of one folder declare and lock together. */
    private static final class LockedFolder {
        private final Map<String, Scope> declared = new TreeMap<>();
        private final Map<String, List<SpecifierSet>> versions = new HashMap<>();
        private final Map<String, Set<String>> needs = new HashMap<>();

        /** How each locked distribution is reached: the one before it on the shortest way. */
        private final Map<String, String> before = new HashMap<>();

        private boolean searched;

        void add(Manifest manifest) {
            for (Declared one : manifest.declared()) {
                if (one.scope().kind() != Scope.Kind.CONSTRAINT) {
                    declared.putIfAbsent(one.requirement().normalName(), one.scope());
                }
            }
            for (Locked one : manifest.locked()) {
                String name = one.requirement().normalName();
                versions.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(one.requirement().specifier());
                needs.computeIfAbsent(name, n -> new TreeSet<>()).addAll(one.needs());
            }
        }

        boolean declares(String name) {
            return declared.containsKey(name);
        }

        Scope scopeOf(String name) {
            return declared.getOrDefault(name, Scope.RUNTIME);
        }

        /** The locked version; any where a lock has several of one name, for several environments. */
        SpecifierSet versionsOf(String name) {
            Collection<SpecifierSet> locked = Set.copyOf(versions.getOrDefault(name, List.of()));
            return locked.size() == 1 ? locked.iterator().next() : SpecifierSet.ANY;
        }

        /** The declared distribution and those behind it that lead to one; empty if none does. */
        List<String> wayTo(String name) {
            search();
            Deque<String> way = new ArrayDeque<>();
            for (String at = before.getOrDefault(name, ""); !at.isEmpty(); at = before.getOrDefault(at, "")) {
                way.addFirst(at);
            }
            return List.copyOf(way);
        }

        private void search() {
            if (searched) {
                return;
            }
            searched = true;
            Deque<String> open = new ArrayDeque<>(declared.keySet());
            Set<String> seen = new TreeSet<>(declared.keySet());
            while (!open.isEmpty()) {
                String from = open.remove();
                for (String needed : needs.getOrDefault(from, Set.of())) {
                    if (seen.add(needed)) {
                        before.put(needed, from);
                        open.add(needed);
                    }
                }
            }
        }
    }
}
