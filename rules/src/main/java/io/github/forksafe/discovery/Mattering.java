package io.github.forksafe.discovery;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Whether something outside of a library does anything that counts, or is part of another library that is read. */
final class Mattering implements Predicate<String> {
    private final Outer outer;
    private final Set<String> names;
    private final Map<String, Boolean> known = new HashMap<>();

    /** {@code names} are the first names of the modules of all libraries that are read. */
    Mattering(Outer outer, Set<String> names) {
        this.outer = outer;
        this.names = names;
    }

    @Override
    public boolean test(String name) {
        return known.computeIfAbsent(name, this::find);
    }

    private boolean find(String name) {
        boolean module = name.startsWith(Code.MODULE);
        String bare = module ? name.substring(Code.MODULE.length()) : name;
        return names.contains(SketchMaker.first(bare))
                || (module ? !outer.imported(bare).isEmpty() : outer.matters(bare));
    }
}
