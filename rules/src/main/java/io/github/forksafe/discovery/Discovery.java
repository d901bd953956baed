package io.github.forksafe.discovery;

import io.github.forksafe.callgraph.CallDetails;
import io.github.forksafe.callgraph.CallGraph;
import io.github.forksafe.callgraph.Routine;
import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.catalog.Library;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.model.ProjectModel;
import io.github.forksafe.pip.OperatingSystem;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds what installed libraries do to threads and processes: first each for itself, by {@link #code}, then all together. */
public final class Discovery {
    private final Catalog catalog;
    private final Set<String> names;
    private final OperatingSystem system;

    /**
     * Prepares for libraries.
     *
     * @param catalog what is known of other libraries and of Python
     * @param names the first names of the modules of all libraries that are read
     * @param system the audited platform
     */
    public Discovery(Catalog catalog, Set<String> names, OperatingSystem system) {
        this.system = system;
        this.catalog = catalog;
        this.names = Set.copyOf(names);
    }

    /**
     * Makes of a library what is kept of it. Any number of threads may ask. A library that imports nothing that can matter, neither of what Python
     * has for threads and processes nor of another library, is not looked at closely.
     *
     * @param distribution its normalised name
     * @param modules the facts of its files, in the order of the files
     * @return what is kept
     */
    public LibraryCode code(String distribution, List<ModuleFacts> modules) {
        Outer outer = new Outer(catalog);
        Set<String> own = new HashSet<>();
        Map<SourceFile, ModuleFacts> byFile = new HashMap<>();
        for (ModuleFacts module : modules) {
            own.add(module.name());
            byFile.put(module.file(), module);
        }
        if (!new Relevance(outer, names).isRelevant(modules)) {
            return new LibraryCode(
                    distribution, own, List.of(), new CallDetails(List.of(), List.of(), Map.of(), Map.of()));
        }
        CallDetails details = CallGraph.details(ProjectModel.link(modules));
        SketchMaker maker = new SketchMaker(new Mattering(outer, names), new Constants(system));
        List<Sketch> sketches = new ArrayList<>();
        for (Routine routine : details.routines()) {
            ModuleFacts module = byFile.get(routine.facts().file());
            if (module != null) {
                sketches.add(maker.sketch(routine, module));
            }
        }
        return new LibraryCode(
                distribution,
                own,
                sketches,
                new CallDetails(List.of(), details.classes(), details.exports(), details.objects()));
    }

    /**
     * Finds what libraries do.
     *
     * @param libraries the libraries
     * @return those that do anything that matters, sorted by distribution
     */
    public List<Library> libraries(List<LibraryCode> libraries) {
        Code code = new Code();
        libraries.forEach(library -> code.add(library.sketches(), library.details()));
        Linker linker = new Linker(code, new Outer(catalog));
        Reachability reachability = new Reachability(code, linker);
        List<LibraryWriter> writers = new ArrayList<>();
        for (LibraryCode library : libraries) {
            LibraryWriter writer = new LibraryWriter(library, new LibraryWriter.World(code, linker, reachability));
            writer.roots().forEach(reachability::add);
            writers.add(writer);
        }
        reachability.solve();
        Map<String, Library> found = new TreeMap<>();
        for (LibraryWriter writer : writers) {
            Optional<Library> library = writer.library();
            library.ifPresent(one -> found.put(one.distribution(), one));
        }
        return List.copyOf(found.values());
    }
}
