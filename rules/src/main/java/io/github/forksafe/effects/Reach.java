package io.github.forksafe.effects;

import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.catalog.CatalogEffect;
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

/**
 * Which functions can matter, judged by names: those that mention something which starts, ends or holds a thread or a process, or what such
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

    private final Map<String, List<Object>> successors = new HashMap<>();
    private final Map<FunctionFacts, Set<String>> names = new HashMap<>();
    private final Set<FunctionFacts> mattering;
    private final Set<FunctionFacts> forking;
    private final Set<ModuleFacts> modules = new HashSet<>();

    Reach(ProjectModel model, Catalog catalog) {
        Map<String, List<FunctionFacts>> byName = new HashMap<>();
        model.modules().forEach(module -> index(module.body(), byName));
        model.modules().forEach(module -> connect(module.body(), byName));
        Set<String> catalogued = catalogued(model, catalog);
        Set<String> seeds = new HashSet<>(FORKS);
        seeds.addAll(THREADS);
        seeds.addAll(catalogued);
        mattering = closure(seeds);
        forking = closure(FORKS);
        spread(model);
    }

    /** Names of callables of libraries that the project imports. */
    private static Set<String> catalogued(ProjectModel model, Catalog catalog) {
        Set<String> found = new HashSet<>();
        Set<Library> libraries = new HashSet<>();
        for (ModuleFacts module : model.modules()) {
            for (ModuleFacts.Imported imported : module.imports()) {
                catalog.byModule(imported.module()).ifPresent(libraries::add);
            }
        }
        for (Library library : libraries) {
            for (CatalogEffect effect : library.effects()) {
                effect.callables().forEach(c -> found.add(c.substring(c.lastIndexOf('.') + 1)));
                found.addAll(effect.startedBy());
                found.addAll(effect.endedBy());
            }
        }
        return found;
    }

    private static void index(FunctionFacts scope, Map<String, List<FunctionFacts>> byName) {
        for (FunctionFacts nested : scope.nested()) {
            byName.computeIfAbsent(nested.name(), n -> new ArrayList<>()).add(nested);
            index(nested, byName);
        }
    }

    private void edge(String from, Object to) {
        successors.computeIfAbsent(from, f -> new ArrayList<>(2)).add(to);
    }

    private static String key(FunctionFacts function, String name) {
        return name.startsWith(FunctionFacts.Flow.LOCAL)
                ? name + "@" + function.file().id() + ":" + function.start()
                : name;
    }

    /** What a scope mentions makes it matter; what flows by name is followed; nested scopes make what is around them matter. */
    private void connect(FunctionFacts scope, Map<String, List<FunctionFacts>> byName) {
        scope.direct().forEach(name -> edge(key(scope, name), scope));
        for (FunctionFacts.Flow flow : scope.flows()) {
            for (String target : targets(scope, flow.target(), byName)) {
                flow.sources().forEach(source -> edge(key(scope, source), target));
            }
        }
        for (FunctionFacts nested : scope.nested()) {
            connect(nested, byName);
        }
        Set<String> own = new HashSet<>();
        boolean special = scope.name().startsWith("__") || scope.name().startsWith("<");
        if (!special) {
            own.add(scope.name());
        }
        names.put(scope, own);
    }

    private static List<String> targets(FunctionFacts scope, String target, Map<String, List<FunctionFacts>> byName) {
        if (!target.endsWith(FunctionFacts.Flow.PARAMETERS)) {
            return List.of(key(scope, target));
        }
        List<String> parameters = new ArrayList<>();
        String name = target.substring(0, target.length() - FunctionFacts.Flow.PARAMETERS.length());
        for (FunctionFacts callee : byName.getOrDefault(name, List.of())) {
            addParameters(callee, parameters);
            if (callee.kind() == FunctionFacts.Kind.CLASS_BODY) {
                callee.nested().stream()
                        .filter(method -> method.name().equals("__init__"))
                        .forEach(method -> addParameters(method, parameters));
            }
        }
        return parameters;
    }

    private static void addParameters(FunctionFacts function, List<String> parameters) {
        function.parameters()
                .forEach(parameter -> parameters.add(key(function, FunctionFacts.Flow.LOCAL + parameter.name())));
    }

    /** The scopes that some seed reaches. */
    private Set<FunctionFacts> closure(Set<String> seeds) {
        Set<Object> seen = new HashSet<>(seeds);
        Set<FunctionFacts> scopes = new HashSet<>();
        Deque<Object> open = new ArrayDeque<>(seeds);
        while (!open.isEmpty()) {
            Object node = open.pop();
            List<? extends Object> next = List.of();
            if (node instanceof FunctionFacts scope) {
                scopes.add(scope);
                next = new ArrayList<>(names.getOrDefault(scope, Set.of()));
            } else if (node instanceof String name) {
                next = successors.getOrDefault(name, List.of());
            }
            for (Object successor : next) {
                if (seen.add(successor)) {
                    open.push(successor);
                }
            }
        }
        return scopes;
    }

    /** A module may fork if it, one of its functions, or a module that it imports may. */
    private void spread(ProjectModel model) {
        Map<ModuleFacts, Set<ModuleFacts>> importers = new HashMap<>();
        Deque<ModuleFacts> open = new ArrayDeque<>();
        for (ModuleFacts module : model.modules()) {
            for (ModuleFacts imported : model.imports(module)) {
                importers.computeIfAbsent(imported, m -> new HashSet<>()).add(module);
            }
            if (forks(module.body())) {
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

    private boolean forks(FunctionFacts scope) {
        return forking.contains(scope) || scope.nested().stream().anyMatch(this::forks);
    }

    /** Whether running a function can matter at all. */
    boolean matters(FunctionFacts function) {
        return mattering.contains(function) || function.nested().stream().anyMatch(this::matters);
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
