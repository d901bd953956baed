package io.github.forksafe.effects;

import io.github.forksafe.catalog.LockKind;
import org.jspecify.annotations.Nullable;

/**
 * What a thread or a forked child does with a lock, or with an object that is like one to a child.
 *
 * @param lock the lock
 * @param kind what lock it is
 * @param how what is done
 * @param place the call or the statement that does it
 * @param way the steps from the entry up to it
 * @param thread the thread that does it; null for the main thread of its process
 * @param forks the forks in whose child it may happen
 * @param copied the forks that copied the object which is used, in the process that uses it
 * @param logs whether it happens inside a call of logging
 * @param certain false if a hop of the way is a guess
 */
record Take(
        Obj lock,
        LockKind kind,
        How how,
        Place place,
        Hop way,
        @Nullable Obj thread,
        IntMap<Fork> forks,
        IntMap<Fork> copied,
        boolean logs,
        boolean certain) {

    /** What is done with a lock. */
    enum How {
        /** It is taken, however long that needs, and held for a while. */
        TAKES,
        /** It is taken if that is possible at once or soon, and then held for a while. */
        TRIES,
        /** It is taken by the very thread that holds it already. */
        TAKES_AGAIN,
        /** Its thread waits to be notified. */
        WAITS,
        /** One of those that wait is notified. */
        NOTIFIES,
        /** An object is used whose threads or connection are another process's. */
        USES
    }

    /** Whether somebody else may find the lock held meanwhile. */
    boolean holds() {
        return how == How.TAKES || how == How.TRIES;
    }

    /** What tells one from another: not the way that leads there, unless it begins at another entry or in another child. */
    record Key(
            Obj lock,
            LockKind kind,
            How how,
            Place place,
            @Nullable Obj thread,
            int fork,
            int copied,
            boolean logs,
            Hop entry) {}

    Key key() {
        return new Key(lock, kind, how, place, thread, latest(forks), latest(copied), logs, way.entry());
    }

    private static int latest(IntMap<Fork> forks) {
        int[] latest = {-1};
        forks.forEach(fork -> latest[0] = Math.max(latest[0], fork.id()));
        return latest[0];
    }
}
