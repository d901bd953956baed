package io.github.forksafe.effects;

import java.util.List;
import java.util.Map;

/** What makes, opens and closes objects that one process may use only, see {@link Copies}. */
final class CopyBehaviours {
    static final String SOCKET = "socket.socket";
    static final String RANDOM = "random.Random";
    static final String LOOP = "asyncio.AbstractEventLoop";

    private CopyBehaviours() {}

    static void register(Map<String, Behaviour> all) {
        all.put(SOCKET + ".__init__", in -> {
            in.object().ifPresent(in.machine().copies()::make);
            return Values.UNKNOWN;
        });
        all.put(SOCKET + ".connect", CopyBehaviours::open);
        all.put(SOCKET + ".__enter__", Invocation::self);
        for (String closing : List.of("close", "detach", "__exit__")) {
            all.put(SOCKET + "." + closing, CopyBehaviours::close);
        }
        all.put("socket.create_connection", in -> made(in, SOCKET));
        all.put("asyncio.new_event_loop", in -> made(in, LOOP));
        all.put("asyncio.get_event_loop", CopyBehaviours::currentLoop);
        all.put(LOOP + ".close", CopyBehaviours::close);
        all.put(RANDOM + ".__init__", CopyBehaviours::generator);
        all.put(RANDOM + ".seed", CopyBehaviours::close);
        all.put(RANDOM + ".setstate", CopyBehaviours::close);
    }

    private static Values made(Invocation in, String type) {
        Obj object = in.make(type);
        in.machine().copies().make(object);
        in.machine().copies().open(object);
        return Values.instance(object);
    }

    private static Values open(Invocation in) {
        in.object().ifPresent(in.machine().copies()::open);
        return Values.of(Value.Constant.NONE);
    }

    private static Values close(Invocation in) {
        in.object().ifPresent(in.machine().copies()::close);
        return Values.of(Value.Constant.NONE);
    }

    /** The loop of the thread that runs: asked for twice, it is the same. */
    private static Values currentLoop(Invocation in) {
        Obj loop = in.make(LOOP);
        in.machine().copies().current(loop);
        return Values.instance(loop);
    }

    /** Numbers that begin with a seed of the program's own are meant to be the same wherever they are drawn. */
    private static Values generator(Invocation in) {
        in.object().ifPresent(generator -> {
            in.machine().copies().make(generator);
            Values seed = in.argument(0, "x").or(in.arguments().keyword("seed"));
            if (seed.isEmpty() || seed.isOnly(Value.Constant.NONE)) {
                in.machine().copies().open(generator);
            }
        });
        return Values.UNKNOWN;
    }
}
