package io.github.forksafe.catalog;

import java.util.List;

/**
 * Callables that return an object of a class whose methods matter, such as {@code asyncio.get_event_loop}.
 *
 * @param callables dotted names, canonical and aliases, sorted
 * @param returns the dotted canonical name of the class of what they return
 */
public record Factory(List<String> callables, String returns) {

    /** Copies the list. */
    public Factory {
        callables = List.copyOf(callables);
    }
}
