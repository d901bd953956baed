package io.github.forksafe.effects;

import io.github.forksafe.model.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bare forks, ways out of a process, subprocesses with Python code before exec, and logging's private lock. */
final class ForkBehaviours {
    private static final List<String> SUBPROCESS =
            List.of("Popen.__init__", "run", "call", "check_call", "check_output", "getoutput");
    private static final List<String> EXEC =
            List.of("execl", "execle", "execlp", "execlpe", "execv", "execve", "execvp", "execvpe");
    private static final List<String> SPAWN =
            List.of("spawnl", "spawnle", "spawnlp", "spawnlpe", "spawnv", "spawnve", "spawnvp", "spawnvpe");

    /** The position of {@code preexec_fn} among the parameters of {@code subprocess.Popen}. */
    private static final int PREEXEC_POSITION = 6;

    private ForkBehaviours() {}

    static void register(Map<String, Behaviour> all) {
        all.put("os.fork", ForkBehaviours::fork);
        all.put("os.forkpty", ForkBehaviours::forkpty);
        all.put("pty.spawn", in -> beforeExec(in, Values.NONE));
        SPAWN.forEach(name -> all.put("os." + name, in -> beforeExec(in, Values.NONE)));
        for (String exit : List.of("sys.exit", "builtins.exit", "builtins.quit")) {
            all.put(exit, ForkBehaviours::exit);
        }
        all.put("os._exit", ForkBehaviours::leave);
        all.put("os.abort", ForkBehaviours::leave);
        EXEC.forEach(name -> all.put("os." + name, ForkBehaviours::leave));
        SUBPROCESS.forEach(name -> all.put("subprocess." + name, ForkBehaviours::subprocess));
        for (String method : List.of("wait", "communicate", "poll", "kill", "terminate", "send_signal")) {
            all.put("subprocess.Popen." + method, Behaviours::nothing);
        }
        all.put("subprocess.Popen.__enter__", in -> in.self());
        all.put("subprocess.Popen.__exit__", Behaviours::nothing);
        all.put("logging._acquireLock", ForkBehaviours::acquire);
        all.put("logging._releaseLock", ForkBehaviours::release);
    }

    private static Values pid() {
        return Values.of(new Value.Probe(Value.Probe.Kind.PID, Value.Unknown.VALUE));
    }

    private static Values fork(Invocation in) {
        Forks.record(in, ForkEvent.Kind.FORK, Values.NONE);
        return pid();
    }

    private static Values forkpty(Invocation in) {
        Forks.record(in, ForkEvent.Kind.FORK, Values.NONE);
        Obj pair = in.make("builtins.tuple");
        in.machine().write(pair, Containers.index(0), pid());
        in.machine().write(pair, Containers.index(1), Values.UNKNOWN);
        return Values.instance(pair);
    }

    private static Values beforeExec(Invocation in, Values child) {
        Forks.record(in, ForkEvent.Kind.BEFORE_EXEC, child);
        return Values.UNKNOWN;
    }

    /** The program ends, and runs what was registered for its end. */
    private static Values exit(Invocation in) {
        in.machine().unwinding().exits();
        in.machine().unwinding().raises(true);
        in.machine().state(null);
        return Values.UNKNOWN;
    }

    private static Values leave(Invocation in) {
        in.machine().state(null);
        return Values.UNKNOWN;
    }

    /** Only a {@code preexec_fn} makes Python run between fork and exec; what {@code **kwargs} may hold is not claimed. */
    private static Values subprocess(Invocation in) {
        Values hook = PREEXEC_POSITION < in.arguments().positional().size()
                ? in.arguments().positional().get(PREEXEC_POSITION)
                : Optional.ofNullable(in.arguments().named().get("preexec_fn")).orElse(Values.NONE);
        boolean set =
                hook.list().stream().anyMatch(v -> !v.equals(Value.Constant.NONE) && !(v instanceof Value.Unknown));
        if (set) {
            Forks.record(in, ForkEvent.Kind.BEFORE_EXEC, hook);
            Threads.runChild(in, hook, Arguments.NONE);
        }
        return Values.UNKNOWN;
    }

    private static Values acquire(Invocation in) {
        Obj settings = Forks.settings(in.machine());
        in.machine().write(settings, "@logging", Values.of(new Value.Constant(Term.Kind.TRUE, "")));
        return Values.UNKNOWN;
    }

    private static Values release(Invocation in) {
        Obj settings = Forks.settings(in.machine());
        Values held = in.machine().read(settings, "@logging");
        if (held == null || held.isEmpty()) {
            in.machine()
                    .recorder()
                    .release(new LockRelease(
                            in.place(), in.frame().way(), in.machine().mode().child()));
        }
        in.machine().write(settings, "@logging", Values.NONE);
        return Values.UNKNOWN;
    }
}
