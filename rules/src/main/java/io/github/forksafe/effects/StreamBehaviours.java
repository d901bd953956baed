package io.github.forksafe.effects;

import io.github.forksafe.catalog.LockKind;
import io.github.forksafe.model.Term;
import java.util.List;
import java.util.Map;

/**
 * Files and the standard streams: from Python 3 on each has a buffer, and the buffer has a lock that nothing makes good after a fork
 * (<a href="https://docs.python.org/3/library/io.html#multi-threading">io, multi-threading</a>).
 */
final class StreamBehaviours {
    /** Class of the objects that {@code open} makes. */
    private static final String FILE = "@file";

    /** Class of the objects that {@code io.open} makes, on Python 2 too. */
    private static final String IO_FILE = "@io-file";

    private static final String STDOUT = "sys.stdout";
    private static final List<String> STANDARD = List.of(STDOUT, "sys.stderr");
    private static final List<String> WRITING = List.of("write", "writelines", "flush");
    private static final List<String> OTHER =
            List.of("fileno", "isatty", "seek", "tell", "name", "readable", "writable");

    private StreamBehaviours() {}

    static void register(Map<String, Behaviour> all) {
        all.put("builtins.print", StreamBehaviours::print);
        all.put("builtins.open", in -> Values.instance(in.make(FILE)));
        all.put("io.open", in -> Values.instance(in.make(IO_FILE)));
        for (String stream : STANDARD) {
            for (String method : WRITING) {
                all.put(stream + "." + method, in -> standard(in, stream));
                all.put(stream + ".buffer." + method, in -> standard(in, stream));
            }
        }
        for (String type : List.of(FILE, IO_FILE)) {
            for (String method : WRITING) {
                all.put(type + "." + method, StreamBehaviours::file);
            }
            for (String method : List.of("read", "readline", "readlines", "readinto")) {
                all.put(type + "." + method, StreamBehaviours::file);
            }
            OTHER.forEach(method -> all.put(type + "." + method, Behaviours::nothing));
            all.put(type + ".__enter__", in -> in.self());
            all.put(type + ".__exit__", StreamBehaviours::file);
            all.put(type + ".close", StreamBehaviours::file);
        }
    }

    private static Values print(Invocation in) {
        Values file = in.arguments().keyword("file");
        if (file.isEmpty() || file.isOnly(Value.Constant.NONE)) {
            return standard(in, STDOUT);
        }
        for (Value value : file.list()) {
            if (value instanceof Value.External external && STANDARD.contains(external.name())) {
                standard(in, external.name());
            } else if (value instanceof Value.Instance instance && isFile(instance.object())) {
                written(in, instance.object());
            }
        }
        return Values.of(Value.Constant.NONE);
    }

    private static Values standard(Invocation in, String stream) {
        Locks locks = in.machine().locks();
        locks.take(in.frame(), locks.global(stream, LockKind.STANDARD_STREAM), Take.How.TAKES, in.place());
        return Values.of(Value.Constant.NONE);
    }

    private static boolean isFile(Obj object) {
        return object.is(FILE) || object.is(IO_FILE);
    }

    private static Values file(Invocation in) {
        in.object().filter(StreamBehaviours::isFile).ifPresent(file -> written(in, file));
        return in.name().contains("read") ? Values.UNKNOWN : Values.of(new Value.Constant(Term.Kind.NONE, ""));
    }

    private static void written(Invocation in, Obj file) {
        LockKind kind = file.is(FILE) ? LockKind.FILE_BUFFER : LockKind.IO_BUFFER;
        in.machine().locks().take(in.frame(), new Locks.Lock(file, kind), Take.How.TAKES, in.place());
    }

    /** A child of multiprocessing flushes the standard streams when its target has returned. */
    static void flushed(Frame frame, Invocation in) {
        Locks locks = in.machine().locks();
        locks.take(frame, locks.global(STDOUT, LockKind.STANDARD_STREAM), Take.How.TAKES, in.place());
    }
}
