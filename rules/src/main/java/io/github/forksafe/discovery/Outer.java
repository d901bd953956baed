package io.github.forksafe.discovery;

import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.EffectKind;
import io.github.forksafe.catalog.Library;
import io.github.forksafe.catalog.Trigger;
import io.github.forksafe.pip.SpecifierSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What callables outside of the libraries that are read do: those of Python, and of libraries that the catalog knows. */
final class Outer {
    private static final Set<EffectKind> KINDS = Set.of(
            EffectKind.STARTS_THREAD,
            EffectKind.STARTS_NATIVE_THREAD,
            EffectKind.FORKS,
            EffectKind.FORKS_AND_EXECS,
            EffectKind.REGISTERS_AT_FORK);

    /** Where processes are forked by default. */
    private static final SpecifierSet FORKING =
            SpecifierSet.parse("<3.14").toOptional().orElse(SpecifierSet.ANY);

    private static final String THREAD = "a thread";
    private static final String WORKERS = "worker threads";

    private final Catalog catalog;
    private final Map<String, List<Doing>> known = new HashMap<>();
    private final Set<String> ending = new HashSet<>();
    private final Set<String> tops = new HashSet<>();

    Outer(Catalog catalog) {
        this.catalog = catalog;
        threads();
        processes();
        known.keySet().forEach(name -> tops.add(SketchMaker.first(name)));
        ending.forEach(name -> tops.add(SketchMaker.first(name)));
        catalog.modules().forEach(name -> tops.add(SketchMaker.first(name)));
    }

    private void threads() {
        for (String type :
                List.of("threading.Thread", "threading.Timer", "threading._Timer", "multiprocessing.dummy.Process")) {
            know(type + ".start", EffectKind.STARTS_THREAD, SpecifierSet.ANY, THREAD);
            ending.add(type + ".join");
            ending.add(type + ".cancel");
        }
        for (String type :
                List.of("concurrent.futures.ThreadPoolExecutor", "concurrent.futures.thread.ThreadPoolExecutor")) {
            know(type + ".submit", EffectKind.STARTS_THREAD, SpecifierSet.ANY, WORKERS);
            know(type + ".map", EffectKind.STARTS_THREAD, SpecifierSet.ANY, WORKERS);
        }
        for (String pool : List.of("multiprocessing.pool.ThreadPool", "multiprocessing.dummy.Pool")) {
            know(pool, EffectKind.STARTS_THREAD, SpecifierSet.ANY, WORKERS);
            ending.addAll(List.of(pool + ".terminate", pool + ".join", pool + ".__exit__"));
        }
        for (String type : List.of(
                "concurrent.futures.ThreadPoolExecutor",
                "concurrent.futures.thread.ThreadPoolExecutor",
                "concurrent.futures.ProcessPoolExecutor",
                "concurrent.futures.process.ProcessPoolExecutor",
                "concurrent.futures.Executor")) {
            ending.addAll(List.of(type + ".shutdown", type + ".__exit__"));
        }
    }

    private void processes() {
        know("os.fork", EffectKind.FORKS, SpecifierSet.ANY, "");
        for (String type : List.of(
                "multiprocessing.Process", "multiprocessing.process.Process", "multiprocessing.context.Process")) {
            know(type + ".start", EffectKind.FORKS, FORKING, "");
        }
        for (String type :
                List.of("concurrent.futures.ProcessPoolExecutor", "concurrent.futures.process.ProcessPoolExecutor")) {
            for (String method : List.of(".submit", ".map")) {
                know(type + method, EffectKind.FORKS, FORKING, "");
                know(
                        type + method,
                        EffectKind.STARTS_THREAD,
                        SpecifierSet.ANY,
                        "a thread that manages worker processes");
            }
        }
        for (String pool :
                List.of("multiprocessing.Pool", "multiprocessing.pool.Pool", "multiprocessing.context.Pool")) {
            know(pool, EffectKind.FORKS, FORKING, "");
            know(pool, EffectKind.STARTS_THREAD, SpecifierSet.ANY, "threads that manage worker processes");
            ending.addAll(List.of(pool + ".terminate", pool + ".join", pool + ".__exit__"));
        }
    }

    private void know(String callable, EffectKind kind, SpecifierSet python, String words) {
        known.computeIfAbsent(callable, name -> new ArrayList<>(1)).add(new Doing(kind, python, List.of(), words));
    }

    /** Whether something with this first name can do anything that counts. */
    boolean mayMatter(String top) {
        return tops.contains(top);
    }

    /** Whether a callable does anything that counts. */
    boolean matters(String dotted) {
        return mayMatter(SketchMaker.first(dotted)) && (!called(dotted).isEmpty() || ends(dotted));
    }

    /** What a call does. */
    List<Doing> called(String dotted) {
        String constructor = ".__init__";
        List<Doing> own = known.get(
                dotted.endsWith(constructor) ? dotted.substring(0, dotted.length() - constructor.length()) : dotted);
        if (own != null) {
            return own;
        }
        List<CatalogEffect> effects = new ArrayList<>();
        catalog.effectsOf(dotted).stream()
                .filter(effect ->
                        effect.when() != Trigger.IMPORT && effect.startedBy().isEmpty())
                .forEach(effects::add);
        int dot = dotted.lastIndexOf('.');
        if (dot > 0) {
            String method = dotted.substring(dot + 1);
            String owner = classOf(dotted.substring(0, dot));
            effectsOf(owner).stream()
                    .filter(effect -> effect.startedBy().contains(method))
                    .forEach(effects::add);
            catalog.effectsOf(owner + "." + method).stream()
                    .filter(effect -> effect.when() == Trigger.CALL && !effects.contains(effect))
                    .forEach(effects::add);
            if (method.equals("__init__")) {
                effectsOf(owner).stream()
                        .filter(effect -> effect.startedBy().isEmpty())
                        .forEach(effects::add);
            }
        }
        return doings(effects);
    }

    private List<CatalogEffect> effectsOf(String owner) {
        return catalog.effectsOf(owner).stream()
                .filter(effect -> effect.when() == Trigger.CONSTRUCT)
                .toList();
    }

    private String classOf(String maker) {
        return catalog.returnedClass(maker).orElse(maker);
    }

    /** What the import of a module does. */
    List<Doing> imported(String module) {
        return doings(catalog.effectsOf(module).stream()
                .filter(effect -> effect.when() == Trigger.IMPORT)
                .toList());
    }

    /** Facts that hold under certain arguments only are left out: which are passed is not looked at. */
    private static List<Doing> doings(List<CatalogEffect> effects) {
        List<Doing> doings = new ArrayList<>();
        for (CatalogEffect effect : effects) {
            if (effect.onlyIf().isEmpty()) {
                effect.does().stream().sorted().filter(KINDS::contains).forEach(kind -> {
                    String whose = effect.library().equals(Library.PYTHON) ? "" : " of " + effect.library();
                    doings.add(new Doing(kind, effect.python(), effect.endedAfter(), effect.threads() + whose));
                });
            }
        }
        return doings;
    }

    /** Whether a call ends the threads of what it is called on. */
    boolean ends(String dotted) {
        if (ending.contains(dotted)) {
            return true;
        }
        int dot = dotted.lastIndexOf('.');
        return dot > 0
                && catalog.effectsOf(classOf(dotted.substring(0, dot))).stream()
                        .anyMatch(effect -> effect.endedBy().contains(dotted.substring(dot + 1))
                                || effect.stoppedBy().contains(dotted.substring(dot + 1)));
    }
}
