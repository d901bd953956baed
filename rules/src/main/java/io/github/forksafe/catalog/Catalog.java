package io.github.forksafe.catalog;

import io.github.forksafe.pip.PackageName;
import io.github.forksafe.pip.SpecifierSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Libraries that start threads or fork, to be asked by distribution, by import name and by callable. What it answers never
 * changes; a library is read when it is first asked for, by any number of threads.
 */
public final class Catalog {
    private final List<Volume> volumes;
    private final Map<String, Volume> byDistribution = new HashMap<>();
    private final Map<String, Volume> byModule = new HashMap<>();
    private final Map<String, List<Volume>> byFirstName = new HashMap<>();

    private Catalog(List<Volume> volumes) {
        this.volumes = List.copyOf(volumes);
        for (Volume volume : volumes) {
            byDistribution.put(volume.line().distribution(), volume);
            volume.line().alsoAs().forEach(name -> byDistribution.putIfAbsent(name, volume));
            for (String module : volume.line().modules()) {
                byModule.put(module, volume);
                List<Volume> near = byFirstName.computeIfAbsent(firstName(module), name -> new ArrayList<>(1));
                if (!near.contains(volume)) {
                    near.add(volume);
                }
            }
        }
    }

    private static String firstName(String dotted) {
        int dot = dotted.indexOf('.');
        return dot < 0 ? dotted : dotted.substring(0, dot);
    }

    private static Catalog ofVolumes(List<Volume> volumes) {
        Map<String, Volume> last = new TreeMap<>();
        volumes.forEach(volume -> last.put(volume.line().distribution(), volume));
        return new Catalog(List.copyOf(last.values()));
    }

    /**
     * A catalog of given libraries. Of two with the same distribution or module the later one wins, so that a user's own entry
     * replaces ours.
     *
     * @param libraries the libraries
     * @return the catalog
     */
    public static Catalog of(List<Library> libraries) {
        return ofVolumes(libraries.stream().map(Volume::of).toList());
    }

    /**
     * The catalog that comes with this project.
     *
     * @return the catalog
     */
    public static Catalog bundled() {
        return ofVolumes(BundledCatalog.volumes());
    }

    /**
     * This catalog and libraries of lower rank: of two with the same distribution, or the same module, that of this catalog counts.
     *
     * @param found libraries that may be known already
     * @return another catalog
     */
    public Catalog over(List<Library> found) {
        List<Volume> all = new ArrayList<>();
        found.stream()
                .filter(library -> !byDistribution.containsKey(library.distribution()))
                .map(Volume::of)
                .forEach(all::add);
        all.addAll(volumes);
        return new Catalog(all);
    }

    /**
     * This catalog and libraries of higher rank: of two with the same distribution, or the same module, that of this catalog does not count.
     *
     * @param stronger libraries that may be known already
     * @return another catalog
     */
    public Catalog under(List<Library> stronger) {
        List<Volume> all = new ArrayList<>(volumes);
        stronger.stream().map(Volume::of).forEach(all::add);
        return ofVolumes(all);
    }

    /**
     * This catalog without the facts that hold for none of some versions.
     *
     * @param declared by normalised distribution name, the ranges of which at least one is installed; other libraries stay whole
     * @return another catalog
     */
    public Catalog narrowedTo(Map<String, List<SpecifierSet>> declared) {
        Map<Volume, List<SpecifierSet>> ranges = new HashMap<>();
        declared.forEach((name, versions) -> {
            Volume volume = byDistribution.get(name);
            if (volume != null) {
                ranges.computeIfAbsent(volume, v -> new ArrayList<>()).addAll(versions);
            }
        });
        return new Catalog(volumes.stream()
                .map(volume -> ranges.containsKey(volume) ? volume.narrowedTo(ranges.get(volume)) : volume)
                .toList());
    }

    /**
     * All libraries. Reads every data file.
     *
     * @return sorted by distribution
     */
    public List<Library> libraries() {
        return volumes.stream().map(Volume::library).toList();
    }

    /**
     * The distributions that the catalog knows, builds and forks of a library among them. Reads no data file.
     *
     * @return normalised names, sorted; that of the standard library is none of them
     */
    public List<String> distributions() {
        TreeSet<String> names = new TreeSet<>(byDistribution.keySet());
        names.remove(Library.PYTHON);
        return List.copyOf(names);
    }

    /**
     * The modules that the catalog knows libraries of. Reads no data file.
     *
     * @return dotted names, sorted
     */
    public List<String> modules() {
        return byModule.keySet().stream().sorted().toList();
    }

    /**
     * The library of a distribution.
     *
     * @param name its name in any spelling
     * @return the library, if the catalog knows it
     */
    public Optional<Library> byDistribution(String name) {
        return Optional.ofNullable(byDistribution.get(PackageName.normalise(name)))
                .map(Volume::library);
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
            Volume found = byModule.get(name);
            int dot = name.lastIndexOf('.');
            if (found != null || dot < 0) {
                return Optional.ofNullable(found).map(Volume::library);
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
        for (Volume volume : near(callable)) {
            List<CatalogEffect> effects =
                    volume.holds(callable) ? volume.contents().effects().get(callable) : null;
            if (effects != null) {
                return effects;
            }
        }
        return List.of();
    }

    /**
     * The class of what a callable returns.
     *
     * @param callable its dotted name
     * @return the dotted name of the class, if the catalog tells
     */
    public Optional<String> returnedClass(String callable) {
        for (Volume volume : near(callable)) {
            String returned =
                    volume.holds(callable) ? volume.contents().returned().get(callable) : null;
            if (returned != null) {
                return Optional.of(returned);
            }
        }
        return Optional.empty();
    }

    private List<Volume> near(String dotted) {
        return byFirstName.getOrDefault(firstName(dotted), List.of());
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
