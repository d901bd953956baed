package io.github.forksafe.effects;

import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.model.Comparison;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.model.ProjectModel;
import io.github.forksafe.model.Term;
import io.github.forksafe.pip.PythonVersion;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is outside of a program and the same for all runs: the linked project, the catalog, the declared Pythons, the behaviours. Immutable. */
final class World {
    /** Longer names come from loops over attributes of unknown objects. */
    private static final int MOST_SEGMENTS = 9;

    private static final String CONSTRUCTOR = ".__init__";

    private final ProjectModel model;
    private final Catalog catalog;
    private final PythonVersions pythons;
    private final Reach reach;
    private final Map<String, Behaviour> behaviours;
    private final Set<String> classes = new HashSet<>();
    private final Set<String> modelled;
    private final Place nowhere = new Place(SourceFile.of("", ""), 0, 0);

    World(ProjectModel model, Catalog catalog, PythonVersions pythons) {
        this.model = model;
        this.catalog = catalog;
        this.pythons = pythons;
        this.behaviours = Behaviours.all();
        Set<String> tops = new TreeSet<>();
        behaviours.keySet().forEach(name -> tops.add(name.substring(0, Math.max(0, name.indexOf('.')))));
        for (String name : behaviours.keySet()) {
            if (name.endsWith(CONSTRUCTOR)) {
                classes.add(name.substring(0, name.length() - CONSTRUCTOR.length()));
            }
        }
        this.modelled = Set.copyOf(tops);
        this.reach = new Reach(model, catalog, module -> isModelled(module.name(), module));
    }

    /** A place outside of all files, for what the interpreter itself holds. */
    Place nowhere() {
        return nowhere;
    }

    Reach reach() {
        return reach;
    }

    ProjectModel model() {
        return model;
    }

    PythonVersions pythons() {
        return pythons;
    }

    /** Whether the default start method is fork on any declared Python. */
    boolean forksByDefault() {
        return !pythons.forkingByDefault().isEmpty();
    }

    Optional<Behaviour> behaviour(String name) {
        return Optional.ofNullable(behaviours.get(name));
    }

    boolean isClass(String name) {
        return classes.contains(name);
    }

    /** What the catalog knows of a callable on the declared Pythons, the newest versions of a library first. */
    List<CatalogEffect> effects(String name) {
        List<CatalogEffect> effects = new ArrayList<>();
        for (CatalogEffect effect : catalog.effectsOf(name)) {
            if (!pythons.satisfying(effect.python()).isEmpty()) {
                effects.add(0, effect);
            }
        }
        return effects;
    }

    /** The class of what a function outside the project returns. */
    String returned(String name) {
        return catalog.returnedClass(name).orElse(name);
    }

    /** Whether what a module of an audited standard library does is known, so that its source need not be run by others. */
    boolean isModelled(String dotted, ModuleFacts module) {
        int dot = dotted.indexOf('.');
        String top = dot < 0 ? dotted : dotted.substring(0, dot);
        return modelled.contains(top) && model.isStandardLibrary(module);
    }

    /** The members of a module outside the project that matter, sorted. */
    Set<String> membersOf(String module) {
        String prefix = module + ".";
        Set<String> members = new TreeSet<>();
        for (String name : behaviours.keySet()) {
            if (name.startsWith(prefix)) {
                int dot = name.indexOf('.', prefix.length());
                members.add(name.substring(prefix.length(), dot < 0 ? name.length() : dot));
            }
        }
        return members;
    }

    /** A built-in name. */
    Values builtin(String name) {
        String dotted = "builtins." + name;
        return behaviours.containsKey(dotted) || isClass(dotted) ? Values.external(dotted) : Values.UNKNOWN;
    }

    /** An attribute of something outside the project. */
    Values attribute(Value.External external, String name) {
        String dotted = external.name() + "." + name;
        Values constant = Platform.constant(dotted, pythons.system());
        if (constant != null) {
            return constant;
        }
        Value member = member(external.name(), name);
        return Values.of(member);
    }

    /** A member of a class or module outside the project. */
    Value member(String owner, String name) {
        String dotted = owner + "." + name;
        int dots = 0;
        for (int dot = dotted.indexOf('.'); dot >= 0; dot = dotted.indexOf('.', dot + 1)) {
            dots++;
        }
        if (dots > MOST_SEGMENTS) {
            return Value.Unknown.VALUE;
        }
        return new Value.External(Platform.canonical(dotted));
    }

    /** Whether a class outside the project has a member, as far as that is known. */
    boolean hasMember(String owner, String name) {
        if (owner.equals("builtins.object")) {
            return false;
        }
        boolean known = isClass(owner);
        return !known || behaviours.containsKey(Platform.canonical(owner + "." + name));
    }

    /** Whether it is known what a member of a class outside the project does. */
    boolean knowsMember(String owner, String name) {
        return behaviours.containsKey(Platform.canonical(owner + "." + name))
                || effects(owner).stream()
                        .anyMatch(effect -> effect.startedBy().contains(name)
                                || effect.endedBy().contains(name)
                                || name.equals("__init__"));
    }

    /** The outcome of a comparison of {@code sys.version_info} with a tuple, if it is the same on all declared Pythons. */
    Optional<Boolean> versionTest(Values left, Comparison operator, Term right) {
        if (!left.isOnly(new Value.External("sys.version_info")) || !(right instanceof Term.Display tuple)) {
            return Optional.empty();
        }
        Optional<Boolean> outcome = Optional.empty();
        for (PythonVersion version : pythons.versions()) {
            Optional<Boolean> one = Platform.compare(version, operator, tuple);
            if (one.isEmpty() || (outcome.isPresent() && !outcome.equals(one))) {
                return Optional.empty();
            }
            outcome = one;
        }
        return outcome;
    }
}
