package io.github.forksafe.effects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes abstract objects and numbers their slots. An object is told apart by where it is made and in which context: the receiver of
 * the method that makes it, or the calls that led there.
 */
final class Heap {
    private final Map<Key, Obj> objects = new LinkedHashMap<>();
    private final List<Obj> numbered = new ArrayList<>();
    private int slots;

    private record Key(Place place, Context context, Obj.Type type) {}

    /** The object made at a place in a context. */
    Obj object(Place place, Context context, Obj.Type type) {
        return objects.computeIfAbsent(new Key(place, context, type), key -> make(place, context, type));
    }

    private Obj make(Place place, Context context, Obj.Type type) {
        Obj made = new Obj(
                numbered.size(), place, type, new Obj.Origin(receiver(context).orElse(null), context.nesting() + 1));
        numbered.add(made);
        return made;
    }

    /** The receiver that a context is told apart by. */
    Optional<Obj> receiver(Context context) {
        return context.receiver() < 0 ? Optional.empty() : Optional.of(numbered.get(context.receiver()));
    }

    /** The number of a field's slot. */
    int slot(Obj object, String field) {
        Integer known = object.slots().get(field);
        if (known == null) {
            known = slots++;
            object.slots().put(field, known);
        }
        return known;
    }

    /** What is called back with an object, the name of a field, and its slot. */
    @FunctionalInterface
    interface Slots {
        void slot(Obj object, String field, int slot);
    }

    /** Calls back with each slot, in the order in which the objects were made. */
    void eachSlot(Slots consumer) {
        objects.values().forEach(object -> object.slots().forEach((field, slot) -> consumer.slot(object, field, slot)));
    }
}
