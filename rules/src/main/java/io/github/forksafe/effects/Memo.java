package io.github.forksafe.effects;

import io.github.forksafe.model.FunctionFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What calls that have nothing to do with threads came to, so that they are not run again where nothing that they read has changed. A call
 * qualifies if it leaves the living threads as they are and reports nothing; what it reads, writes and returns is kept.
 */
final class Memo {
    /** Outcomes kept for one function and its arguments. */
    private static final int OUTCOMES = 4;

    /** A function without effect is run with its constant arguments this often before they are taken as unknown. */
    private static final int WIDEN_AFTER = 8;

    /** A function without effect is run this often before it is taken to have none on any way. */
    private static final int INERT_AFTER = 60;

    /** Stands for a slot that was never set. */
    private static final Values ABSENT = Values.external("@absent");

    private final Map<Key, List<Outcome>> outcomes = new HashMap<>();
    private final Map<FunctionFacts, Profile> profiles = new HashMap<>();
    private @Nullable Tracker tracker;

    /** The context is left out where it tells nothing apart because nothing is made. */
    private record Key(
            Value.Function function,
            Arguments arguments,
            @Nullable Context context,
            boolean watched) {}

    /**
     * What a call read and did.
     *
     * @param reads slots with the values that were read
     * @param writes slots with their last values
     * @param result what it returned
     * @param returns whether it returned at all
     */
    private record Outcome(SlotValues reads, SlotValues writes, Values result, boolean returns) {}

    /** How a function has behaved so far. */
    static final class Profile {
        private int runs;
        private boolean effective;

        /** Whether it ran so often without an effect that it is not run any more. */
        boolean inert() {
            return !effective && runs >= INERT_AFTER;
        }

        boolean widens() {
            return !effective && runs >= WIDEN_AFTER;
        }
    }

    /** Notes what one call that runs reads. */
    static final class Tracker {
        private final @Nullable Tracker outer;
        private final State entered;
        private final int events;
        private final SlotValues reads = new SlotValues();
        private boolean makes;

        Tracker(@Nullable Tracker outer, State entered, int events) {
            this.outer = outer;
            this.entered = entered;
            this.events = events;
        }

        private void read(int slot, @Nullable Values values) {
            if (!reads.contains(slot)) {
                Values now = present(values);
                if (now.equals(present(entered.slots().get(slot)))) {
                    reads.putIfAbsent(slot, now);
                }
            }
        }

        private void read(SlotValues others) {
            for (int i = 0; i < others.size(); i++) {
                read(others.slot(i), others.values(i));
            }
        }
    }

    private static Values present(@Nullable Values values) {
        return values == null ? ABSENT : values;
    }

    Profile profile(FunctionFacts function) {
        return profiles.computeIfAbsent(function, f -> new Profile());
    }

    /** A slot is read. */
    void read(int slot, @Nullable Values values) {
        if (tracker != null) {
            tracker.read(slot, values);
        }
    }

    /** An object is made. */
    void makes() {
        if (tracker != null) {
            tracker.makes = true;
        }
    }

    /** A call begins to run. */
    void enter(State entered, int events) {
        tracker = new Tracker(tracker, entered, events);
    }

    /** A call has run; its outcome is kept if it qualifies. */
    void leave(Value.Function function, Arguments arguments, Context context, Ended ended) {
        Tracker inner = tracker;
        if (inner == null) {
            return;
        }
        tracker = inner.outer;
        Profile profile = profile(function.facts());
        profile.runs++;
        State after = ended.state;
        boolean effective = ended.events != inner.events || (after != null && !leavesAlone(inner.entered, after));
        profile.effective |= effective;
        SlotValues writes = new SlotValues();
        if (after != null) {
            inner.entered.slots().changes(after.slots(), (slot, values) -> {
                inner.reads.putIfAbsent(slot, present(inner.entered.slots().get(slot)));
                writes.putIfAbsent(slot, values);
            });
        }
        if (tracker != null) {
            tracker.read(inner.reads);
            tracker.makes |= inner.makes;
        }
        if (!effective) {
            Key key = new Key(function, arguments, inner.makes ? context : null, ended.watched);
            List<Outcome> kept = outcomes.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (kept.size() < OUTCOMES) {
                kept.add(new Outcome(inner.reads, writes, ended.result, after != null));
            }
        }
    }

    /** Whether a call leaves threads, locks and processes as they are. */
    private static boolean leavesAlone(State entered, State after) {
        return after.live() == entered.live()
                && after.execution().held() == entered.execution().held()
                && after.execution().forks() == entered.execution().forks()
                && after.execution().renewed() == entered.execution().renewed();
    }

    /**
     * How a call ended.
     *
     * @param state the state after it; absent if it does not return
     * @param events how many events were recorded up to then
     * @param result what it returned
     * @param watched whether what happens to locks mattered, which else is not seen
     */
    record Ended(@Nullable State state, int events, Values result, boolean watched) {}

    /** What a call came to before, if nothing that it read has changed; the state is brought to what it left. */
    @Nullable
    Values recall(Machine machine, Value.Function function, Arguments arguments, Context context) {
        boolean watched = machine.processes().watches();
        Values found = recall(machine, new Key(function, arguments, null, watched));
        return found != null ? found : recall(machine, new Key(function, arguments, context, watched));
    }

    private @Nullable Values recall(Machine machine, Key key) {
        State state = machine.state();
        if (state == null) {
            return null;
        }
        for (Outcome outcome : outcomes.getOrDefault(key, List.of())) {
            if (holds(state, outcome)) {
                if (tracker != null) {
                    tracker.read(outcome.reads);
                }
                if (key.context != null) {
                    makes();
                }
                State after = state;
                for (int i = 0; i < outcome.writes.size(); i++) {
                    after = after.with(outcome.writes.slot(i), outcome.writes.values(i));
                }
                machine.state(outcome.returns ? after : null);
                return outcome.result;
            }
        }
        return null;
    }

    private static boolean holds(State state, Outcome outcome) {
        SlotValues reads = outcome.reads;
        for (int i = 0; i < reads.size(); i++) {
            if (!reads.values(i).equals(present(state.slots().get(reads.slot(i))))) {
                return false;
            }
        }
        return true;
    }

    /** Forgets who is running, after an entry was given up. */
    void abandon() {
        tracker = null;
    }
}
