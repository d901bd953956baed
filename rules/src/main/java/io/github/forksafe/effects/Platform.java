package io.github.forksafe.effects;

import io.github.forksafe.model.Comparison;
import io.github.forksafe.model.Term;
import io.github.forksafe.pip.OperatingSystem;
import io.github.forksafe.pip.PythonVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The audited platform, whatever machine audits, and the names under which the standard library shows the same thing. */
final class Platform {
    /** The names that are told apart, by the names under which the same thing can be had. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("multiprocessing.context.Process", "multiprocessing.Process"),
            Map.entry("multiprocessing.process.Process", "multiprocessing.Process"),
            Map.entry("multiprocessing.process.BaseProcess", "multiprocessing.Process"),
            Map.entry("multiprocessing.context.Pool", "multiprocessing.Pool"),
            Map.entry("multiprocessing.pool.Pool", "multiprocessing.Pool"),
            Map.entry("multiprocessing.context.Queue", "multiprocessing.Queue"),
            Map.entry("multiprocessing.queues.Queue", "multiprocessing.Queue"),
            Map.entry("multiprocessing.JoinableQueue", "multiprocessing.Queue"),
            Map.entry("multiprocessing.context.JoinableQueue", "multiprocessing.Queue"),
            Map.entry("multiprocessing.context.Manager", "multiprocessing.Manager"),
            Map.entry("multiprocessing.context.get_context", "multiprocessing.get_context"),
            Map.entry("multiprocessing.context.set_start_method", "multiprocessing.set_start_method"),
            Map.entry("multiprocessing.context.get_start_method", "multiprocessing.get_start_method"),
            Map.entry("multiprocessing.dummy.Pool", "multiprocessing.pool.ThreadPool"),
            Map.entry("multiprocessing.context.ThreadPool", "multiprocessing.pool.ThreadPool"),
            Map.entry("multiprocessing.dummy.Process", "threading.Thread"),
            Map.entry("multiprocessing.managers.SyncManager.start", "multiprocessing.managers.BaseManager.start"),
            Map.entry("concurrent.futures.thread.ThreadPoolExecutor", "concurrent.futures.ThreadPoolExecutor"),
            Map.entry("concurrent.futures.process.ProcessPoolExecutor", "concurrent.futures.ProcessPoolExecutor"),
            Map.entry("threading._Timer", "threading.Timer"),
            Map.entry("threading.activeCount", "threading.active_count"),
            Map.entry("threading.currentThread", "threading.current_thread"),
            Map.entry("threading._start_new_thread", "_thread.start_new_thread"),
            Map.entry("thread.start_new_thread", "_thread.start_new_thread"),
            Map.entry("_thread.start_new", "_thread.start_new_thread"),
            Map.entry("thread.start_new", "_thread.start_new_thread"),
            Map.entry("thread.allocate_lock", "_thread.allocate_lock"),
            Map.entry("_thread.RLock", "threading.RLock"),
            Map.entry("threading._RLock", "threading.RLock"),
            Map.entry("threading._allocate_lock", "_thread.allocate_lock"),
            Map.entry("threading._Condition", "threading.Condition"),
            Map.entry("sys.__stdout__", "sys.stdout"),
            Map.entry("sys.__stderr__", "sys.stderr"),
            Map.entry("posix.fork", "os.fork"),
            Map.entry("posix.forkpty", "os.forkpty"),
            Map.entry("pty.fork", "os.forkpty"),
            Map.entry("posix._exit", "os._exit"),
            Map.entry("collections.deque", "collections.deque"));

    /** What modules have on every system but Windows, on all Pythons. */
    private static final Map<String, Set<String>> OF_POSIX = Map.of(
            "signal",
            Set.of(
                    "SIGALRM",
                    "SIGCHLD",
                    "SIGCONT",
                    "SIGHUP",
                    "SIGKILL",
                    "SIGPIPE",
                    "SIGQUIT",
                    "SIGSTOP",
                    "SIGTSTP",
                    "SIGTTIN",
                    "SIGTTOU",
                    "SIGUSR1",
                    "SIGUSR2",
                    "SIGWINCH",
                    "alarm",
                    "pause",
                    "setitimer",
                    "siginterrupt"),
            "os",
            Set.of(
                    "WNOHANG", "chown", "chroot", "fork", "forkpty", "getegid", "geteuid", "getgid", "getpgid",
                    "getuid", "killpg", "mkfifo", "nice", "openpty", "setgid", "setpgid", "setsid", "setuid", "uname",
                    "wait"),
            "socket",
            Set.of("AF_UNIX"),
            "select",
            Set.of("poll"));

    private Platform() {}

    /** Whether a module of the standard library has something on a system, as far as that is the same on all Pythons. */
    static Optional<Boolean> has(String module, String name, OperatingSystem system) {
        if (module.equals("select") && (name.equals("epoll") || name.equals("kqueue"))) {
            boolean epoll = name.equals("epoll");
            return Optional.of(system == (epoll ? OperatingSystem.LINUX : OperatingSystem.MACOS));
        }
        boolean posix = OF_POSIX.getOrDefault(module, Set.of()).contains(name);
        return posix ? Optional.of(system.forks()) : Optional.empty();
    }

    /** The value of a variable that has one only on the audited platform; null for any other. */
    static @Nullable Values constant(String dotted, OperatingSystem system) {
        return switch (dotted) {
            case "sys.platform" -> string(system.sysPlatform());
            case "os.name" -> string(system.osName());
            case "typing.TYPE_CHECKING", "typing_extensions.TYPE_CHECKING" ->
                Values.of(new Value.Constant(Term.Kind.FALSE, ""));
            default -> null;
        };
    }

    private static Values string(String text) {
        return Values.of(Value.Constant.string(text));
    }

    /** The name under which a dotted name is known. */
    static String canonical(String dotted) {
        return ALIASES.getOrDefault(dotted, dotted);
    }

    /** How a version compares with a tuple of integers; nothing if it is not one. */
    static Optional<Boolean> compare(PythonVersion version, Comparison operator, Term.Display tuple) {
        List<Integer> actual = List.of(version.major(), version.minor(), version.patch());
        int order = 0;
        for (int i = 0; i < tuple.elements().size() && i < actual.size() && order == 0; i++) {
            if (!(tuple.elements().get(i) instanceof Term.Literal literal) || literal.kind() != Term.Kind.INTEGER) {
                return Optional.empty();
            }
            order = Long.compare(actual.get(i), Long.parseLong(literal.text()));
        }
        int decided = order == 0 && tuple.elements().size() < actual.size() + 2 ? 1 : order;
        return switch (operator) {
            case GREATER, GREATER_OR_EQUAL -> Optional.of(decided > 0);
            case LESS, LESS_OR_EQUAL -> Optional.of(decided < 0);
            default -> Optional.empty();
        };
    }
}
