package io.github.forksafe.effects;

import io.github.forksafe.catalog.AtForkHandling;
import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.EffectKind;
import io.github.forksafe.catalog.LockKind;
import java.util.List;
import java.util.Set;

/** Objects that a forked child must not use as its parent left them: their threads are not there, or their connection is the parent's too. */
final class Shared {
    private static final List<String> STANDARD = List.of(
            "threading.",
            "_thread.",
            "queue.",
            "Queue.",
            "logging.",
            "multiprocessing.",
            "concurrent.",
            "sqlite3.",
            "ssl.",
            "@file",
            "@io-file");

    /** What ends an object rather than using it. */
    private static final Set<String> ENDING = Set.of(
            "close",
            "terminate",
            "shutdown",
            "join",
            "join_thread",
            "cancel_join_thread",
            "kill",
            "dispose",
            "stop",
            "__exit__",
            "__init__",
            "__enter__",
            "disconnect",
            "acquire",
            "release");

    private static final Set<String> EXECUTORS = Set.of(
            "concurrent.futures.ThreadPoolExecutor",
            "concurrent.futures.ProcessPoolExecutor",
            "multiprocessing.Pool",
            "multiprocessing.pool.ThreadPool");
    private static final String QUEUE = "multiprocessing.Queue";

    /** Connections of the standard library that a child must not share; a plain socket may be handed to it. */
    private static final Set<String> CONNECTIONS = Set.of(
            "sqlite3.connect",
            "sqlite3.Connection",
            "ssl.wrap_socket",
            "ssl.SSLContext.wrap_socket",
            "ssl.create_default_context.wrap_socket");

    private Shared() {}

    /** Whether it matters that an object was made in the child itself. */
    static boolean matters(Machine machine, Obj object) {
        ClassType type = object.type().classType();
        if (type == null) {
            return matters(machine, object.type().name());
        }
        return Resolution.order(type).stream()
                .anyMatch(base -> base instanceof Value.External external && matters(machine, external.name()));
    }

    private static boolean matters(Machine machine, String name) {
        return STANDARD.stream().anyMatch(name::startsWith)
                || !machine.world().effects(name).isEmpty();
    }

    /** An attribute of something is asked for: its use, where a child inherited the object, or where a lock is in it. */
    static void used(Machine machine, Frame frame, Values values, Use use) {
        machine.copies().used(frame, values, use);
        if (machine.processes().watches()) {
            for (Value value : values.list()) {
                if (value instanceof Value.Instance instance && !ENDING.contains(use.name)) {
                    locked(machine, frame, instance.object(), use);
                    used(machine, frame, instance.object(), use);
                }
            }
        }
    }

    /** An object of a library with a plain lock inside is used under that. */
    private static void locked(Machine machine, Frame frame, Obj object, Use use) {
        boolean locks = object.type().classType() == null
                && machine.world().effects(object.type().name()).stream()
                        .anyMatch(effect -> effect.does().contains(EffectKind.HOLDS_LOCK));
        if (locks) {
            machine.locks().take(frame, new Locks.Lock(object, LockKind.LOCK), Take.How.TAKES, use.place);
        }
    }

    private static void used(Machine machine, Frame frame, Obj object, Use use) {
        if (object.type().classType() != null || !machine.locks().inherits(object)) {
            return;
        }
        State state = machine.state();
        if (state != null) {
            state.execution().forks().forEach(fork -> {
                LockKind kind = kindOf(machine, fork, object, use.name);
                if (kind != null) {
                    machine.recorder()
                            .take(new Take(
                                    object,
                                    kind,
                                    Take.How.USES,
                                    use.place,
                                    frame.way(),
                                    machine.mode().thread(),
                                    IntMap.<Fork>empty().put(fork.id(), fork),
                                    IntMap.empty(),
                                    false,
                                    machine.mode().certain()));
                }
            });
        }
    }

    /** What is asked of an object, and where. */
    record Use(String name, Place place) {}

    private static @org.jspecify.annotations.Nullable LockKind kindOf(
            Machine machine, Fork fork, Obj object, String method) {
        String type = object.type().name();
        boolean alive = fork.state().live().get(object.id()) != null;
        if (EXECUTORS.contains(type)) {
            boolean worker = fork == machine.processes().forkOf(object);
            return alive && !worker ? LockKind.EXECUTOR : null;
        }
        if (type.equals(QUEUE)) {
            boolean bare = fork.event().kind() == ForkEvent.Kind.FORK;
            return alive && bare && method.startsWith("put") ? LockKind.EXECUTOR : null;
        }
        List<CatalogEffect> effects = machine.world().effects(type);
        if (alive && effects.stream().anyMatch(Shared::hangs)) {
            return LockKind.CLIENT;
        }
        boolean connection = CONNECTIONS.contains(type) || effects.stream().anyMatch(Shared::keepsConnection);
        return connection ? LockKind.CONNECTION : null;
    }

    /** Whether a connection stays the parent's in a child, which a client that compares process ids sees to. */
    private static boolean keepsConnection(CatalogEffect effect) {
        return effect.does().contains(EffectKind.OPENS_CONNECTION) && effect.atFork() != AtForkHandling.PID_CHECK;
    }

    private static boolean hangs(CatalogEffect effect) {
        return effect.does().contains(EffectKind.STARTS_THREAD);
    }
}
