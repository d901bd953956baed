package io.github.forksafe.effects;

import io.github.forksafe.model.EntryPoint;
import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.model.ProjectModel;
import io.github.forksafe.parallel.Workers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Runs a project from all of its entries and gathers what the runs come across. */
public final class EffectAnalysis {
    /** How many modules share a machine. */
    private static final int GROUP = 128;

    private final World world;
    private final Reach reach;
    private final int threads;
    private final List<Recorder> recorders = new ArrayList<>();
    private final List<Recorder> importing = new ArrayList<>();

    private EffectAnalysis(World world, int threads) {
        this.world = world;
        this.reach = world.reach();
        this.threads = threads;
    }

    /**
     * Analyses a project.
     *
     * @param model the linked project
     * @param environment what it runs in
     * @param threads how many threads may work; the result does not depend on it
     * @return the evidence
     */
    public static Evidence run(ProjectModel model, Environment environment, int threads) {
        World world = new World(model, environment.catalog(), environment.pythons());
        EffectAnalysis analysis = new EffectAnalysis(world, threads);
        analysis.programs();
        analysis.entryPoints();
        analysis.functions();
        analysis.imports();
        analysis.recorders.add(new Run(world).preloads(environment.preloads()));
        return analysis.evidence();
    }

    /** Programs first: modules that guard a main part, and modules that nobody imports. */
    private void programs() {
        Set<ModuleFacts> imported = world.model().imported();
        List<ModuleFacts> programs = world.model().modules().stream()
                .filter(module -> module.mainGuard() || !imported.contains(module) || isEntryPoint(module, ""))
                .filter(reach::reaches)
                .toList();
        recorders.addAll(Workers.map(threads, groups(programs), group -> new Run(world).programs(group)));
    }

    /** Then the functions that are said to be called from outside, whoever else calls them. */
    private void entryPoints() {
        Predicate<ModuleFacts> holdsSome = module ->
                module.functions().stream().anyMatch(function -> isEntryPoint(module, function.qualifiedName()));
        List<ModuleFacts> modules =
                world.model().modules().stream().filter(holdsSome).toList();
        recorders.addAll(
                Workers.map(threads, groups(modules), group -> new Run(world).entryPoints(group, this::isEntryPoint)));
    }

    private boolean isEntryPoint(ModuleFacts module, String function) {
        return world.model().entryPoints().stream()
                .anyMatch(point -> point.function().equals(function) && point.isIn(module));
    }

    private List<String> missingEntryPoints() {
        return world.model().entryPoints().stream()
                .filter(point -> world.model().modules().stream().noneMatch(module -> holds(module, point)))
                .map(point -> "the entry point " + point + " was not found")
                .toList();
    }

    private static boolean holds(ModuleFacts module, EntryPoint point) {
        return point.isIn(module)
                && (point.function().isEmpty()
                        || module.functions().stream()
                                .anyMatch(function -> function.qualifiedName().equals(point.function())));
    }

    /** Then what no program reached: functions that nobody calls, and at last those that only call one another. */
    private void functions() {
        Set<String> mentioned = new HashSet<>();
        world.model().modules().forEach(module -> mentioned.addAll(module.body().mentions()));
        functions(function -> !mentioned.contains(function.name()));
        functions(function -> true);
    }

    /** At last modules that may start a thread when they are imported; scripts are there to be run, not to be imported. */
    private void imports() {
        Set<ModuleFacts> imported = world.model().imported();
        List<ModuleFacts> modules = world.model().modules().stream()
                .filter(module -> imported.contains(module) || isOfPackage(module))
                .filter(reach::startsAtImport)
                .toList();
        importing.addAll(Workers.map(threads, groups(modules), group -> new Run(world).imports(group)));
    }

    /** Whether a module is there for programs outside of the project: it defines something, in a package that says that it is one. */
    private boolean isOfPackage(ModuleFacts module) {
        int dot = module.name().lastIndexOf('.');
        return dot > 0
                && world.model()
                        .find(module.name().substring(0, dot), module)
                        .filter(ModuleFacts::isPackage)
                        .isPresent()
                && !module.name().endsWith(".__main__")
                && !module.mainGuard()
                && !module.functions().isEmpty();
    }

    private void functions(Predicate<FunctionFacts> chosen) {
        Set<FunctionFacts> reached = new HashSet<>();
        recorders.forEach(recorder -> reached.addAll(recorder.reached()));
        Predicate<FunctionFacts> open = function -> !reached.contains(function) && chosen.test(function);
        List<ModuleFacts> modules = world.model().modules().stream()
                .filter(module -> module.functions().stream().anyMatch(open))
                .toList();
        recorders.addAll(Workers.map(threads, groups(modules), group -> new Run(world).functions(group, reach, open)));
    }

    /** Neighbours share a machine; the groups depend on the project alone, so that the result does too. */
    private static List<List<ModuleFacts>> groups(List<ModuleFacts> modules) {
        List<List<ModuleFacts>> groups = new ArrayList<>();
        for (int i = 0; i < modules.size(); i += GROUP) {
            groups.add(modules.subList(i, Math.min(modules.size(), i + GROUP)));
        }
        return groups;
    }

    private Evidence evidence() {
        Map<Place, List<ForkEvent>> forks = new TreeMap<>(EffectAnalysis::inOrder);
        Map<Place, LockRelease> releases = new TreeMap<>(EffectAnalysis::inOrder);
        Set<Place> unresolved = new HashSet<>();
        Set<String> limits = new TreeSet<>(missingEntryPoints());
        List<Meeting> meetings = new ArrayList<>();
        int entries = 0;
        for (Recorder recorder : recorders) {
            recorder.forks()
                    .forEach(e -> forks.computeIfAbsent(e.place(), p -> new ArrayList<>())
                            .add(e));
            recorder.releases().forEach(r -> releases.merge(r.place(), r, (a, b) -> a.child() ? a : b));
            meetings.addAll(recorder.meetings());
            unresolved.addAll(recorder.unresolved());
            limits.addAll(recorder.limits());
            entries += recorder.entries();
        }
        List<Evidence.ForkSite> sites = forks.entrySet().stream()
                .map(e -> new Evidence.ForkSite(e.getKey(), e.getValue()))
                .toList();
        return new Evidence(
                sites,
                List.copyOf(releases.values()),
                meetings,
                advice(),
                new Evidence.Coverage(entries, unresolved.size(), List.copyOf(limits)));
    }

    private Evidence.Advice advice() {
        Map<Place, ForkEvent> respawns = new TreeMap<>(EffectAnalysis::inOrder);
        Map<Place, List<ForkEvent>> spawns = new TreeMap<>(EffectAnalysis::inOrder);
        Map<Place, ImportStart> atImport = new TreeMap<>(EffectAnalysis::inOrder);
        for (Recorder recorder : recorders) {
            recorder.respawns().forEach(e -> respawns.merge(e.place(), e, (a, b) -> a.certain() ? a : b));
            recorder.spawns()
                    .forEach(e -> spawns.computeIfAbsent(e.place(), p -> new ArrayList<>())
                            .add(e));
        }
        for (Recorder recorder : importing) {
            recorder.startsAtImport().forEach(s -> atImport.putIfAbsent(s.at(), s));
        }
        List<Evidence.ForkSite> sites = spawns.entrySet().stream()
                .map(e -> new Evidence.ForkSite(e.getKey(), e.getValue()))
                .toList();
        return new Evidence.Advice(List.copyOf(respawns.values()), sites, List.copyOf(atImport.values()));
    }

    private static int inOrder(Place a, Place b) {
        int byFile = a.file().id().compareTo(b.file().id());
        int byStart = byFile != 0 ? byFile : Integer.compare(a.start(), b.start());
        return byStart != 0 ? byStart : Integer.compare(a.end(), b.end());
    }
}
