package io.github.forksafe.effects;

import java.util.List;
import java.util.Optional;

/** Records forks on behalf of behaviours. */
final class Forks {
    /** The keywords of {@code os.register_at_fork}, in the order in which the hooks run. */
    static final List<String> HOOKS = List.of("before", "after_in_parent", "after_in_child");

    /** The number of the process that runs: a text that differs from those of other processes. */
    private static final String PID = "@process:";

    private Forks() {}

    /** What {@code os.getpid} returns: the same in one process, another in each child. */
    static Values pid(Machine machine) {
        Values own = machine.read(process(machine), PID);
        return own == null ? Values.of(Value.Constant.string(PID)) : own;
    }

    /** Whether both processes that a fork leaves may run here, since nothing has told them apart yet. */
    static boolean areBoth(Machine machine, Fork fork) {
        State state = machine.state();
        return state != null
                && state.execution().forks().get(fork.id()) != null
                && machine.read(process(machine), inChild(fork)) == null;
    }

    private static String inChild(Fork fork) {
        return "@child:" + fork.id();
    }

    private static Obj process(Machine machine) {
        return machine.heap().object(machine.world().nowhere(), Context.TOP, Obj.Type.external(PID));
    }

    /** A fork happens here, with the hooks around it; nothing if it is never reached. */
    static Optional<Fork> record(Invocation in, ForkEvent.Kind kind, Values child) {
        Machine machine = in.machine();
        if (!machine.world().pythons().system().forks()) {
            return Optional.empty();
        }
        List<Fork.Blocked> blocked = machine.locks().beforeFork(() -> hook(in, "before"));
        State state = machine.state();
        if (state == null) {
            return Optional.empty();
        }
        State there = in.object()
                .or(() -> machine.heap().receiver(in.frame().context()))
                .map(acting -> machine.calls().choices().without(state, acting))
                .orElse(state);
        machine.state(there);
        ForkEvent event = event(in, kind, child);
        machine.state(state);
        Fork fork = machine.recorder()
                .fork(
                        event,
                        in.frame().context(),
                        there,
                        new Fork.Beside(machine.mode().thread(), blocked));
        machine.copies().copy(fork);
        hooksInChild(in, fork);
        State before = machine.state();
        hook(in, "after_in_parent");
        State after = machine.state();
        if (before != null && after != null && !State.same(before, after)) {
            fork.hookedInParent(before, after);
        }
        return Optional.of(fork);
    }

    /** What the hooks change in the child holds wherever it goes on. */
    private static void hooksInChild(Invocation in, Fork fork) {
        Machine machine = in.machine();
        machine.processes().runChild(fork, () -> {
            State before = machine.state();
            machine.write(process(machine), PID, Values.of(Value.Constant.string(PID + fork.id())));
            machine.write(process(machine), inChild(fork), Values.of(Value.Constant.NONE));
            hook(in, "after_in_child");
            State after = machine.state();
            if (before != null && after != null && !State.same(before, after)) {
                fork.hooked(before, after);
            }
        });
    }

    private static void hook(Invocation in, String name) {
        Values hooks = in.machine().read(settings(in.machine()), "@" + name);
        for (Value hook : hooks == null ? List.<Value>of() : hooks.list()) {
            in.machine()
                    .locks()
                    .inHook(
                            LoggingBehaviours.isEarly(in.machine(), hook),
                            () -> in.call(Values.of(hook), Arguments.NONE));
        }
    }

    private static ForkEvent event(Invocation in, ForkEvent.Kind kind, Values child) {
        Machine machine = in.machine();
        return new ForkEvent(
                in.place(),
                kind,
                in.name(),
                in.frame().way(),
                machine.alive(),
                Optional.ofNullable(machine.mode().start()),
                Behaviours.nameOf(child),
                placeOf(child),
                machine.mode().certain());
    }

    static Optional<Place> placeOf(Values callables) {
        for (Value value : callables.list()) {
            Value function = value instanceof Value.Bound bound ? bound.function() : value;
            if (function instanceof Value.Function known) {
                int start = known.facts().start();
                return Optional.of(new Place(
                        known.facts().file(),
                        start,
                        start + known.facts().name().length()));
            }
        }
        return Optional.empty();
    }

    /** How processes made with these start methods may be forked, if they may; without one the default counts. */
    static Optional<ForkEvent.Kind> startMethod(Invocation in, Values methods) {
        for (Value method : methods.list()) {
            if (isFork(method)) {
                return Optional.of(ForkEvent.Kind.START_METHOD);
            }
        }
        boolean byDefault = methods.isEmpty() || methods.list().contains(Value.Constant.NONE);
        return byDefault ? defaultMethod(in) : Optional.empty();
    }

    private static Optional<ForkEvent.Kind> defaultMethod(Invocation in) {
        Values chosen = in.machine().read(settings(in.machine()), "@method");
        if (chosen != null && chosen.list().stream().anyMatch(Forks::isFork)) {
            return Optional.of(ForkEvent.Kind.START_METHOD);
        }
        boolean open = chosen == null || chosen.isEmpty() || chosen.list().contains(Value.Constant.NONE);
        World world = in.machine().world();
        if (open
                && in.machine().reachable()
                && !world.forksByDefault()
                && world.pythons().system().forks()) {
            in.machine().recorder().spawns(event(in, ForkEvent.Kind.DEFAULT_METHOD, Values.NONE));
        }
        return open && world.forksByDefault() ? Optional.of(ForkEvent.Kind.DEFAULT_METHOD) : Optional.empty();
    }

    /** Whether a start method is fork or may be: an unknown one does not make the fork less of a claim. */
    private static boolean isFork(Value method) {
        return !(method instanceof Value.Constant) || method.equals(Value.Constant.string("fork"));
    }

    /** Whether the program has set anything that concerns forks: a start method, or logging's lock. */
    static boolean areSet(Machine machine) {
        State state = machine.state();
        Obj settings = settings(machine);
        return state != null
                && settings.slots().values().stream()
                        .anyMatch(slot -> state.slots().get(slot) != null);
    }

    /** What {@code set_start_method} sets. */
    static Obj settings(Machine machine) {
        return machine.heap().object(machine.world().nowhere(), Context.TOP, Obj.Type.external("@settings"));
    }
}
