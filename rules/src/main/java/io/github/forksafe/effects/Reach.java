package io.github.forksafe.effects;

import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.EffectKind;
import io.github.forksafe.catalog.Library;
import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.model.ProjectModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which functions can matter, judged by names: those that mention something which starts, ends or holds a thread, a process or a lock, or what such
 * a thing may flow into by assignments and calls. Coarse, linear and cheap. What does not matter is not run: it can neither start a
 * thread nor fork, and what it returns is unknown.
 */
final class Reach {
    /** What forks, and what releases a lock that it does not hold: an entry matters only if it reaches one. */
    private static final Set<String> FORKS = Set.of(
            "fork",
            "forkpty",
            "Process",
            "BaseProcess",
            "Pool",
            "ProcessPoolExecutor",
            "Manager",
            "BaseManager",
            "SyncManager",
            "preexec_fn",
            "_releaseLock",
            "spawnl",
            "spawnle",
            "spawnlp",
            "spawnlpe",
            "spawnv",
            "spawnve",
            "spawnvp",
            "spawnvpe");

    /** What else matters to threads and processes. */
    private static final Set<String> THREADS = Set.of(
            "Thread",
            "Timer",
            "start_new_thread",
            "ThreadPoolExecutor",
            "ThreadPool",
            "Executor",
            "Queue",
            "JoinableQueue",
            "get_context",
            "set_start_method",
            "_acquireLock",
            "join",
            "start",
            "shutdown",
            "terminate",
            "is_alive",
            "join_thread",
            "submit",
            "exit",
            "_exit",
            "__enter__",
            "__exit__");

    /** What starts threads; the import of a module that reaches none leaves none behind. */
    private static final Set<String> STARTS = Set.of(
            "Thread",
            "Timer",
            "start_new_thread",
            "ThreadPoolExecutor",
            "ThreadPool",
            "Executor",
            "Pool",
            "ProcessPoolExecutor");

    /** What makes, takes and gives back locks, and decides which locks logging takes. */
    private static final Set<String> LOCKS = Set.of(
            "Lock",
            "RLock",
            "allocate_lock",
            "Condition",
            "Semaphore",
            "BoundedSemaphore",
            "acquire",
            "release",
            "SimpleQueue",
            "LifoQueue",
            "PriorityQueue",
            "addHandler",
            "addFilter",
            "removeHandler",
            "basicConfig",
            "dictConfig",
            "fileConfig",
            "setLevel",
            "register_at_fork",
            "register_after_fork");

    /** What makes objects that one process may use only. */
    private static final Set<String> COPIES = Set.of("create_connection", "new_event_loop", "get_event_loop", "Random");

    /** How a method mentions the class that it is called on. */
    private static final List<String> OWN_CLASS =
            List.of(FunctionFacts.Flow.LOCAL + "cls", FunctionFacts.Flow.SOMETHING + ".__class__", "type");

    private final ProjectModel model;
    private final Map<Object, List<Object>> successors = new HashMap<>();
    private final Map<Object, List<Object>> methods = new HashMap<>();
    private final Map<Object, List<Object>> flows = new HashMap<>();
    private final Set<String> seeds = new HashSet<>();
    private final Predicate<ModuleFacts> modelled;
    private final Set<Object> mattering;
    private final Set<Object> forking;
    private final Set<Object> starting;
    private final Set<ModuleFacts> modules = new HashSet<>();

    Reach(ProjectModel model, Catalog catalog, Predicate<ModuleFacts> modelled) {
        this.model = model;
        this.modelled = modelled;
        seeds.addAll(FORKS);
        seeds.addAll(THREADS);
        seeds.addAll(LOCKS);
        seeds.addAll(COPIES);
        seeds.addAll(catalogued(model, catalog, effect -> true));
        for (ModuleFacts module : model.modules()) {
            define(module, module.body());
            edge(module.body(), Names.importOf(module));
        }
        for (ModuleFacts module : model.modules()) {
            Names names = new Names(model, module, seeds, modelled);
            reexport(names, module);
            connect(names, module.body());
        }
        mattering = closure(seeds, List.of(successors, methods, flows));
        Set<String> forks = new HashSet<>(FORKS);
        forks.addAll(catalogued(model, catalog, Reach::forks));
        forking = closure(forks, List.of(successors));
        Set<String> starts = new HashSet<>(STARTS);
        starts.addAll(catalogued(model, catalog, CatalogEffect::startsThread));
        starting = closure(starts, List.of(successors));
        spread();
    }

    private static boolean forks(CatalogEffect effect) {
        return effect.does().contains(EffectKind.FORKS) || effect.does().contains(EffectKind.FORKS_AND_EXECS);
    }

    /** Names of callables of libraries that the project imports, as far as their effects are asked for. */
    private static Set<String> catalogued(ProjectModel model, Catalog catalog, Predicate<CatalogEffect> asked) {
        Set<String> found = new HashSet<>();
        Set<Library> libraries = new HashSet<>();
        for (ModuleFacts module : model.modules()) {
            for (ModuleFacts.Imported imported : module.imports()) {
                catalog.byModule(imported.module()).ifPresent(libraries::add);
            }
        }
        for (Library library : libraries) {
            for (CatalogEffect effect : library.effects().stream().filter(asked).toList()) {
                effect.callables().forEach(c -> found.add(c.substring(c.lastIndexOf('.') + 1)));
                found.addAll(effect.startedBy());
                found.addAll(effect.endedBy());
            }
        }
        return found;
    }

    /** Definitions by the names under which they are mentioned; what makes a definition matter makes its name and what is around it matter. */
    private void define(ModuleFacts module, FunctionFacts scope) {
        for (FunctionFacts nested : scope.nested()) {
            if (!nested.name().startsWith("__") && !modelled.test(module)) {
                edge(nested, Names.definition(module, scope, nested));
            }
            boolean onlyIfCalled = scope.kind() == FunctionFacts.Kind.CLASS_BODY
                    && !nested.name().startsWith("__");
            if (onlyIfCalled) {
                methods.computeIfAbsent(nested, n -> new ArrayList<>(1)).add(scope);
            } else {
                edge(nested, scope);
            }
            define(module, nested);
        }
    }

    private void edge(Object from, Object to) {
        successors.computeIfAbsent(from, f -> new ArrayList<>(2)).add(to);
    }

    /** What a module imports can be had from it by the name that it is bound to. */
    private void reexport(Names names, ModuleFacts module) {
        for (ModuleFacts.Imported imported : module.imports()) {
            if (!imported.name().isEmpty() && !imported.name().equals("*")) {
                String bound = Names.variable(module, imported.asName());
                names.of(imported.asName()).stream()
                        .filter(key -> !key.equals(bound))
                        .forEach(key -> edge(key, bound));
            }
        }
    }

    /** A class that matters makes those class methods matter, its bases' too, that may make objects of it. */
    private void connectClasses(Names names, FunctionFacts scope) {
        for (FunctionFacts type : scope.nested()) {
            if (type.kind() == FunctionFacts.Kind.CLASS_BODY) {
                for (FunctionFacts method : type.nested()) {
                    if (OWN_CLASS.stream().anyMatch(method.direct()::contains)) {
                        edge(type, method);
                        names.of(type.name()).forEach(key -> edge(Names.SUBCLASS + key, method));
                    }
                }
                bases(names, scope, type);
            }
        }
    }

    /** A base that matters makes the methods matter that call its own by {@code super()}. */
    private void bases(Names names, FunctionFacts scope, FunctionFacts type) {
        for (FunctionFacts.Flow flow : scope.flows()) {
            if (flow.target().equals(type.name())) {
                for (String base : flow.sources()) {
                    for (String key : names.of(base)) {
                        edge(type, Names.SUBCLASS + key);
                        type.nested().stream()
                                .filter(method -> method.direct().contains("super"))
                                .forEach(method -> edge(key, method));
                        names.of(type.name()).forEach(own -> edge(Names.SUBCLASS + own, Names.SUBCLASS + key));
                    }
                }
            }
        }
    }

    /** What a scope mentions makes it matter; what flows by name is followed. */
    private void connect(Names names, FunctionFacts scope) {
        connectClasses(names, scope);
        for (String mentioned : scope.direct()) {
            names.of(mentioned).forEach(name -> edge(name, scope));
        }
        for (FunctionFacts.Flow flow : scope.flows()) {
            for (String target : names.of(flow.target())) {
                for (String source : flow.sources()) {
                    names.of(source)
                            .forEach(name -> flows.computeIfAbsent(name, n -> new ArrayList<>(1))
                                    .add(target));
                }
            }
        }
        scope.nested().forEach(nested -> connect(names, nested));
    }

    /** What some seed reaches: scopes, and names as text. */
    private Set<Object> closure(Set<String> from, List<Map<Object, List<Object>>> kinds) {
        Set<Object> seen = new HashSet<>();
        for (String seed : from) {
            seen.add(Names.ATTRIBUTE + seed);
            seen.addAll(flows.getOrDefault(Names.ATTRIBUTE + seed, List.of()));
        }
        Deque<Object> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Object node = open.pop();
            for (Map<Object, List<Object>> edges : kinds) {
                for (Object successor : edges.getOrDefault(node, List.of())) {
                    if (seen.add(successor)) {
                        open.push(successor);
                    }
                }
            }
        }
        return seen;
    }

    /** A module may fork if it, one of its functions, or a module that it imports may. */
    private void spread() {
        Map<ModuleFacts, Set<ModuleFacts>> importers = new HashMap<>();
        Deque<ModuleFacts> open = new ArrayDeque<>();
        for (ModuleFacts module : model.modules()) {
            for (ModuleFacts imported : model.imports(module)) {
                importers.computeIfAbsent(imported, m -> new HashSet<>()).add(module);
            }
            if (forking.contains(module.body())) {
                modules.add(module);
                open.push(module);
            }
        }
        while (!open.isEmpty()) {
            for (ModuleFacts importer : importers.getOrDefault(open.pop(), Set.of())) {
                if (modules.add(importer)) {
                    open.push(importer);
                }
            }
        }
    }

    /** Whether running a function can matter at all. */
    boolean matters(FunctionFacts function) {
        return mattering.contains(function);
    }

    /** Whether the import of a module may start a thread. */
    boolean startsAtImport(ModuleFacts module) {
        return starting.contains(module.body());
    }

    /** Whether running a module as a program may come to a fork. */
    boolean reaches(ModuleFacts module) {
        return modules.contains(module);
    }

    /** Whether calling a function may come to a fork; a method's class is made first. */
    boolean reaches(FunctionFacts function, List<FunctionFacts> around) {
        return forking.contains(function)
                || around.stream()
                        .flatMap(scope -> scope.nested().stream())
                        .anyMatch(scope -> scope.name().equals("__init__") && forking.contains(scope));
    }
}
