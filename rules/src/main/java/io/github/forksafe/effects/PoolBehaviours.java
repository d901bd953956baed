package io.github.forksafe.effects;

import io.github.forksafe.model.Term;
import java.util.List;
import java.util.Map;

/**
 * Pools and executors of threads and of processes, and the queue whose first {@code put} starts a feeder thread: what starts threads
 * on the program's behalf.
 */
final class PoolBehaviours {
    private static final String POOL = "multiprocessing.Pool";
    private static final String THREAD_POOL = "multiprocessing.pool.ThreadPool";
    private static final String THREADS = "concurrent.futures.ThreadPoolExecutor";
    private static final String PROCESSES = "concurrent.futures.ProcessPoolExecutor";
    private static final String QUEUE = "multiprocessing.Queue";
    private static final List<String> CALLERS =
            List.of("apply", "apply_async", "map", "map_async", "imap", "imap_unordered", "starmap", "starmap_async");

    private PoolBehaviours() {}

    static void register(Map<String, Behaviour> all) {
        all.put(POOL + ".__init__", PoolBehaviours::pool);
        all.put(THREAD_POOL + ".__init__", in -> {
            in.object()
                    .ifPresent(pool -> Threads.startOnce(in, pool, "the worker and handler threads of a ThreadPool"));
            return Values.UNKNOWN;
        });
        for (String type : List.of(POOL, THREAD_POOL)) {
            all.put(type + ".__enter__", PoolBehaviours::self);
            all.put(type + ".__exit__", PoolBehaviours::end);
            all.put(type + ".join", PoolBehaviours::end);
            all.put(type + ".terminate", PoolBehaviours::end);
            all.put(type + ".close", Behaviours::nothing);
        }
        for (String caller : CALLERS) {
            all.put(POOL + "." + caller, PoolBehaviours::inWorkerProcess);
            all.put(THREAD_POOL + "." + caller, PoolBehaviours::inWorkerThread);
        }
        executors(all);
        all.put(QUEUE + ".__init__", Behaviours::nothing);
        all.put(QUEUE + ".put", PoolBehaviours::put);
        all.put(QUEUE + ".put_nowait", PoolBehaviours::put);
        all.put(QUEUE + ".get", Behaviours::nothing);
        all.put(QUEUE + ".close", Behaviours::nothing);
        all.put(QUEUE + ".join_thread", PoolBehaviours::end);
    }

    private static void executors(Map<String, Behaviour> all) {
        all.put(THREADS + ".__init__", Behaviours::nothing);
        all.put(THREADS + ".submit", PoolBehaviours::submitToThreads);
        all.put(THREADS + ".map", PoolBehaviours::submitToThreads);
        all.put(PROCESSES + ".__init__", PoolBehaviours::initProcesses);
        all.put(PROCESSES + ".submit", PoolBehaviours::submitToProcesses);
        all.put(PROCESSES + ".map", PoolBehaviours::submitToProcesses);
        for (String type : List.of(THREADS, PROCESSES)) {
            all.put(type + ".__enter__", PoolBehaviours::self);
            all.put(type + ".__exit__", PoolBehaviours::end);
            all.put(type + ".shutdown", PoolBehaviours::shutdown);
        }
    }

    private static Values self(Invocation in) {
        return in.self();
    }

    private static Values end(Invocation in) {
        in.machine().ends(in.receiver());
        in.object().map(in.machine().processes()::forkOf).ifPresent(in.machine().copies()::end);
        return Values.of(Value.Constant.NONE);
    }

    /** The workers are forked before the pool's own handler threads start. */
    private static Values pool(Invocation in) {
        Values initializer = in.argument(1, "initializer");
        Forks.startMethod(in, ProcessBehaviours.methodOf(in)).ifPresent(kind -> {
            Forks.record(in, kind, initializer).ifPresent(fork -> {
                in.object().ifPresent(pool -> in.machine().processes().forked(pool, fork));
                workers(fork, in.argument(0, "processes"));
                Values tasks = in.argument(3, "maxtasksperchild");
                if (!tasks.isEmpty() && !tasks.isOnly(Value.Constant.NONE) && !tasks.isUnknown()) {
                    in.machine().recorder().respawns(fork.event());
                }
                initialize(in, fork, initializer, in.argument(2, "initargs"));
            });
        });
        in.object().ifPresent(pool -> Threads.startOnce(in, pool, "the handler threads of a process Pool"));
        return Values.UNKNOWN;
    }

    /** There are several, unless the program asks for one. */
    private static void workers(Fork fork, Values count) {
        if (!count.isOnly(new Value.Constant(Term.Kind.INTEGER, "1"))) {
            fork.hasWorkers();
        }
    }

    /** What the initializer of a worker changes holds for all that the worker runs later. */
    private static void initialize(Invocation in, Fork fork, Values initializer, Values arguments) {
        Machine machine = in.machine();
        List<Values> positional = arguments.isEmpty() ? List.of() : new Containers(machine).exactElements(arguments);
        Arguments passed = positional == null ? Arguments.UNKNOWN : Arguments.of(positional.toArray(Values[]::new));
        machine.processes().runChild(fork, () -> {
            State before = machine.state();
            ProcessBehaviours.afterFork(in);
            machine.calls().call(Threads.inChild(in, initializer), initializer, passed, in.place());
            State after = machine.state();
            if (before != null && after != null) {
                fork.hooked(before, after);
            }
        });
    }

    private static Values inWorkerProcess(Invocation in) {
        inWorkerProcess(in, in.argument(0, "func"), Arguments.UNKNOWN);
        return Values.UNKNOWN;
    }

    /** The worker was forked when the pool was made; what it runs may have been made since. */
    private static void inWorkerProcess(Invocation in, Values callable, Arguments arguments) {
        in.object()
                .map(in.machine().processes()::forkOf)
                .ifPresent(fork -> Threads.runChild(in, fork, callable, arguments));
    }

    private static Values inWorkerThread(Invocation in) {
        runInThread(in, in.argument(0, "func"));
        return Values.UNKNOWN;
    }

    private static void runInThread(Invocation in, Values callable) {
        State state = in.machine().state();
        Live live = state == null || in.object().isEmpty()
                ? null
                : state.live().get(in.object().get().id());
        if (live != null) {
            Threads.run(in, live, Threads.Work.of(callable), in.arguments().drop(1));
        }
    }

    private static Values submitToThreads(Invocation in) {
        in.object().ifPresent(pool -> Threads.startOnce(in, pool, "the worker threads of a ThreadPoolExecutor"));
        runInThread(in, in.argument(0, "fn"));
        return Values.instance(in.make("concurrent.futures.Future"));
    }

    private static Values initProcesses(Invocation in) {
        in.object().ifPresent(pool -> {
            in.machine().write(pool, "@workers", in.argument(0, "max_workers"));
            in.machine().write(pool, "@context", in.argument(1, "mp_context"));
            in.machine().write(pool, "@initializer", in.argument(2, "initializer"));
            in.machine().write(pool, "@initargs", in.argument(3, "initargs"));
        });
        return Values.UNKNOWN;
    }

    /** With fork all workers start at the first submit, before the executor's own threads (gh-90622). */
    private static Values submitToProcesses(Invocation in) {
        in.object().ifPresent(pool -> {
            State state = in.machine().state();
            boolean first = state != null && state.live().get(pool.id()) == null;
            Values child = in.argument(0, "fn");
            if (first) {
                Forks.startMethod(in, contextMethod(in, pool))
                        .flatMap(kind -> Forks.record(in, kind, child))
                        .ifPresent(fork -> {
                            in.machine().processes().forked(pool, fork);
                            workers(fork, kept(in, pool, "@workers"));
                            initialize(in, fork, kept(in, pool, "@initializer"), kept(in, pool, "@initargs"));
                        });
            }
            inWorkerProcess(in, child, in.arguments().drop(1));
            Threads.startOnce(in, pool, "the manager and feeder threads of a ProcessPoolExecutor");
        });
        return Values.instance(in.make("concurrent.futures.Future"));
    }

    /** What a pool was made with; no values if that was left out. */
    private static Values kept(Invocation in, Obj pool, String field) {
        Values kept = in.machine().read(pool, field);
        return kept == null ? Values.NONE : kept;
    }

    private static Values contextMethod(Invocation in, Obj pool) {
        Values methods = Values.NONE;
        for (Value context : kept(in, pool, "@context").list()) {
            Values method = context instanceof Value.Instance instance
                    ? in.machine().read(instance.object(), "@method")
                    : context.equals(Value.Constant.NONE) ? Values.of(Value.Constant.NONE) : Values.UNKNOWN;
            methods = methods.or(method == null || method.isEmpty() ? Values.of(Value.Constant.NONE) : method);
        }
        return methods;
    }

    private static Values shutdown(Invocation in) {
        Values wait = in.argument(0, "wait");
        boolean waits = wait.isEmpty() || wait.list().stream().noneMatch(v -> isFalse(v));
        return waits ? end(in) : Values.of(Value.Constant.NONE);
    }

    private static boolean isFalse(Value value) {
        return value instanceof Value.Constant constant && constant.kind() == Term.Kind.FALSE;
    }

    private static Values put(Invocation in) {
        in.object().ifPresent(queue -> Threads.startOnce(in, queue, "the feeder thread of a multiprocessing.Queue"));
        return Values.of(Value.Constant.NONE);
    }
}
