package io.github.forksafe.effects;

import io.github.forksafe.catalog.LockKind;
import io.github.forksafe.model.Action;
import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.ModuleFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Imports modules: the body of a module runs at the first import on the way, its packages' before it. */
final class Imports {
    private static final String IMPORTED = "@imported";

    /** Stands for what was imported from outside the project; its fields are dotted names. */
    private static final String OUTSIDE = "@modules";

    /** The field that is set when a module was imported that may import logging. */
    private static final String FOREIGN = "@foreign";

    /** Modules of the standard library that do not import logging. */
    private static final Set<String> PLAIN = Set.of(
            "__future__",
            "_thread",
            "argparse",
            "array",
            "atexit",
            "base64",
            "collections",
            "contextlib",
            "datetime",
            "enum",
            "errno",
            "functools",
            "gc",
            "getopt",
            "glob",
            "hashlib",
            "inspect",
            "io",
            "itertools",
            "json",
            "math",
            "operator",
            "os",
            "os.path",
            "queue",
            "random",
            "re",
            "select",
            "shutil",
            "signal",
            "socket",
            "string",
            "struct",
            "subprocess",
            "sys",
            "tempfile",
            "textwrap",
            "thread",
            "threading",
            "time",
            "traceback",
            "types",
            "typing",
            "warnings",
            "weakref");

    private final Machine machine;

    Imports(Machine machine) {
        this.machine = machine;
    }

    /** The object that holds a module's variables. */
    Obj scope(ModuleFacts module) {
        FunctionFacts body = module.body();
        return machine.heap().object(new Place(module.file(), 0, 0), Context.TOP, Obj.Type.scope(body, null));
    }

    /** Imports a module by its absolute dotted name, its packages first. */
    Values module(Frame frame, String dotted, Place place) {
        for (int dot = dotted.indexOf('.'); dot > 0; dot = dotted.indexOf('.', dot + 1)) {
            load(frame, dotted.substring(0, dot), place);
        }
        return load(frame, dotted, place);
    }

    private Values load(Frame frame, String dotted, Place place) {
        Optional<ModuleFacts> found = machine.world().model().find(dotted, frame.module());
        boolean modelled = found.isPresent() && machine.world().isModelled(dotted, found.get());
        if (found.isPresent() && !modelled) {
            run(frame, found.get(), place);
            return Values.of(new Value.ProjectModule(found.get()));
        }
        outside(frame, dotted, place);
        CatalogBehaviours.imported(new Invocation(machine, frame, dotted, Values.NONE, Arguments.NONE, place));
        return Values.external(Platform.canonical(dotted));
    }

    /** The first import of a module is made under the module's own lock; that another thread has made it is not known for certain. */
    private void first(Frame frame, String dotted, Place place) {
        Obj imported = machine.locks().global(OUTSIDE, LockKind.MODULE_IMPORT).object();
        if (machine.reachable() && machine.read(imported, dotted) == null) {
            Locks.Lock lock = machine.locks().global(dotted, LockKind.MODULE_IMPORT);
            machine.locks().take(frame, lock, Take.How.TAKES, place);
            if (machine.mode().thread() == null) {
                machine.write(imported, dotted, Values.of(Value.Constant.NONE));
            }
        }
    }

    private void outside(Frame frame, String dotted, Place place) {
        Obj imported = machine.locks().global(OUTSIDE, LockKind.MODULE_IMPORT).object();
        if (!PLAIN.contains(dotted) && machine.read(imported, FOREIGN) == null) {
            machine.write(imported, FOREIGN, Values.of(Value.Constant.NONE));
        }
        first(frame, dotted, place);
    }

    /** Whether nothing outside the project was imported yet but modules that do not import logging. */
    boolean isAllPlain() {
        Obj imported = machine.locks().global(OUTSIDE, LockKind.MODULE_IMPORT).object();
        return machine.read(imported, FOREIGN) == null;
    }

    private void run(Frame frame, ModuleFacts module, Place place) {
        first(frame, module.name(), place);
        Hop way = new Hop(Hop.Kind.IMPORT, place, module.name(), frame.way());
        ensure(module, new Frame.Origin(Context.TOP, way, frame.depth() + 1));
    }

    /** Runs the body of a module if it was not imported on the way. */
    void ensure(ModuleFacts module, Frame.Origin origin) {
        if (machine.read(scope(module), IMPORTED) == null && machine.reachable()) {
            execute(module, module.name(), origin);
        }
    }

    /** Runs the body of a module under a name. */
    void execute(ModuleFacts module, String name, Frame.Origin origin) {
        Obj scope = scope(module);
        machine.write(scope, IMPORTED, Values.of(Value.Constant.NONE));
        machine.write(scope, "__name__", Values.of(Value.Constant.string(name)));
        State before = machine.state();
        Frame inner = new Frame(module.body(), scope, module, origin);
        machine.recorder().reach(module.body());
        new ActionRunner(machine, inner).run(module.body().body());
        if (!machine.reachable() && origin.way().kind() == Hop.Kind.IMPORT) {
            machine.state(before);
        }
    }

    /** One name of {@code from … import …}. */
    Values member(Frame frame, Action.ImportFrom action, Place place) {
        Optional<String> base = frame.module().absolute(action.level(), action.module());
        if (base.isEmpty()) {
            return Values.UNKNOWN;
        }
        Values module = base.get().isEmpty() ? Values.UNKNOWN : module(frame, base.get(), place);
        Value only = module.list().get(0);
        if (only instanceof Value.ProjectModule project) {
            return member(frame, project.facts(), action.name(), place);
        }
        String dotted = base.get().isEmpty() ? action.name() : base.get() + "." + action.name();
        return machine.world().model().find(dotted, frame.module()).isPresent()
                ? module(frame, dotted, place)
                : machine.attributes().get(frame, module, action.name());
    }

    private Values member(Frame frame, ModuleFacts module, String name, Place place) {
        Values held = machine.read(scope(module), name);
        if (held != null) {
            return held;
        }
        String dotted = module.name() + "." + name;
        return module.isPackage()
                        && machine.world().model().find(dotted, module).isPresent()
                ? module(frame, dotted, place)
                : attribute(frame, module, name);
    }

    /** An attribute of a module: a variable, or a submodule that was imported. */
    Values attribute(Frame frame, ModuleFacts module, String name) {
        Values held = machine.read(scope(module), name);
        if (held != null) {
            return held;
        }
        Optional<ModuleFacts> submodule = module.isPackage()
                ? machine.world().model().find(module.name() + "." + name, module)
                : Optional.empty();
        if (submodule.isPresent()) {
            return Values.of(new Value.ProjectModule(submodule.get()));
        }
        Values getter = machine.read(scope(module), "__getattr__");
        return getter == null
                ? Values.UNKNOWN
                : machine.calls()
                        .call(
                                frame,
                                getter,
                                Arguments.of(Values.of(Value.Constant.string(name))),
                                new Place(module.file(), 0, 0));
    }

    /** What {@code from … import *} binds. */
    Map<String, Values> star(Frame frame, Action.ImportFrom action, Place place) {
        Map<String, Values> bound = new LinkedHashMap<>();
        Optional<String> base = frame.module().absolute(action.level(), action.module());
        if (base.isEmpty() || base.get().isEmpty()) {
            return bound;
        }
        Values module = module(frame, base.get(), place);
        if (module.list().get(0) instanceof Value.ProjectModule project) {
            Obj scope = scope(project.facts());
            List<String> exported = exported(scope);
            for (String name : List.copyOf(scope.slots().keySet())) {
                boolean visible =
                        exported.isEmpty() ? !name.startsWith("_") && !name.contains("@") : exported.contains(name);
                Values held = visible ? machine.read(scope, name) : null;
                if (held != null) {
                    bound.put(name, held);
                }
            }
        } else {
            machine.world()
                    .membersOf(base.get())
                    .forEach(name -> bound.put(name, machine.attributes().get(frame, module, name)));
        }
        return bound;
    }

    private List<String> exported(Obj scope) {
        Values all = machine.read(scope, "__all__");
        List<Values> names = all == null ? null : new Containers(machine).exactElements(all);
        return names == null
                ? List.of()
                : names.stream()
                        .flatMap(v -> v.list().stream())
                        .filter(Value.Constant.class::isInstance)
                        .map(v -> ((Value.Constant) v).text())
                        .toList();
    }
}
