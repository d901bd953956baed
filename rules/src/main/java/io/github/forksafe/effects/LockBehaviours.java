package io.github.forksafe.effects;

import io.github.forksafe.catalog.LockKind;
import io.github.forksafe.model.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * <a href="https://docs.python.org/3/library/threading.html#lock-objects">Locks</a> that programs make, and those of the standard library
 * that a program can reach by name.
 */
final class LockBehaviours {
    private static final String CONDITION = "threading.Condition";
    private static final String LOCK = "@lock";
    private static final String FIRST_USE = "@used:";
    private static final List<String> PLAIN =
            List.of("threading.Lock", "_thread.allocate_lock", "threading.Semaphore", "threading.BoundedSemaphore");
    private static final List<String> REENTRANT = List.of("threading.RLock", CONDITION);

    /** Functions that take {@code tempfile._once_lock} until they have been called once. */
    private static final List<String> TEMPORARY = List.of(
            "gettempdir",
            "gettempdirb",
            "mkstemp",
            "mkdtemp",
            "mktemp",
            "NamedTemporaryFile",
            "TemporaryFile",
            "TemporaryDirectory",
            "SpooledTemporaryFile");

    private LockBehaviours() {}

    static void register(Map<String, Behaviour> all) {
        PLAIN.forEach(type -> methods(all, type, LockBehaviours::ofObject));
        REENTRANT.forEach(type -> methods(all, type, LockBehaviours::ofObject));
        PLAIN.forEach(type -> all.put(type + ".__init__", LockBehaviours::init));
        all.put("threading.RLock.__init__", Behaviours::nothing);
        all.put(CONDITION + ".__init__", LockBehaviours::initCondition);
        for (String wait : List.of("wait", "wait_for")) {
            all.put(CONDITION + "." + wait, in -> note(in, Take.How.WAITS));
        }
        all.put(CONDITION + ".notify", in -> note(in, Take.How.NOTIFIES));
        all.put(CONDITION + ".notify_all", Behaviours::nothing);
        all.put(CONDITION + ".notifyAll", Behaviours::nothing);
        global(all, "logging._lock", LockKind.LOGGING_MODULE);
        global(all, "tempfile._once_lock", LockKind.TEMPFILE);
        global(all, "_strptime._cache_lock", LockKind.STRPTIME);
        TEMPORARY.forEach(name -> all.put("tempfile." + name, in -> once(in, "tempfile._once_lock")));
        for (String parse : List.of("time.strptime", "datetime.datetime.strptime", "_strptime._strptime")) {
            all.put(parse, in -> passing(in, "_strptime._cache_lock", LockKind.STRPTIME));
        }
        all.put("logging._acquireLock", in -> acquire(in, Optional.of(module(in))));
        all.put("logging._releaseLock", in -> release(in, Optional.of(module(in))));
    }

    private static Locks.Lock module(Invocation in) {
        return in.machine().locks().global("logging._lock", LockKind.LOGGING_MODULE);
    }

    private static void global(Map<String, Behaviour> all, String name, LockKind kind) {
        methods(all, name, in -> Optional.of(in.machine().locks().global(name, kind)));
    }

    private static void methods(
            Map<String, Behaviour> all, String type, Function<Invocation, Optional<Locks.Lock>> lock) {
        all.put(type + ".acquire", in -> acquire(in, lock.apply(in)));
        all.put(type + ".acquire_lock", in -> acquire(in, lock.apply(in)));
        all.put(type + ".__enter__", in -> acquire(in, lock.apply(in)));
        all.put(type + ".release", in -> release(in, lock.apply(in)));
        all.put(type + ".release_lock", in -> release(in, lock.apply(in)));
        all.put(type + ".__exit__", in -> release(in, lock.apply(in)));
        all.put(type + ".locked", Behaviours::nothing);
        all.put(type + "._at_fork_reinit", in -> {
            lock.apply(in).ifPresent(l -> in.machine().locks().renew(l.object()));
            return Values.of(Value.Constant.NONE);
        });
    }

    /** The lock that is called; a condition may stand for another lock, a semaphore that lets several in is none. */
    static Optional<Locks.Lock> ofObject(Invocation in) {
        Obj object = in.object().orElse(null);
        if (object == null) {
            return Optional.empty();
        }
        Values shared = in.machine().read(object, LOCK);
        if (shared != null) {
            return shared.list().size() == 1 && shared.list().get(0) instanceof Value.Instance instance
                    ? Optional.of(new Locks.Lock(instance.object(), kindOf(instance.object())))
                    : Optional.empty();
        }
        return Optional.of(new Locks.Lock(object, kindOf(object)));
    }

    private static LockKind kindOf(Obj lock) {
        return REENTRANT.contains(lock.type().name()) ? LockKind.REENTRANT : LockKind.LOCK;
    }

    private static Values init(Invocation in) {
        Values count = in.argument(0, "value");
        boolean several = in.name().contains("Semaphore")
                && !count.isEmpty()
                && !count.isOnly(new Value.Constant(Term.Kind.INTEGER, "1"));
        if (several) {
            in.object().ifPresent(semaphore -> in.machine().write(semaphore, LOCK, Values.NONE));
        }
        return Values.UNKNOWN;
    }

    private static Values initCondition(Invocation in) {
        Values lock = in.argument(0, "lock");
        if (!lock.isEmpty() && !lock.isOnly(Value.Constant.NONE)) {
            in.object().ifPresent(condition -> in.machine().write(condition, LOCK, lock));
        }
        return Values.UNKNOWN;
    }

    static Values acquire(Invocation in, Optional<Locks.Lock> lock) {
        lock.ifPresent(l -> in.machine().locks().acquire(in.frame(), l, in.place(), waits(in)));
        return Values.UNKNOWN;
    }

    /** Whether a call of {@code acquire} waits for ever: it may give up at once, or after a time. */
    private static boolean waits(Invocation in) {
        Values blocking = in.argument(0, "blocking");
        Values timeout = in.argument(1, "timeout");
        boolean blocks = blocking.isEmpty()
                || in.name().endsWith("__enter__")
                || blocking.list().stream()
                        .allMatch(v -> v instanceof Value.Constant c
                                && (c.kind() == Term.Kind.TRUE || c.text().equals("1")));
        return blocks && (timeout.isEmpty() || in.name().endsWith("__enter__"));
    }

    static Values release(Invocation in, Optional<Locks.Lock> lock) {
        lock.ifPresent(l -> {
            State before = in.machine().state();
            boolean inherited = in.machine().locks().inherits(l.object());
            boolean logging = l.kind() == LockKind.LOGGING_MODULE;
            boolean held = in.machine().locks().release(l.object());
            if (before != null && !held && !in.name().endsWith("__exit__") && (inherited || logging) && !isCounter(l)) {
                String call =
                        logging ? in.name() : new LockNames(in.machine().heap()).of(l.object(), before) + ".release";
                boolean child = before.execution().isChild();
                in.machine()
                        .recorder()
                        .release(new LockRelease(in.place(), in.frame().way(), child, logging, call));
            }
        });
        return Values.of(Value.Constant.NONE);
    }

    /** Whoever likes may release a semaphore. */
    private static boolean isCounter(Locks.Lock lock) {
        return lock.object().type().name().contains("Semaphore");
    }

    private static Values note(Invocation in, Take.How how) {
        in.object()
                .ifPresent(condition -> in.machine()
                        .locks()
                        .take(in.frame(), new Locks.Lock(condition, LockKind.WAITER), how, in.place()));
        return Values.UNKNOWN;
    }

    private static Values passing(Invocation in, String name, LockKind kind) {
        in.machine().locks().take(in.frame(), in.machine().locks().global(name, kind), Take.How.TAKES, in.place());
        return Values.UNKNOWN;
    }

    /** A lock that only the first call takes. */
    private static Values once(Invocation in, String name) {
        Obj settings =
                in.machine().locks().global(FIRST_USE + name, LockKind.LOCK).object();
        if (in.machine().read(settings, FIRST_USE) == null) {
            in.machine().write(settings, FIRST_USE, Values.of(Value.Constant.NONE));
            passing(in, name, LockKind.TEMPFILE);
        }
        return Values.instance(in.make(in.machine().world().returned(in.name())));
    }
}
