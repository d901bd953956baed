package io.github.forksafe.catalog;

import io.github.forksafe.pip.PackageName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Libraries that start threads or fork, to be asked by distribution, by import name and by callable. Immutable. */
public final class Catalog {
    private final List<Library> libraries;
    private final Map<String, Library> byDistribution;
    private final Map<String, Library> byModule;
    private final Map<String, List<CatalogEffect>> byCallable;
    private final Map<String, String> returned;

    private Catalog(List<Library> libraries) {
        this.libraries = List.copyOf(libraries);
        this.byDistribution = new HashMap<>();
        this.byModule = new HashMap<>();
        this.byCallable = new HashMap<>();
        this.returned = new HashMap<>();
        for (Library library : libraries) {
            byDistribution.put(library.distribution(), library);
            library.modules().forEach(module -> byModule.put(module, library));
            library.effects().forEach(this::index);
            for (Factory factory : library.factories()) {
                factory.callables().forEach(callable -> returned.put(callable, factory.returns()));
            }
        }
        byCallable.replaceAll((name, effects) -> Collections.unmodifiableList(effects));
    }

    private void index(CatalogEffect effect) {
        for (String callable : effect.callables()) {
            byCallable.computeIfAbsent(callable, name -> new ArrayList<>()).add(effect);
        }
    }

    /**
     * A catalog of given libraries. Of two with the same distribution or module the later one wins, so that a user's own entry
     * replaces ours.
     *
     * @param libraries the libraries
     * @return the catalog
     */
    public static Catalog of(List<Library> libraries) {
        Map<String, Library> last = new TreeMap<>();
        libraries.forEach(library -> last.put(library.distribution(), library));
        return new Catalog(List.copyOf(last.values()));
    }

    /**
     * The catalog that comes with this project. Reads its data files at each call; keep the result.
     *
     * @return the catalog
     */
    public static Catalog bundled() {
        return of(BundledCatalog.libraries());
    }

    /**
     * All libraries.
     *
     * @return sorted by distribution
     */
    public List<Library> libraries() {
        return libraries;
    }

    /**
     * The library of a distribution.
     *
     * @param name its name in any spelling
     * @return the library, if the catalog knows it
     */
    public Optional<Library> byDistribution(String name) {
        return Optional.ofNullable(byDistribution.get(PackageName.normalise(name)));
    }

    /**
     * The library that a module belongs to.
     *
     * @param module a dotted module name, of any depth
     * @return the library that provides it or the nearest package around it, if the catalog knows one
     */
    public Optional<Library> byModule(String module) {
        String name = module;
        while (true) {
            Library found = byModule.get(name);
            int dot = name.lastIndexOf('.');
            if (found != null || dot < 0) {
                return Optional.ofNullable(found);
            }
            name = name.substring(0, dot);
        }
    }

    /**
     * What a callable does.
     *
     * @param callable its dotted name, canonical or a public alias, such as {@code pymongo.MongoClient}; for import effects
     *     the dotted name of the module
     * @return its effects for all versions, empty if the catalog does not know it
     */
    public List<CatalogEffect> effectsOf(String callable) {
        return byCallable.getOrDefault(callable, List.of());
    }

    /**
     * The class of what a callable returns.
     *
     * @param callable its dotted name
     * @return the dotted name of the class, if the catalog tells
     */
    public Optional<String> returnedClass(String callable) {
        return Optional.ofNullable(returned.get(callable));
    }

    /**
     * The library that a dotted name belongs to.
     *
     * @param callable the dotted name of a callable, class or module
     * @return the library, if the catalog knows it
     */
    public Optional<Library> libraryOfCallable(String callable) {
        return byModule(callable);
    }
}
