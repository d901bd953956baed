package io.github.forksafe.effects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Objects of which only one exists: a call that makes an object of one of several classes, such as {@code KINDS[name]()}, makes one of them, and
 * what the one starts and what another forks never happen in the same run. A call that happens again may have made one of each.
 */
final class Choices {
    private static final String MADE = "@made";

    private final Machine machine;
    private final Map<Obj, Obj> choices = new HashMap<>();
    private final Set<Obj> repeated = new HashSet<>();

    Choices(Machine machine) {
        this.machine = machine;
    }

    /** A call is about to be made of one of several values; gives what stands for the choice. */
    Obj begin(Frame frame, Place place) {
        Obj choice = machine.heap().object(place, frame.context(), Obj.Type.external("@choice"));
        if (machine.read(choice, MADE) != null) {
            repeated.add(choice);
        }
        machine.write(choice, MADE, Values.of(Value.Constant.NONE));
        return choice;
    }

    /** One of the values has made something. */
    void made(Obj choice, Value callee, Values results) {
        if (callee instanceof Value.Type) {
            for (Value result : results.list()) {
                if (result instanceof Value.Instance instance
                        && instance.object().place().equals(choice.place())) {
                    choices.put(instance.object(), choice);
                }
            }
        }
    }

    /** A state without the threads that do not exist where an object of another choice, or what it made, does something. */
    State without(State state, Obj acting) {
        if (choices.isEmpty() || state.live().isEmpty()) {
            return state;
        }
        List<Obj> makers = makers(acting);
        List<Obj> excluded = new ArrayList<>();
        state.live().forEach(live -> {
            if (makers(live.thread()).stream().anyMatch(one -> excludesAny(one, makers))) {
                excluded.add(live.thread());
            }
        });
        State without = state;
        for (Obj thread : excluded) {
            without = without.ended(thread);
        }
        return without;
    }

    private boolean excludesAny(Obj one, List<Obj> others) {
        Obj choice = choices.get(one);
        return choice != null
                && !repeated.contains(choice)
                && others.stream().anyMatch(other -> other != one && choices.get(other) == choice);
    }

    /** An object, the one whose method made it, and so on. */
    private static List<Obj> makers(Obj object) {
        List<Obj> makers = new ArrayList<>();
        for (Obj at = object; at != null; at = at.maker()) {
            makers.add(at);
        }
        return makers;
    }
}
