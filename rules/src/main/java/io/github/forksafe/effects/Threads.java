package io.github.forksafe.effects;

import io.github.forksafe.catalog.CatalogEffect;
import java.util.Optional;

/** Starts threads on behalf of behaviours. */
final class Threads {
    private Threads() {}

    /**
     * Whose threads they are.
     *
     * @param what words for them
     * @param runs where what they run is defined, if the program says that
     * @param library the catalog's knowledge, for those of a library
     * @param plain whether they run a function of a module
     * @param standard whether they are the standard library's
     */
    private record Owner(
            String what, Optional<Place> runs, Optional<CatalogEffect> library, boolean plain, boolean standard) {}

    /** The program itself starts a thread. */
    static Live start(Invocation in, Obj thread, Values runs) {
        String name = Behaviours.nameOf(runs);
        String what = name.isEmpty() ? "a thread" : "the thread that runs " + name + "()";
        return started(in, thread, new Owner(what, Forks.placeOf(runs), Optional.empty(), isPlain(runs), false));
    }

    /** The standard library starts threads for the program; a second start of the same object adds none. */
    static void startOnce(Invocation in, Obj owner, String what) {
        startedOnce(in, owner, new Owner(what, Optional.empty(), Optional.empty(), false, true));
    }

    /** A library starts threads for the program; a second start of the same object adds none. */
    static void startOnce(Invocation in, Obj owner, CatalogEffect effect) {
        startedOnce(in, owner, new Owner(effect.threads(), Optional.empty(), Optional.of(effect), false, false));
    }

    private static boolean isPlain(Values runs) {
        return !runs.isEmpty()
                && runs.list().stream()
                        .allMatch(value -> value instanceof Value.Function function
                                && function.facts()
                                        .qualifiedName()
                                        .equals(function.facts().name()));
    }

    private static void startedOnce(Invocation in, Obj thread, Owner owner) {
        State state = in.machine().state();
        if (state != null && state.live().get(thread.id()) == null) {
            started(in, thread, owner);
        }
    }

    private static Live started(Invocation in, Obj thread, Owner owner) {
        ThreadStart start = new ThreadStart(
                owner.what,
                owner.runs,
                thread.place(),
                in.place(),
                in.frame().way(),
                owner.library,
                owner.plain,
                owner.standard,
                in.machine().mode().certain()
                        && owner.library.filter(CatalogEffect::possible).isEmpty());
        in.machine().starts(thread, start);
        return new Live(thread, start, false, null);
    }

    /** What a thread runs, and how that is called. */
    record Work(Values callable, String name) {
        static Work of(Values callable) {
            return new Work(callable, Behaviours.nameOf(callable));
        }
    }

    /** Runs a callable in a thread that was started. */
    static void run(Invocation in, Live live, Work work, Arguments arguments) {
        Machine machine = in.machine();
        Values callable = work.callable;
        Frame inner = inThread(in, Hop.Kind.THREAD, work.name);
        machine.runThread(
                live.thread(), live.start(), () -> machine.calls().call(inner, callable, arguments, in.place()));
    }

    /** Runs a callable in the child of a fork. */
    static void runChild(Invocation in, Fork fork, Values callable, Arguments arguments) {
        Machine machine = in.machine();
        Frame inner = inChild(in, callable);
        machine.processes().runChild(fork, () -> {
            if (fork.byMultiprocessing()) {
                ProcessBehaviours.afterFork(in);
            }
            machine.calls().call(inner, callable, arguments, in.place());
            if (fork.byMultiprocessing() && machine.reachable()) {
                StreamBehaviours.flushed(inner, in);
            }
            Processes.goesOn(machine.state());
        });
    }

    /** The frame in which a callable runs in a child. */
    static Frame inChild(Invocation in, Values callable) {
        return inThread(in, Hop.Kind.CHILD, Behaviours.nameOf(callable));
    }

    private static Frame inThread(Invocation in, Hop.Kind kind, String name) {
        return in.frame().stepping(new Hop(kind, in.place(), name, in.frame().way()));
    }

    /** Whether a {@code join} waits for ever: it has no timeout, or one that is {@code None}. */
    static boolean waits(Values timeout) {
        return timeout.isEmpty() || timeout.isOnly(Value.Constant.NONE);
    }
}
