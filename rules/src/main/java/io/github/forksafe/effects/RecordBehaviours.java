package io.github.forksafe.effects;

import io.github.forksafe.catalog.LockKind;
import io.github.forksafe.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Classes whose constructor is made from their fields, and queues: what only holds values for others.
 */
final class RecordBehaviours {
    /** Class of the objects that {@code collections.namedtuple} returns. */
    static final String NAMED_TUPLE = "@namedtuple";

    private static final String NAMES = "@names";
    private static final String MUTEX = "mutex";
    private static final List<String> DECORATORS = List.of(
            "dataclasses.dataclass",
            "attr.s",
            "attr.attrs",
            "attr.define",
            "attr.dataclass",
            "attrs.define",
            "attrs.frozen");
    private static final List<String> FIELDS =
            List.of("dataclasses.field", "attr.ib", "attr.attrib", "attr.field", "attrs.field");
    private static final List<String> QUEUES = List.of(
            "queue.Queue",
            "queue.LifoQueue",
            "queue.PriorityQueue",
            "queue.SimpleQueue",
            "Queue.Queue",
            "asyncio.Queue");

    private RecordBehaviours() {}

    static void register(Map<String, Behaviour> all) {
        DECORATORS.forEach(name -> all.put(name, RecordBehaviours::decorate));
        all.put("@fields", RecordBehaviours::decorate);
        FIELDS.forEach(name -> all.put(name, RecordBehaviours::field));
        all.put("collections.namedtuple", RecordBehaviours::namedTuple);
        for (String queue : QUEUES) {
            all.put(queue + ".__init__", RecordBehaviours::initQueue);
            for (String put : List.of("put", "put_nowait")) {
                all.put(queue + "." + put, RecordBehaviours::put);
            }
            for (String get : List.of("get", "get_nowait")) {
                all.put(queue + "." + get, RecordBehaviours::get);
            }
            for (String other : List.of("join", "task_done", "qsize", "empty", "full")) {
                all.put(queue + "." + other, Behaviours::nothing);
            }
        }
    }

    /** Marks a class; with arguments only, the decorator itself is made. */
    private static Values decorate(Invocation in) {
        Values type = in.argument(0, "cls");
        boolean decorates = !type.isEmpty() && type.list().stream().allMatch(Value.Type.class::isInstance);
        if (!decorates) {
            return Values.external("@fields");
        }
        for (Value value : type.list()) {
            Obj namespace = ((Value.Type) value).type().namespace();
            in.machine().write(namespace, Construction.FIELDS, Values.of(new Value.Constant(Term.Kind.TRUE, "")));
        }
        return type;
    }

    private static Values field(Invocation in) {
        Obj field = in.make(Construction.FIELD);
        Values factory = in.arguments().keyword("default_factory");
        in.machine()
                .write(
                        field,
                        Construction.FACTORY,
                        factory.isEmpty() ? in.arguments().keyword("factory") : factory);
        in.machine().write(field, Construction.DEFAULT, in.arguments().keyword("default"));
        return Values.instance(field);
    }

    private static Values namedTuple(Invocation in) {
        Obj type = in.make(NAMED_TUPLE);
        in.machine().write(type, NAMES, in.argument(1, "field_names"));
        return Values.instance(type);
    }

    /** Makes a named tuple: its elements can be had by index and by name. */
    static Values make(Invocation in, Obj type) {
        Obj tuple = in.make("builtins.tuple");
        List<String> names = names(in, type);
        new Containers(in.machine()).clear(tuple);
        for (int i = 0; i < names.size(); i++) {
            Values value = in.argument(i, names.get(i));
            in.machine().write(tuple, Containers.index(i), value);
            in.machine().write(tuple, names.get(i), value);
        }
        return Values.instance(tuple);
    }

    private static List<String> names(Invocation in, Obj type) {
        Values written = in.machine().read(type, NAMES);
        List<String> names = new ArrayList<>();
        if (written == null) {
            return names;
        }
        List<Values> listed = new Containers(in.machine()).exactElements(written);
        for (Values one : listed == null ? List.of(written) : listed) {
            if (one.list().size() == 1 && one.list().get(0) instanceof Value.Constant constant) {
                for (String name : constant.text().replace(',', ' ').trim().split(" +", -1)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** A queue in Python has a mutex; {@code SimpleQueue} and asyncio's have none. */
    private static Values initQueue(Invocation in) {
        boolean locks = !in.name().startsWith("asyncio.") && !in.name().startsWith("queue.SimpleQueue");
        if (locks) {
            in.object()
                    .ifPresent(queue -> in.machine().write(queue, MUTEX, Values.instance(in.make("threading.Lock"))));
        }
        return Values.UNKNOWN;
    }

    private static Values put(Invocation in) {
        in.object().ifPresent(queue -> {
            locked(in, queue, Take.How.NOTIFIES);
            new Containers(in.machine()).add(queue, in.argument(0, "item"));
        });
        return Values.of(Value.Constant.NONE);
    }

    private static Values get(Invocation in) {
        in.object().ifPresent(queue -> locked(in, queue, Take.How.WAITS));
        Values held = in.object()
                .map(queue -> new Containers(in.machine()).elements(queue))
                .orElse(Values.UNKNOWN);
        return held.isEmpty() ? Values.UNKNOWN : held.or(Values.UNKNOWN).as(Values.Quality.EACH);
    }

    /** A queue is used under its mutex; who finds it empty waits, and who puts something in notifies one of those that wait. */
    private static void locked(Invocation in, Obj queue, Take.How how) {
        mutex(in, queue).ifPresent(mutex -> {
            Locks locks = in.machine().locks();
            locks.take(in.frame(), mutex, Take.How.TAKES, in.place());
            if (!in.name().endsWith("_nowait") || how == Take.How.NOTIFIES) {
                locks.take(in.frame(), new Locks.Lock(queue, LockKind.WAITER), how, in.place());
            }
        });
    }

    /** The mutex of a queue. */
    static Optional<Locks.Lock> mutex(Invocation in, Obj queue) {
        Values mutex = in.machine().read(queue, MUTEX);
        return mutex != null && mutex.list().size() == 1 && mutex.list().get(0) instanceof Value.Instance instance
                ? Optional.of(new Locks.Lock(instance.object(), LockKind.LOCK))
                : Optional.empty();
    }
}
