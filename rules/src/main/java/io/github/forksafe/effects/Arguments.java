package io.github.forksafe.effects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call.
 *
 * @param positional by position
 * @param named by keyword, in source order
 * @param rest what may follow the positional ones; empty for nothing
 * @param namedRest what any other keyword may be; empty for nothing
 */
record Arguments(List<Values> positional, Map<String, Values> named, Values rest, Values namedRest) {
    static final Arguments NONE = new Arguments(List.of(), Map.of(), Values.NONE, Values.NONE);

    /** Arguments of which nothing is known. */
    static final Arguments UNKNOWN = new Arguments(List.of(), Map.of(), Values.UNKNOWN, Values.UNKNOWN);

    static Arguments of(Values... positional) {
        return new Arguments(List.of(positional), Map.of(), Values.NONE, Values.NONE);
    }

    /** The argument at a position or under a keyword; null if it is not passed. */
    @Nullable
    Values find(int position, String keyword) {
        if (position < positional.size()) {
            return positional.get(position);
        }
        Values value = named.get(keyword);
        if (value != null) {
            return value;
        }
        Values maybe = position == Integer.MAX_VALUE ? namedRest : rest.or(namedRest);
        return maybe.isEmpty() ? null : maybe;
    }

    /** The argument at a position or under a keyword; no values if it is not passed. */
    Values get(int position, String keyword) {
        Values found = find(position, keyword);
        return found == null ? Values.NONE : found;
    }

    /** The argument under a keyword; no values if it is not passed. */
    Values keyword(String keyword) {
        return get(Integer.MAX_VALUE, keyword);
    }

    Arguments prepend(Values first) {
        List<Values> all = new ArrayList<>(List.of(first));
        all.addAll(positional);
        return new Arguments(List.copyOf(all), named, rest, namedRest);
    }

    /** These and then others, whose keywords win. */
    Arguments and(Arguments later) {
        List<Values> all = new ArrayList<>(positional);
        all.addAll(later.positional);
        Map<String, Values> keywords = new LinkedHashMap<>(named);
        keywords.putAll(later.named);
        return new Arguments(List.copyOf(all), keywords, later.rest, later.namedRest);
    }

    /** Without the first positional arguments. */
    Arguments drop(int count) {
        return new Arguments(
                positional.subList(Math.min(count, positional.size()), positional.size()), named, rest, namedRest);
    }

    /** The same with constants other than booleans and {@code None} unknown. */
    Arguments withoutConstants() {
        Map<String, Values> plain = new LinkedHashMap<>();
        named.forEach((name, values) -> plain.put(name, values.withoutConstants()));
        return new Arguments(positional.stream().map(Values::withoutConstants).toList(), plain, rest, namedRest);
    }

    /** Every argument. */
    List<Values> all() {
        List<Values> all = new ArrayList<>(positional);
        all.addAll(named.values());
        all.add(rest);
        all.add(namedRest);
        return all;
    }
}
