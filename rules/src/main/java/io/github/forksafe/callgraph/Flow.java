package io.github.forksafe.callgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The assignment graph: nodes that hold values, edges along which values flow, and reactions to values that arrive. Each value goes over each
 * edge once (difference propagation), so that the work is linear in what is found.
 */
final class Flow {
    /** A node that never holds anything. */
    static final int NOTHING = 0;

    /** Values that one node tells apart; what comes later is dropped and counted. */
    private static final int MOST_VALUES = 192;

    private IntSet[] values = new IntSet[1024];
    private IntSet[] successors = new IntSet[1024];
    private List<Reaction>[] reactions = lists(1024);
    private int[] done = new int[1024];
    private boolean[] queued = new boolean[1024];
    private int[] queue = new int[1024];
    private int first;
    private int waiting;
    private int nodes = 1;
    private int dropped;

    /** What happens when a value arrives. */
    @FunctionalInterface
    interface Reaction {
        void on(int value);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Reaction>[] lists(int length) {
        return new List[length];
    }

    /** Makes a node. */
    int node() {
        if (nodes == values.length) {
            int length = nodes * 2;
            values = Arrays.copyOf(values, length);
            successors = Arrays.copyOf(successors, length);
            reactions = Arrays.copyOf(reactions, length);
            done = Arrays.copyOf(done, length);
            queued = Arrays.copyOf(queued, length);
        }
        return nodes++;
    }

    /** Makes a node that holds a value. */
    int holding(int value) {
        int node = node();
        add(node, value);
        return node;
    }

    /** The values that a node holds so far. */
    int[] valuesOf(int node) {
        IntSet held = values[node];
        int[] copy = new int[held == null ? 0 : held.size()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = held.get(i);
        }
        return copy;
    }

    /** How many values were dropped at full nodes. */
    int dropped() {
        return dropped;
    }

    void add(int node, int value) {
        if (node == NOTHING) {
            return;
        }
        IntSet held = values[node];
        if (held == null) {
            held = new IntSet();
            values[node] = held;
        }
        if (held.size() >= MOST_VALUES) {
            dropped += held.contains(value) ? 0 : 1;
        } else if (held.add(value) && !queued[node]) {
            enqueue(node);
        }
    }

    private void enqueue(int node) {
        queued[node] = true;
        if (waiting == queue.length) {
            int[] longer = new int[queue.length * 2];
            for (int i = 0; i < waiting; i++) {
                longer[i] = queue[(first + i) % queue.length];
            }
            queue = longer;
            first = 0;
        }
        queue[(first + waiting++) % queue.length] = node;
    }

    /** Whatever {@code from} holds, {@code to} may hold. */
    void edge(int from, int to) {
        if (from == NOTHING || to == NOTHING || from == to) {
            return;
        }
        IntSet next = successors[from];
        if (next == null) {
            next = new IntSet();
            successors[from] = next;
        }
        if (next.add(to)) {
            IntSet held = values[from];
            for (int i = 0; i < done[from]; i++) {
                add(to, held.get(i));
            }
        }
    }

    /** Reacts to each value that a node holds or will hold, once. */
    void react(int node, Reaction reaction) {
        if (node == NOTHING) {
            return;
        }
        List<Reaction> all = reactions[node];
        if (all == null) {
            all = new ArrayList<>(1);
            reactions[node] = all;
        }
        all.add(reaction);
        IntSet held = values[node];
        int seen = done[node];
        for (int i = 0; i < seen; i++) {
            reaction.on(held.get(i));
        }
    }

    /** Lets values flow until nothing changes. */
    void settle() {
        while (waiting > 0) {
            int node = queue[first];
            first = (first + 1) % queue.length;
            waiting--;
            queued[node] = false;
            IntSet held = values[node];
            int from = done[node];
            int to = held.size();
            done[node] = to;
            forward(successors[node], held, from, to);
            tell(reactions[node], held, from, to);
        }
    }

    private void forward(@Nullable IntSet next, IntSet held, int from, int to) {
        for (int s = 0; next != null && s < next.size(); s++) {
            int successor = next.get(s);
            for (int i = from; i < to; i++) {
                add(successor, held.get(i));
            }
        }
    }

    private static void tell(@Nullable List<Reaction> told, IntSet held, int from, int to) {
        int known = told == null ? 0 : told.size();
        for (int r = 0; told != null && r < known; r++) {
            for (int i = from; i < to; i++) {
                told.get(r).on(held.get(i));
            }
        }
    }
}
