package io.github.forksafe.effects;

import java.util.ArrayList;
import java.util.List;

/**
 * What tells apart objects that one place makes: a receiver, or the last calls on the way.
 *
 * @param receiver the number of the receiver of the method that makes them, or -1
 * @param nesting how many receivers made one another up to this one
 * @param calls the last call sites on the way, the latest first
 */
record Context(int receiver, int nesting, List<Place> calls) {
    /** How many call sites are told apart, one inside the other. */
    private static final int DEPTH = 3;

    /** How many objects that make one another are told apart; more are one, or lists of nodes would have no end. */
    private static final int NESTING = 4;

    static final Context TOP = new Context(-1, 0, List.of());

    static Context of(Obj receiver) {
        return receiver.nesting() < NESTING
                ? new Context(receiver.id(), receiver.nesting(), List.of())
                : new Context(-1, NESTING, List.of(receiver.place()));
    }

    /** The context of a function called at a place in this context. */
    Context calledAt(Place call) {
        List<Place> all = new ArrayList<>(List.of(call));
        for (Place place : calls) {
            if (all.size() < DEPTH) {
                all.add(place);
            }
        }
        return new Context(receiver, nesting, List.copyOf(all));
    }

    @Override
    public int hashCode() {
        return (receiver * 31 + nesting) * 31 + calls.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Context that
                        && that.receiver == receiver
                        && that.nesting == nesting
                        && that.calls.equals(calls));
    }
}
