package io.github.forksafe.effects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way from an entry to an effect, linked to the step before it; equal only to itself, so that two ways can be compared by
 * the steps that they share.
 */
public final class Hop {
    private final Kind kind;
    private final Place place;
    private final String callee;
    private final @Nullable Hop before;
    private final @Nullable Hop entry;

    /** What a step does. */
    public enum Kind {
        /** The program starts here. */
        ENTRY,
        /** A function or a class is called. */
        CALL,
        /** A module is imported for the first time. */
        IMPORT,
        /** A thread runs what it was made for. */
        THREAD,
        /** A child process runs what it was made for. */
        CHILD
    }

    Hop(Kind kind, Place place, String callee, @Nullable Hop before) {
        this.kind = kind;
        this.place = place;
        this.callee = callee;
        this.before = before;
        this.entry = before == null ? null : before.entry();
    }

    /** Where the way begins. */
    Hop entry() {
        return entry == null ? this : entry;
    }

    /**
     * What the step does.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Where the step is taken.
     *
     * @return the call, or the import
     */
    public Place place() {
        return place;
    }

    /**
     * Where the step leads.
     *
     * @return name of the function, class or module
     */
    public String callee() {
        return callee;
    }

    /** How many steps the way has. */
    int length() {
        int steps = 0;
        for (Hop hop = this; hop != null; hop = hop.before) {
            steps++;
        }
        return steps;
    }

    /**
     * The whole way.
     *
     * @return the steps from the entry to this one
     */
    public List<Hop> way() {
        List<Hop> way = new ArrayList<>();
        for (Hop hop = this; hop != null; hop = hop.before) {
            way.add(hop);
        }
        Collections.reverse(way);
        return List.copyOf(way);
    }
}
