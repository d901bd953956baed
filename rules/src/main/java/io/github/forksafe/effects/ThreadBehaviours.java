package io.github.forksafe.effects;

import io.github.forksafe.model.Term;
import java.util.List;
import java.util.Map;

/**
 * The <a href="https://docs.python.org/3/library/threading.html">threading</a> module, {@code _thread}, and what asks about threads.
 */
final class ThreadBehaviours {
    private ThreadBehaviours() {}

    static void register(Map<String, Behaviour> all) {
        for (String type : List.of("threading.Thread", "threading.Timer")) {
            all.put(type + ".start", ThreadBehaviours::start);
            all.put(type + ".run", ThreadBehaviours::run);
            all.put(type + ".join", ThreadBehaviours::join);
            all.put(type + ".is_alive", ThreadBehaviours::isAlive);
            all.put(type + ".isAlive", ThreadBehaviours::isAlive);
            all.put(type + ".cancel", Behaviours::nothing);
            all.put(type + ".setDaemon", Behaviours::nothing);
        }
        all.put("threading.Thread.__init__", ThreadBehaviours::init);
        all.put("threading.Timer.__init__", ThreadBehaviours::initTimer);
        all.put("_thread.start_new_thread", ThreadBehaviours::startNew);
        all.put("threading.active_count", in -> probe(Value.Probe.Kind.ACTIVE_COUNT));
        all.put("threading.current_thread", in -> probe(Value.Probe.Kind.CURRENT_THREAD));
        all.put("threading.main_thread", in -> probe(Value.Probe.Kind.CURRENT_THREAD));
        all.put("threading.enumerate", in -> probe(Value.Probe.Kind.ANY_THREAD));
    }

    private static Values probe(Value.Probe.Kind kind) {
        return Values.of(new Value.Probe(kind, Value.Unknown.VALUE));
    }

    private static Values init(Invocation in) {
        in.object().ifPresent(thread -> {
            in.machine().write(thread, "@target", in.argument(1, "target"));
            in.machine().write(thread, "@args", in.argument(3, "args"));
            in.machine().write(thread, "@kwargs", in.argument(4, "kwargs"));
        });
        return Values.UNKNOWN;
    }

    private static Values initTimer(Invocation in) {
        in.object().ifPresent(thread -> {
            in.machine().write(thread, "@target", in.argument(1, "function"));
            in.machine().write(thread, "@args", in.argument(2, "args"));
            in.machine().write(thread, "@kwargs", in.argument(3, "kwargs"));
        });
        return Values.UNKNOWN;
    }

    private static Values start(Invocation in) {
        if (in.object().isEmpty()) {
            return Values.UNKNOWN;
        }
        Obj thread = in.object().get();
        Values target = runs(in, thread);
        Live live = Threads.start(in, thread, target);
        Values run = in.machine().attributes().get(in.frame(), Values.instance(thread), "run");
        Threads.run(in, live, new Threads.Work(run, Behaviours.nameOf(target)), Arguments.NONE);
        return Values.of(Value.Constant.NONE);
    }

    /** What the thread runs: its class's own {@code run}, or its target. */
    private static Values runs(Invocation in, Obj thread) {
        Values run = in.machine().attributes().get(in.frame(), Values.instance(thread), "run");
        return Behaviours.nameOf(run).startsWith("threading.") ? target(in, thread) : run;
    }

    private static Values target(Invocation in, Obj thread) {
        Values target = in.machine().read(thread, "@target");
        return target == null ? Values.NONE : target;
    }

    private static Values run(Invocation in) {
        in.object().ifPresent(thread -> {
            Values target = target(in, thread);
            if (!target.isEmpty()) {
                in.call(target, arguments(in, thread));
            }
        });
        return Values.UNKNOWN;
    }

    /** The arguments that a thread or process was made with. */
    static Arguments arguments(Invocation in, Obj owner) {
        Containers containers = new Containers(in.machine());
        Values args = in.machine().read(owner, "@args");
        Values kwargs = in.machine().read(owner, "@kwargs");
        List<Values> positional = args == null || args.isEmpty() ? List.of() : containers.exactElements(args);
        Map<String, Values> named = kwargs == null || kwargs.isEmpty() ? Map.of() : containers.exactEntries(kwargs);
        return new Arguments(
                positional == null ? List.of() : positional,
                named == null ? Map.of() : named,
                positional == null ? Values.UNKNOWN : Values.NONE,
                named == null ? Values.UNKNOWN : Values.NONE);
    }

    private static Values join(Invocation in) {
        if (Threads.waits(in.argument(0, "timeout"))) {
            in.machine().ends(in.receiver());
        }
        return Values.of(Value.Constant.NONE);
    }

    private static Values isAlive(Invocation in) {
        return in.receiver().list().size() == 1
                ? Values.of(new Value.Probe(
                        Value.Probe.Kind.ALIVE, in.receiver().list().get(0)))
                : Values.UNKNOWN;
    }

    private static Values startNew(Invocation in) {
        Values target = in.argument(0, "function");
        Obj thread = in.make("_thread");
        Live live = Threads.start(in, thread, target);
        in.machine().write(thread, "@args", in.argument(1, "args"));
        Threads.run(in, live, Threads.Work.of(target), arguments(in, thread));
        return Values.of(new Value.Constant(Term.Kind.INTEGER, "1"));
    }
}
