package io.github.forksafe.effects;

import java.util.List;
import java.util.Optional;

/**
 * A fork that a run reached.
 *
 * @param place the call that forks
 * @param kind how it forks
 * @param api dotted name of what forks, such as {@code multiprocessing.Process.start}
 * @param way the steps from the entry up to it
 * @param alive the threads that may be alive beside the forking one; empty if there are none
 * @param forkingThread how the thread that forks was started; absent for the main thread
 * @param child what the child runs, as a dotted name within its module; empty if unknown
 * @param childPlace where that is defined
 * @param certain false if a hop of the way is a guess
 */
public record ForkEvent(
        Place place,
        Kind kind,
        String api,
        Hop way,
        List<ThreadStart> alive,
        Optional<ThreadStart> forkingThread,
        String child,
        Optional<Place> childPlace,
        boolean certain) {

    /** How a process is copied. */
    public enum Kind {
        /** By {@code os.fork} itself. */
        FORK,
        /** By a start method that was chosen, or that may be fork. */
        START_METHOD,
        /** By multiprocessing's default start method, on those Pythons where that is fork. */
        DEFAULT_METHOD,
        /** By a server that has loaded the program. */
        PRELOAD,
        /** Only until another program replaces the child, but Python code runs in between. */
        BEFORE_EXEC;

        /**
         * Whether the program itself makes a child that goes on as Python.
         *
         * @return false if a server forks, or the child soon becomes another program
         */
        public boolean isOfProgram() {
            return this != PRELOAD && this != BEFORE_EXEC;
        }
    }

    /** The same fork, of which it has turned out that its child only becomes another program. */
    ForkEvent beforeExec() {
        return new ForkEvent(place, Kind.BEFORE_EXEC, api, way, alive, forkingThread, child, childPlace, certain);
    }

    /** Copies the list. */
    public ForkEvent {
        alive = List.copyOf(alive);
    }
}
