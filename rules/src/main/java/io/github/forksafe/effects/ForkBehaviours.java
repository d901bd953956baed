package io.github.forksafe.effects;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bare forks, ways out of a process, and subprocesses with Python code before exec. */
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
        all.put("os.getpid", in -> Forks.pid(in.machine()));
        all.put("pty.spawn", in -> beforeExec(in, Values.NONE));
        SPAWN.forEach(name -> all.put("os." + name, in -> beforeExec(in, Values.NONE)));
        for (String exit : List.of("sys.exit", "builtins.exit", "builtins.quit")) {
            all.put(exit, ForkBehaviours::exit);
        }
        all.put("os._exit", ForkBehaviours::leave);
        all.put("os.abort", ForkBehaviours::leave);
        EXEC.forEach(name -> all.put("os." + name, ForkBehaviours::exec));
        SUBPROCESS.forEach(name -> all.put("subprocess." + name, ForkBehaviours::subprocess));
        for (String method : List.of("wait", "communicate", "poll", "kill", "terminate", "send_signal")) {
            all.put("subprocess.Popen." + method, Behaviours::nothing);
        }
        all.put("subprocess.Popen.__enter__", in -> in.self());
        all.put("subprocess.Popen.__exit__", Behaviours::nothing);
        for (String wait : List.of("wait", "waitpid", "wait3", "wait4", "waitid")) {
            all.put("os." + wait, ForkBehaviours::waitFor);
        }
    }

    /** Both processes go on from here, and only the number tells which is which. */
    private static Values fork(Invocation in) {
        Fork fork = Forks.record(in, ForkEvent.Kind.FORK, Values.NONE).orElse(null);
        State state = in.machine().state();
        if (fork == null || state == null) {
            return Values.UNKNOWN;
        }
        in.machine().state(state.in(state.execution().after(fork)));
        Obj number = in.make("@pid");
        in.machine().processes().forked(number, fork);
        return Values.of(new Value.Probe(Value.Probe.Kind.PID, new Value.Instance(number)));
    }

    private static Values forkpty(Invocation in) {
        Values pid = fork(in);
        Obj pair = in.make("builtins.tuple");
        in.machine().write(pair, Containers.index(0), pid);
        in.machine().write(pair, Containers.index(1), Values.UNKNOWN);
        return Values.instance(pair);
    }

    private static Values beforeExec(Invocation in, Values child) {
        Forks.record(in, ForkEvent.Kind.BEFORE_EXEC, child);
        return Values.UNKNOWN;
    }

    /** The program ends, and runs what was registered for its end. */
    private static Values exit(Invocation in) {
        Processes.goesOn(in.machine().state());
        in.machine().unwinding().exits();
        in.machine().unwinding().raises(true);
        in.machine().state(null);
        return Values.UNKNOWN;
    }

    private static Values exec(Invocation in) {
        in.machine().processes().execs();
        return leave(in);
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
            Forks.record(in, ForkEvent.Kind.BEFORE_EXEC, hook)
                    .ifPresent(fork -> Threads.runChild(in, fork, hook, Arguments.NONE));
        }
        return Values.UNKNOWN;
    }

    /** A parent that waits goes on beside its children. */
    private static Values waitFor(Invocation in) {
        in.machine().recorder().forked().forEach(Fork::parentWaits);
        in.machine().copies().endAll();
        return Values.UNKNOWN;
    }
}
