package io.github.forksafe.effects;

import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.ModuleFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Runs the entries of some modules on one machine, which remembers what calls and imports came to. */
final class Run {
    /** Steps of one program; an entry that needs more is cut off, and the coverage says so. */
    private static final int PROGRAM_BUDGET = 400_000;

    /** Steps of one function that nobody calls. */
    private static final int FUNCTION_BUDGET = 30_000;

    private final Recorder recorder = new Recorder();
    private final Machine machine;
    private final Prelude prelude;

    Run(World world) {
        this.machine = new Machine(world, recorder);
        this.prelude = new Prelude(machine, recorder);
    }

    /** Runs modules as programs, one after the other; what they came across is in one recorder. */
    Recorder programs(List<ModuleFacts> modules) {
        for (ModuleFacts module : modules) {
            machine.state(prelude.before(module));
            Hop entry = new Hop(Hop.Kind.ENTRY, new Place(module.file(), 0, 0), module.name(), null);
            machine.program(true);
            within(module, PROGRAM_BUDGET, module.name(), () -> program(module, entry));
        }
        recorder.meet(machine.heap());
        return recorder;
    }

    /** Runs a module as a program, and what it registered for its end. */
    private void program(ModuleFacts module, Hop entry) {
        machine.imports().execute(module, "__main__", new Frame.Origin(Context.TOP, entry, 0));
        machine.state(State.join(machine.state(), machine.unwinding().takeExited()));
        Values hooks = machine.read(Forks.settings(machine), ContextBehaviours.AT_EXIT);
        for (Value hook : hooks == null ? List.<Value>of() : hooks.list()) {
            Place place = new Place(module.file(), 0, 0);
            machine.calls().call(frame(module, entry), Values.of(hook), Arguments.NONE, place);
        }
    }

    /** Imports modules, to see which threads are alive then. */
    Recorder imports(List<ModuleFacts> modules) {
        modules.forEach(prelude::after);
        return recorder;
    }

    /** Loads applications as servers do, which then fork. */
    Recorder preloads(List<Preload> preloads) {
        for (Preload preload : preloads) {
            ModuleFacts module = preload.application();
            machine.state(prelude.before(module));
            Hop entry = new Hop(Hop.Kind.ENTRY, preload.at(), module.name(), null);
            within(module, PROGRAM_BUDGET, module.name(), () -> {
                machine.imports().module(frame(module, entry), module.name(), preload.at());
                recorder.preloads(new ForkEvent(
                        preload.at(),
                        ForkEvent.Kind.PRELOAD,
                        preload.server(),
                        entry,
                        machine.alive(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        true));
            });
        }
        recorder.meet(machine.heap());
        return recorder;
    }

    /** Runs functions as programs that import their module and call them: unlike other functions, whatever has reached them before. */
    Recorder entryPoints(List<ModuleFacts> modules, BiPredicate<ModuleFacts, String> chosen) {
        machine.program(true);
        for (ModuleFacts module : modules) {
            List<List<FunctionFacts>> paths = new ArrayList<>();
            collect(module.body(), List.of(), function -> chosen.test(module, function.qualifiedName()), paths);
            for (List<FunctionFacts> path : paths) {
                FunctionFacts function = path.get(path.size() - 1);
                Hop entry = entry(place(module, function), function);
                machine.state(prelude.before(module));
                within(module, PROGRAM_BUDGET, function.qualifiedName(), () -> {
                    machine.imports().ensure(module, new Frame.Origin(Context.TOP, entry, 0));
                    if (machine.reachable()) {
                        call(module, path, entry, entry);
                    }
                });
            }
        }
        recorder.meet(machine.heap());
        return recorder;
    }

    /** Runs the chosen functions of modules that may come to a fork. */
    Recorder functions(List<ModuleFacts> modules, Reach reach, Predicate<FunctionFacts> chosen) {
        modules.forEach(module -> functions(module, reach, chosen));
        recorder.meet(machine.heap());
        return recorder;
    }

    /** Imports the module and then runs each of the chosen functions that may matter, from that state. */
    private void functions(ModuleFacts module, Reach reach, Predicate<FunctionFacts> chosen) {
        List<List<FunctionFacts>> paths = new ArrayList<>();
        collect(module.body(), List.of(), chosen, paths);
        paths.removeIf(path -> !reach.reaches(path.get(path.size() - 1), path));
        if (paths.isEmpty()) {
            return;
        }
        machine.state(prelude.after(module));
        Hop entry = new Hop(Hop.Kind.ENTRY, new Place(module.file(), 0, 0), module.name(), null);
        within(
                module,
                PROGRAM_BUDGET,
                module.name(),
                () -> machine.imports().ensure(module, new Frame.Origin(Context.TOP, entry, 0)));
        State imported = machine.state() == null ? State.EMPTY : machine.state();
        for (List<FunctionFacts> path : paths) {
            FunctionFacts function = path.get(path.size() - 1);
            if (!recorder.reached().contains(function)) {
                machine.state(imported);
                within(
                        module,
                        FUNCTION_BUDGET,
                        function.qualifiedName(),
                        () -> call(module, path, entry, entry(place(module, function), function)));
            }
        }
    }

    /** The functions at the top level and the methods of classes there; what is nested in a function cannot be called from outside. */
    private static void collect(
            FunctionFacts scope,
            List<FunctionFacts> outer,
            Predicate<FunctionFacts> chosen,
            List<List<FunctionFacts>> paths) {
        for (FunctionFacts nested : scope.nested()) {
            List<FunctionFacts> path = new ArrayList<>(outer);
            path.add(nested);
            if (nested.kind() == FunctionFacts.Kind.CLASS_BODY) {
                collect(nested, path, chosen, paths);
            } else if (nested.kind() == FunctionFacts.Kind.FUNCTION && chosen.test(nested)) {
                paths.add(path);
            }
        }
    }

    private static Place place(ModuleFacts module, FunctionFacts function) {
        return new Place(
                module.file(),
                function.start(),
                function.start() + function.name().length());
    }

    private void call(ModuleFacts module, List<FunctionFacts> path, Hop importing, Hop entry) {
        FunctionFacts function = path.get(path.size() - 1);
        Place place = place(module, function);
        Frame top = frame(module, importing);
        Values owner = Values.of(new Value.ProjectModule(module));
        for (FunctionFacts type : path.subList(0, path.size() - 1)) {
            owner = machine.attributes().get(top, owner, type.name());
        }
        boolean constructor =
                function.name().equals("__init__") || function.name().equals("__new__");
        if (path.size() > 1) {
            owner = machine.calls().call(constructor ? frame(module, entry) : top, owner, Arguments.UNKNOWN, place);
        }
        if (!constructor) {
            Values callee = machine.attributes().get(top, owner, function.name());
            if (machine.reachable() && !callee.isUnknown()) {
                machine.calls().call(frame(module, entry), callee, Arguments.UNKNOWN, place);
            }
        }
    }

    private static Hop entry(Place place, FunctionFacts function) {
        return new Hop(Hop.Kind.ENTRY, place, function.qualifiedName(), null);
    }

    private Frame frame(ModuleFacts module, Hop way) {
        Obj scope = machine.imports().scope(module);
        return new Frame(module.body(), scope, module, new Frame.Origin(Context.TOP, way, 0));
    }

    private void within(ModuleFacts module, int budget, String entry, Runnable body) {
        recorder.entry();
        machine.budget(budget);
        machine.unwinding().reset();
        try {
            body.run();
            Processes.goesOn(machine.state());
        } catch (Machine.BudgetSpent spent) {
            recorder.forked().forEach(Fork::goesOn);
            machine.abandon();
            recorder.limit(
                    module.file().id() + ": " + entry + " was followed for " + budget + " steps and then given up");
        }
    }
}
