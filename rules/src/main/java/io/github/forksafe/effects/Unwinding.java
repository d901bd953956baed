package io.github.forksafe.effects;

import org.jspecify.annotations.Nullable;

/** The ways that leave a call other than by returning: what is raised goes to the innermost {@code try}, an exit ends the program. */
final class Unwinding {
    private final Machine machine;
    private Frame.@Nullable Raised handler;
    private @Nullable State exited;
    private int loops;

    Unwinding(Machine machine) {
        this.machine = machine;
    }

    /** The innermost {@code try} around what runs, in whatever frame; null if nothing catches what is raised. */
    Frame.@Nullable Raised handler() {
        return handler;
    }

    void handler(Frame.@Nullable Raised innermost) {
        handler = innermost;
    }

    /** Something is raised by a statement: what holds here may hold where it is caught. It matters to callers if that knows of fewer threads. */
    void raises(boolean leavesCall) {
        State state = machine.state();
        if (handler != null && state != null) {
            State known = handler.state;
            State joined = State.join(known, state);
            handler.state = joined;
            boolean tellsOfThreads = joined != null && (known == null || joined.live() != known.live());
            if (leavesCall && tellsOfThreads && !state.live().isEmpty()) {
                machine.recorder().escapes();
            }
        }
    }

    /** The program may end here, by {@code sys.exit}. */
    void exits() {
        exited = State.join(exited, machine.state());
    }

    /** What may hold where the program ends. */
    @Nullable
    State takeExited() {
        State taken = exited;
        exited = null;
        return taken;
    }

    /** A loop is entered, or left again. */
    void loops(int change) {
        loops += change;
    }

    boolean inLoop() {
        return loops > 0;
    }

    /** Runs what another thread or process runs: what is raised there is not caught here, nor does it end the program. */
    void apart(Machine.Mode mode, Runnable body) {
        Frame.Raised outer = handler;
        State ended = exited;
        handler = null;
        machine.within(mode, body);
        handler = outer;
        exited = ended;
    }

    /** Forgets where it was, after an entry was given up. */
    void reset() {
        handler = null;
        exited = null;
        loops = 0;
    }
}
