package io.github.forksafe.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * <a href="https://docs.python.org/3/library/contextlib.html">contextlib</a>'s stacks and wrappers, and the hooks that run at the end of a
 * program and around a fork.
 */
final class ContextBehaviours {
    /** The slot of the functions that run when the program ends. */
    static final String AT_EXIT = "@atexit";

    private static final String STACK = "contextlib.ExitStack";
    private static final String ASYNC_STACK = "contextlib.AsyncExitStack";
    private static final String CLOSING = "contextlib.closing";
    private static final String ENTERED = "@entered";
    private static final String ENDED = "@ended";
    private static final String CALLBACKS = "@callbacks";

    private ContextBehaviours() {}

    static void register(Map<String, Behaviour> all) {
        for (String stack : List.of(STACK, ASYNC_STACK)) {
            all.put(stack + ".__init__", Behaviours::nothing);
            all.put(stack + ".enter_context", in -> enter(in, "__enter__"));
            all.put(stack + ".enter_async_context", in -> enter(in, "__aenter__"));
            all.put(stack + ".push", in -> keep(in, ENTERED, in.argument(0, "exit")));
            all.put(stack + ".callback", ContextBehaviours::callback);
            all.put(stack + ".push_async_callback", ContextBehaviours::callback);
            all.put(stack + ".__enter__", in -> in.self());
            all.put(stack + ".__aenter__", in -> in.self());
            for (String leave : List.of("__exit__", "__aexit__", "close", "aclose")) {
                all.put(stack + "." + leave, ContextBehaviours::leave);
            }
        }
        all.put(CLOSING + ".__init__", in -> keep(in, ENTERED, in.argument(0, "thing")));
        all.put(CLOSING + ".__enter__", in -> held(in, ENTERED));
        all.put(CLOSING + ".__exit__", in -> method(in, held(in, ENTERED), "close"));
        for (String mode : List.of("", "a")) {
            all.put(Calls.GENERATOR + ".__" + mode + "enter__", ContextBehaviours::enterGenerator);
            all.put(Calls.GENERATOR + ".__" + mode + "exit__", ContextBehaviours::leaveGenerator);
        }
        all.put("atexit.register", ContextBehaviours::atExit);
        all.put("os.register_at_fork", ContextBehaviours::atFork);
    }

    private static Values keep(Invocation in, String field, Values values) {
        in.object().ifPresent(stack -> in.machine().add(stack, field, values));
        return values;
    }

    private static Values held(Invocation in, String field) {
        return in.object()
                .map(o -> in.machine().read(o, field))
                .filter(values -> !values.isEmpty())
                .orElse(Values.UNKNOWN);
    }

    private static Values method(Invocation in, Values objects, String name) {
        Values method = in.machine().attributes().get(in.frame(), objects, name);
        Values result = in.call(method, Arguments.NONE);
        return in.machine().calls().awaited(in.frame(), result, in.place());
    }

    private static Values enter(Invocation in, String method) {
        Values context = keep(in, ENTERED, in.argument(0, "cm"));
        return method(in, context, method);
    }

    /** A generator as a context manager runs up to its yield; which of its threads are alive only there is kept for the exit. */
    private static Values enterGenerator(Invocation in) {
        State before = in.machine().state();
        in.machine().iteration().each(in.frame(), in.receiver(), yielded -> {});
        State left = in.machine().state();
        in.machine().state(before);
        Values yielded = in.machine().iteration().next(in.frame(), in.receiver());
        State inside = in.machine().state();
        List<Value> ended = new ArrayList<>();
        if (inside != null && left != null) {
            inside.live().forEach(live -> {
                if (left.live().get(live.thread().id()) == null) {
                    ended.add(new Value.Instance(live.thread()));
                }
            });
        }
        ended.forEach(thread -> keep(in, ENDED, Values.of(thread)));
        return yielded;
    }

    private static Values leaveGenerator(Invocation in) {
        Values threads = held(in, ENDED);
        in.machine().ends(threads.as(Values.Quality.EACH));
        return Values.of(Value.Constant.NONE);
    }

    private static Values callback(Invocation in) {
        keep(in, CALLBACKS, suspended(in));
        return in.argument(0, "callback");
    }

    /** A function with the arguments that it will get. */
    private static Values suspended(Invocation in) {
        Values function = in.argument(0, "");
        if (function.list().size() != 1 || in.arguments().positional().size() == 1) {
            return function;
        }
        Obj partial = in.make("functools.partial");
        Arguments later = in.arguments().drop(1);
        in.machine().suspend(partial, new Machine.Suspended(function.list().get(0), later));
        return Values.instance(partial);
    }

    /** Everything that was entered is left, one after the other. */
    private static Values leave(Invocation in) {
        for (Value callback : held(in, CALLBACKS).list()) {
            in.call(Values.of(callback), Arguments.NONE);
        }
        for (Value context : held(in, ENTERED).list()) {
            Values each = Values.of(context).as(Values.Quality.EACH);
            Values exit = in.machine().attributes().get(in.frame(), each, "__exit__");
            Values leave = exit.isUnknown() ? in.machine().attributes().get(in.frame(), each, "__aexit__") : exit;
            Values result = in.call(leave, Arguments.of(Values.UNKNOWN, Values.UNKNOWN, Values.UNKNOWN));
            in.machine().calls().awaited(in.frame(), result, in.place());
        }
        return Values.UNKNOWN;
    }

    private static Values atExit(Invocation in) {
        in.machine().add(Forks.settings(in.machine()), AT_EXIT, suspended(in));
        return in.argument(0, "func");
    }

    private static Values atFork(Invocation in) {
        for (String hook : Forks.HOOKS) {
            Values function = in.arguments().keyword(hook);
            if (!function.isEmpty()) {
                in.machine().add(Forks.settings(in.machine()), "@" + hook, function);
                LoggingBehaviours.registered(in, function);
            }
        }
        return Values.of(Value.Constant.NONE);
    }
}
