package io.github.forksafe.effects;

import java.util.List;
import java.util.Map;

/**
 * Event loops of <a href="https://docs.python.org/3/library/asyncio.html">asyncio</a>: what they run, and what they hand to threads. Which threads
 * these are, and when they end, the catalog says.
 */
final class AsyncBehaviours {
    private static final String LOOP = "asyncio.AbstractEventLoop";

    private AsyncBehaviours() {}

    static void register(Map<String, Behaviour> all) {
        for (String run : List.of("asyncio.run", "asyncio.runners.run", LOOP + ".run_until_complete")) {
            all.put(run, in -> awaited(in, in.argument(0, "main")));
        }
        for (String toThread : List.of("asyncio.to_thread", "asyncio.threads.to_thread")) {
            all.put(toThread, in -> inDefaultExecutor(in, 0));
        }
        all.put(LOOP + ".run_in_executor", AsyncBehaviours::inExecutor);
    }

    private static Values awaited(Invocation in, Values coroutine) {
        return in.machine().calls().awaited(in.frame(), coroutine, in.place());
    }

    /** Runs a function in a worker of the executor that is passed, or of the loop's own. */
    private static Values inExecutor(Invocation in) {
        Values executors = in.argument(0, "executor");
        if (executors.isEmpty() || executors.isOnly(Value.Constant.NONE)) {
            return inDefaultExecutor(in, 1);
        }
        Values submit = in.machine().attributes().get(in.frame(), executors, "submit");
        return in.call(submit, in.arguments().drop(1));
    }

    private static Values inDefaultExecutor(Invocation in, int position) {
        Values made = CatalogBehaviours.call(in).orElse(Values.UNKNOWN);
        State state = in.machine().state();
        for (Value value : made.list()) {
            Live live = state != null && value instanceof Value.Instance executor
                    ? state.live().get(executor.object().id())
                    : null;
            if (live != null) {
                Threads.run(
                        in,
                        live,
                        Threads.Work.of(in.argument(position, "func")),
                        in.arguments().drop(position + 1));
            }
        }
        return Values.UNKNOWN;
    }
}
