package io.github.forksafe.model;

import io.github.forksafe.project.ModuleName;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All modules of a project, linked by name. Immutable. */
public final class ProjectModel {
    private static final List<String> STANDARD = List.of("os", "threading", "multiprocessing", "sre_compile", "site");

    private final List<ModuleFacts> modules;
    private final List<EntryPoint> entryPoints;
    private final Map<String, List<Named>> byName = new HashMap<>();
    private final Set<FileId> libraries;
    private final Set<FileId> packages = new HashSet<>();
    private final Map<SourceFile, ModuleFacts> byFile = new HashMap<>();

    private ProjectModel(List<ModuleFacts> modules, List<EntryPoint> entryPoints) {
        this.modules = List.copyOf(modules);
        this.entryPoints = List.copyOf(entryPoints);
        for (ModuleFacts module : modules) {
            byFile.put(module.file(), module);
            if (module.isPackage()) {
                FileId id = module.file().id();
                packages.add(new FileId(
                        id.root(), id.path().substring(0, Math.max(0, id.path().lastIndexOf('/')))));
            }
            for (ModuleName name : module.names()) {
                byName.computeIfAbsent(name.dotted(), n -> new ArrayList<>()).add(new Named(name, module));
            }
        }
        this.libraries = findLibraries();
    }

    /**
     * Links modules.
     *
     * @param modules the facts of all files, in the order of their files
     * @return the model
     */
    public static ProjectModel link(List<ModuleFacts> modules) {
        return link(modules, List.of());
    }

    /**
     * Links modules of which more is known than they say.
     *
     * @param modules the facts of all files, in the order of their files
     * @param entryPoints where programs start, besides what the code says
     * @return the model
     */
    public static ProjectModel link(List<ModuleFacts> modules, List<EntryPoint> entryPoints) {
        return new ProjectModel(modules, entryPoints);
    }

    /**
     * Where programs start, besides what the code says.
     *
     * @return in the order given
     */
    public List<EntryPoint> entryPoints() {
        return entryPoints;
    }

    /**
     * All modules.
     *
     * @return in the order of their files
     */
    public List<ModuleFacts> modules() {
        return modules;
    }

    /**
     * The module of a file.
     *
     * @param file a file of the project
     * @return its facts
     */
    public ModuleFacts moduleOf(SourceFile file) {
        ModuleFacts module = byFile.get(file);
        if (module == null) {
            throw new IllegalArgumentException("no module of this project: " + file.id());
        }
        return module;
    }

    /**
     * The module that an import means. Of several with the name the nearest is taken: the one that shares most folders with the importer.
     *
     * @param dotted an absolute dotted name
     * @param from the module that imports
     * @return the module; nothing if it is not of this project
     */
    public Optional<ModuleFacts> find(String dotted, ModuleFacts from) {
        Named best = null;
        int nearest = -1;
        for (Named candidate : byName.getOrDefault(dotted, List.of())) {
            int nearness = nearness(candidate, from);
            if (nearness > nearest) {
                best = candidate;
                nearest = nearness;
            }
        }
        return Optional.ofNullable(best).map(Named::module);
    }

    /**
     * The modules that go by a name.
     *
     * @param dotted an absolute dotted name
     * @return in the order of the files
     */
    public List<ModuleFacts> named(String dotted) {
        return byName.getOrDefault(dotted, List.of()).stream()
                .map(Named::module)
                .toList();
    }

    /** A module under one of its names. */
    private record Named(ModuleName name, ModuleFacts module) {}

    /**
     * How near the search directory that shows the candidate is to the importer: a directory around the importer counts by its depth, one
     * that gives the candidate its first name may be on the path of any program, and another one is seen by nobody. A package's own directory is
     * not on the path, but Python 2 searches it for the imports of the package's modules (<a href="https://peps.python.org/pep-0328/">PEP
     * 328</a>).
     */
    private int nearness(Named candidate, ModuleFacts from) {
        String directory = candidate.name.searchDirectory();
        FileId importer = from.file().id();
        boolean sameRoot = candidate.module.file().id().root() == importer.root();
        boolean around = directory.isEmpty() || importer.path().startsWith(directory + "/");
        int root = candidate.module.file().id().root();
        if (packages.contains(new FileId(root, directory))) {
            return sameRoot && isOwnPackage(directory, from) ? directory.length() + 2 : -1;
        }
        if (sameRoot && around) {
            return directory.length() + 2;
        }
        boolean main = candidate.name.equals(candidate.module.names().get(0));
        return !main ? -1 : sameRoot ? 1 : 0;
    }

    private static boolean isOwnPackage(String directory, ModuleFacts from) {
        String path = from.file().id().path();
        return from.importsFromOwnPackage()
                && path.substring(0, Math.max(0, path.lastIndexOf('/'))).equals(directory);
    }

    /**
     * Whether a module belongs to a copy of Python's own library that is audited: its directory holds what only such a copy holds.
     *
     * @param module a module of the project
     * @return true for a module of a standard library
     */
    public boolean isStandardLibrary(ModuleFacts module) {
        FileId id = module.file().id();
        return libraries.contains(new FileId(id.root(), module.names().get(0).searchDirectory()));
    }

    /** The directories that hold a standard library. */
    private Set<FileId> findLibraries() {
        Set<FileId> found = new HashSet<>();
        for (Named first : byName.getOrDefault(STANDARD.get(0), List.of())) {
            String directory = first.name.searchDirectory();
            boolean whole = STANDARD.stream()
                    .allMatch(name -> byName.getOrDefault(name, List.of()).stream()
                            .anyMatch(named -> named.name.searchDirectory().equals(directory)));
            if (whole) {
                found.add(new FileId(first.module.file().id().root(), directory));
            }
        }
        return found;
    }

    /**
     * The modules that others import.
     *
     * @return those that an import of another module means, which is not for type checkers only
     */
    public Set<ModuleFacts> imported() {
        Set<ModuleFacts> imported = new HashSet<>();
        for (ModuleFacts module : modules) {
            module.imports().stream()
                    .filter(one -> !one.typesOnly())
                    .flatMap(one -> found(module, one).stream())
                    .filter(found -> !found.equals(module))
                    .forEach(imported::add);
        }
        return imported;
    }

    /**
     * The modules of the project that a module imports, its packages left out.
     *
     * @param module the module that imports
     * @return in the order of the imports
     */
    public List<ModuleFacts> imports(ModuleFacts module) {
        List<ModuleFacts> found = new ArrayList<>();
        module.imports().forEach(imported -> found.addAll(found(module, imported)));
        return found;
    }

    private List<ModuleFacts> found(ModuleFacts module, ModuleFacts.Imported imported) {
        List<ModuleFacts> found = new ArrayList<>(2);
        Optional<String> base = module.absolute(imported.level(), imported.module());
        if (base.isPresent()) {
            find(base.get(), module).ifPresent(found::add);
            String member = base.get().isEmpty() ? imported.name() : base.get() + "." + imported.name();
            find(member, module).ifPresent(found::add);
        }
        return found;
    }
}
