package io.github.forksafe.effects;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Processes, contexts and start methods of <a href="https://docs.python.org/3/library/multiprocessing.html">multiprocessing</a>.
 */
final class ProcessBehaviours {
    private static final String CONTEXT = "multiprocessing.context";

    private static final String AFTER_FORK = "@after_fork";

    private ProcessBehaviours() {}

    static void register(Map<String, Behaviour> all) {
        all.put("multiprocessing.Process.__init__", ProcessBehaviours::init);
        all.put("multiprocessing.Process.start", ProcessBehaviours::start);
        all.put("multiprocessing.Process.run", ProcessBehaviours::run);
        all.put("multiprocessing.Process.join", ProcessBehaviours::join);
        all.put("multiprocessing.get_context", ProcessBehaviours::getContext);
        all.put("multiprocessing.set_start_method", ProcessBehaviours::setStartMethod);
        all.put("multiprocessing.get_start_method", ProcessBehaviours::getStartMethod);
        all.put("multiprocessing.util.register_after_fork", ProcessBehaviours::registerAfterFork);
        all.put("multiprocessing.Manager", ProcessBehaviours::manager);
        all.put("multiprocessing.managers.BaseManager.start", ProcessBehaviours::manager);
    }

    private static Values init(Invocation in) {
        in.object().ifPresent(process -> {
            in.machine().write(process, "@target", in.argument(1, "target"));
            in.machine().write(process, "@args", in.argument(3, "args"));
            in.machine().write(process, "@kwargs", in.argument(4, "kwargs"));
        });
        return Values.UNKNOWN;
    }

    /** The start methods that an object of multiprocessing was made with. */
    static Values methodOf(Invocation in) {
        Values method = in.object().map(o -> read(in, o)).orElse(Values.NONE);
        return method;
    }

    private static Values read(Invocation in, Obj object) {
        Values method = in.machine().read(object, "@method");
        return method == null ? Values.NONE : method;
    }

    private static Values start(Invocation in) {
        if (in.object().isEmpty()) {
            return Values.UNKNOWN;
        }
        Obj process = in.object().get();
        Optional<ForkEvent.Kind> kind = Forks.startMethod(in, methodOf(in));
        if (kind.isPresent()) {
            Values run = in.machine().attributes().get(in.frame(), Values.instance(process), "run");
            Values target = in.machine().read(process, "@target");
            boolean own = !Behaviours.nameOf(run).startsWith("multiprocessing.");
            Values child = own || target == null ? run : target;
            Arguments arguments = own ? Arguments.NONE : ThreadBehaviours.arguments(in, process);
            Forks.record(in, kind.get(), child).ifPresent(fork -> {
                in.machine().processes().forked(process, fork);
                Threads.runChild(in, fork, child, arguments);
            });
        }
        return Values.of(Value.Constant.NONE);
    }

    private static Values join(Invocation in) {
        if (Threads.waits(in.argument(0, "timeout"))) {
            in.object()
                    .map(in.machine().processes()::forkOf)
                    .ifPresent(in.machine().copies()::end);
        }
        return Values.of(Value.Constant.NONE);
    }

    /** A function that the children of multiprocessing run, and no others. */
    private static Values registerAfterFork(Invocation in) {
        Obj partial = in.make("functools.partial");
        Values function = in.argument(1, "func");
        if (function.list().size() == 1) {
            Arguments arguments = Arguments.of(in.argument(0, "obj"));
            in.machine().suspend(partial, new Machine.Suspended(function.list().get(0), arguments));
            in.machine().add(Forks.settings(in.machine()), AFTER_FORK, Values.instance(partial));
        }
        return Values.of(Value.Constant.NONE);
    }

    /** A child of multiprocessing runs what was registered for it. */
    static void afterFork(Invocation in) {
        Values hooks = in.machine().read(Forks.settings(in.machine()), AFTER_FORK);
        for (Value hook : hooks == null ? List.<Value>of() : hooks.list()) {
            in.call(Values.of(hook), Arguments.NONE);
        }
    }

    private static Values run(Invocation in) {
        in.object().ifPresent(process -> {
            Values target = in.machine().read(process, "@target");
            if (target != null && !target.isEmpty()) {
                in.call(target, ThreadBehaviours.arguments(in, process));
            }
        });
        return Values.UNKNOWN;
    }

    private static Values getContext(Invocation in) {
        Obj context = in.make(CONTEXT);
        Values method = in.argument(0, "method");
        in.machine().write(context, "@method", method.isEmpty() ? methodOf(in) : method);
        return Values.instance(context);
    }

    private static Values setStartMethod(Invocation in) {
        in.machine().write(Forks.settings(in.machine()), "@method", in.argument(0, "method"));
        return Values.of(Value.Constant.NONE);
    }

    private static Values getStartMethod(Invocation in) {
        Values method = in.machine().read(Forks.settings(in.machine()), "@method");
        return method == null || method.isEmpty() ? Values.UNKNOWN : method;
    }

    private static Values manager(Invocation in) {
        Forks.startMethod(in, methodOf(in)).ifPresent(kind -> Forks.record(in, kind, Values.NONE));
        return Values.instance(in.make("multiprocessing.managers.SyncManager"));
    }
}
