package io.github.forksafe.effects;

import org.jspecify.annotations.Nullable;

/**
 * The process that runs at one point, and what its thread holds. Immutable; equal only to itself, which is how a loop knows that it is done.
 *
 * @param held locks that the running thread may hold, by object number
 * @param forks the forks in whose child this may run, by their numbers; empty in the first process
 * @param renewed locks and other objects that were made, or made good, after those forks on every way, by object number
 */
record Execution(IntMap<Hold> held, IntMap<Fork> forks, IntMap<Obj> renewed) {
    static final Execution FIRST = new Execution(IntMap.empty(), IntMap.empty(), IntMap.empty());

    /** A lock that is held: where it was taken, and in a child of which forks. */
    record Hold(Locks.Lock lock, Meeting.Point at, IntMap<Fork> forks) {}

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** What may hold where two ways meet: this very object if the other adds nothing. */
    Execution or(Execution other) {
        if (equals(other)) {
            return this;
        }
        IntMap<Hold> eitherHeld = held.merge(other.held, (a, b) -> a);
        IntMap<Fork> eitherForks = forks.merge(other.forks, (a, b) -> a);
        IntMap<Obj> bothRenewed = other.forks.isEmpty() || renewed == other.renewed
                ? renewed
                : forks.isEmpty() ? other.renewed : renewed.retain(other.renewed);
        return eitherHeld == held && eitherForks == forks && bothRenewed == renewed
                ? this
                : new Execution(eitherHeld, eitherForks, bothRenewed);
    }

    /** Whether this may be a forked child. */
    boolean isChild() {
        return !forks.isEmpty();
    }

    Execution holding(Hold hold) {
        return new Execution(held.put(hold.lock().object().id(), hold), forks, renewed);
    }

    Execution released(Obj lock) {
        IntMap<Hold> rest = held.remove(lock.id());
        return rest == held ? this : new Execution(rest, forks, renewed);
    }

    /** The same process as another of its threads finds it, which holds nothing. */
    Execution onNewThread() {
        return held.isEmpty() ? this : new Execution(IntMap.empty(), forks, renewed);
    }

    /** An object is made, or a lock made good, which matters in children only. */
    Execution renewing(Obj object) {
        return forks.isEmpty() ? this : new Execution(held, forks, renewed.put(object.id(), object));
    }

    /** After a fork, where it is not known yet which process runs. */
    Execution after(Fork fork) {
        return new Execution(held, forks.put(fork.id(), fork), forks.isEmpty() ? IntMap.empty() : renewed);
    }

    /** The process that went on as the parent of a fork. */
    Execution parentOf(Fork fork) {
        IntMap<Fork> rest = forks.remove(fork.id());
        return rest == forks ? this : new Execution(held, rest, rest.isEmpty() ? IntMap.empty() : renewed);
    }
}
