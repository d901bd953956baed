package io.github.forksafe.discovery;

import io.github.forksafe.catalog.EffectKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the functions of libraries do in the end, by way of whatever they call. A graph of functions, each with the class of its object, is made
 * once; each question is one search backwards from those that do something themselves, so that the ways are the shortest.
 */
final class Reachability {
    private final Code code;
    private final Linker linker;
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<EffectKind, Hop[]> hops = new EnumMap<>(EffectKind.class);
    private boolean[] ending = {};

    /** A node with what its calls reach, and who calls it. */
    private static final class Place {
        private final Node node;
        private final @Nullable Sketch sketch;
        private final List<Linker.Reached> reached = new ArrayList<>();
        private final List<int[]> callers = new ArrayList<>();
        private boolean[] ended = {};

        private Place(Node node, @Nullable Sketch sketch) {
            this.node = node;
            this.sketch = sketch;
        }
    }

    /**
     * One hop of the way from a function to what it does.
     *
     * @param from the function
     * @param call the call in it
     * @param next the function that is called; nothing at the end
     * @param doing what is done at the end
     * @param certain whether no call from here to the end is come to only if something was asked for
     */
    record Hop(Sketch from, Sketch.Call call, @Nullable Node next, Doing doing, boolean certain) {}

    Reachability(Code code, Linker linker) {
        this.code = code;
        this.linker = linker;
    }

    /** Takes a function in, and all that it calls. */
    void add(Node root) {
        Deque<Integer> open = new ArrayDeque<>();
        number(root, open);
        while (!open.isEmpty()) {
            explore(open.remove(), open);
        }
    }

    private int number(Node node, Deque<Integer> open) {
        Integer known = numbers.get(node);
        if (known != null) {
            return known;
        }
        int number = places.size();
        numbers.put(node, number);
        places.add(new Place(node, code.routine(node.routine())));
        open.add(number);
        return number;
    }

    private void explore(int number, Deque<Integer> open) {
        Place place = places.get(number);
        if (place.sketch == null) {
            return;
        }
        for (Sketch.Call call : place.sketch.calls()) {
            Linker.Reached reached = linker.reached(place.sketch, place.node.type(), call);
            int index = place.reached.size();
            place.reached.add(reached);
            for (Node target : reached.nodes()) {
                places.get(number(target, open)).callers.add(new int[] {number, index});
            }
        }
    }

    /** Answers the questions, when all are taken in. */
    void solve() {
        findEnding();
        boolean[] starting = new boolean[places.size()];
        for (EffectKind kind : List.of(EffectKind.STARTS_THREAD, EffectKind.STARTS_NATIVE_THREAD)) {
            Hop[] any = search(kind, false);
            for (int i = 0; i < any.length; i++) {
                starting[i] |= any[i] != null;
            }
        }
        for (int i = 0; i < places.size(); i++) {
            markEnded(places.get(i), starting);
            ending[i] &= !starting[i];
        }
        for (EffectKind kind : EffectKind.values()) {
            hops.put(kind, search(kind, kind.startsThread()));
        }
    }

    /** A function ends threads if it does so itself, or calls a method that does on its own object or what that holds. */
    private void findEnding() {
        ending = new boolean[places.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).reached.stream().anyMatch(Linker.Reached::ends)) {
                ending[i] = true;
                open.add(i);
            }
        }
        while (!open.isEmpty()) {
            for (int[] caller : places.get(open.remove()).callers) {
                Sketch sketch = places.get(caller[0]).sketch;
                if (!ending[caller[0]]
                        && sketch != null
                        && sketch.calls().get(caller[1]).onOwn()) {
                    ending[caller[0]] = true;
                    open.add(caller[0]);
                }
            }
        }
    }

    private void markEnded(Place place, boolean[] starting) {
        place.ended = new boolean[place.reached.size()];
        for (int i = 0; i < place.ended.length && place.sketch != null; i++) {
            for (int later : place.sketch.calls().get(i).later()) {
                Linker.Reached reached = place.reached.get(later);
                place.ended[i] |= reached.ends()
                        || reached.nodes().stream()
                                .map(numbers::get)
                                .anyMatch(n -> n != null && ending[n] && !starting[n]);
            }
        }
    }

    /**
     * The first hop of the best way from each node to what does something; {@code alive} if calls whose threads end do not count. Ways that hang on
     * nothing come first, then those to what holds in most cases, then the shorter ones.
     */
    private Hop[] search(EffectKind kind, boolean alive) {
        Hop[] first = new Hop[places.size()];
        for (boolean certain : new boolean[] {true, false}) {
            Map<Integer, Hop> ends = ends(kind, alive, certain);
            int ranks = ends.values().stream()
                    .mapToInt(hop -> hop.doing().rank())
                    .max()
                    .orElse(certain ? -1 : 0);
            for (int rank = 0; rank <= ranks; rank++) {
                Deque<Integer> open = new ArrayDeque<>();
                for (Map.Entry<Integer, Hop> end : ends.entrySet()) {
                    if (end.getValue().doing().rank() == rank && first[end.getKey()] == null) {
                        first[end.getKey()] = end.getValue();
                        open.add(end.getKey());
                    }
                }
                if (!certain && rank == 0) {
                    takeAll(first, open);
                }
                spread(first, open, alive, certain);
            }
        }
        return first;
    }

    /** What is known to come to it for certain may be called where that is not certain. */
    private static void takeAll(Hop[] first, Deque<Integer> open) {
        for (int i = 0; i < first.length; i++) {
            if (first[i] != null && first[i].certain()) {
                open.add(i);
            }
        }
    }

    /** The nodes that do it themselves. */
    private Map<Integer, Hop> ends(EffectKind kind, boolean alive, boolean certain) {
        Map<Integer, Hop> ends = new TreeMap<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            for (int k = 0; k < place.reached.size() && place.sketch != null; k++) {
                Sketch.Call call = place.sketch.calls().get(k);
                Optional<Doing> doing = best(place.reached.get(k).doings(), kind);
                if (doing.isPresent() && !(alive && place.ended[k]) && !(certain && call.asked())) {
                    Hop hop = new Hop(place.sketch, call, null, doing.get(), certain);
                    ends.merge(i, hop, (a, b) -> b.doing().rank() < a.doing().rank() ? b : a);
                }
            }
        }
        return ends;
    }

    private void spread(Hop[] first, Deque<Integer> open, boolean alive, boolean certain) {
        while (!open.isEmpty()) {
            int number = open.remove();
            Place place = places.get(number);
            for (int[] caller : place.callers) {
                Place calling = places.get(caller[0]);
                Hop end = first[number];
                if (first[caller[0]] == null
                        && calling.sketch != null
                        && end != null
                        && !(alive && calling.ended[caller[1]])) {
                    Sketch.Call call = calling.sketch.calls().get(caller[1]);
                    if (!certain || !call.asked()) {
                        first[caller[0]] = new Hop(calling.sketch, call, place.node, end.doing(), certain);
                        open.add(caller[0]);
                    }
                }
            }
        }
    }

    private static Optional<Doing> best(List<Doing> doings, EffectKind kind) {
        return doings.stream().filter(doing -> doing.kind() == kind).min(Comparator.comparingInt(Doing::rank));
    }

    /** Whether a function ends the threads of its object. */
    boolean ends(Node node) {
        Integer number = numbers.get(node);
        return number != null && ending[number];
    }

    /** The way from a function to what it does; empty if it does not. */
    List<Hop> way(Node node, EffectKind kind) {
        List<Hop> way = new ArrayList<>();
        Hop[] first = hops.get(kind);
        Node at = node;
        while (first != null && at != null) {
            Integer number = numbers.get(at);
            Hop hop = number == null ? null : first[number];
            if (hop == null) {
                break;
            }
            way.add(hop);
            at = hop.next();
        }
        return way;
    }
}
