package io.github.forksafe.effects;

import io.github.forksafe.catalog.CatalogEffect;
import java.util.Optional;

/**
 * How a thread came to run.
 *
 * @param what words for the thread: {@code the thread 'poll'}
 * @param runs where what it runs is defined; absent if unknown
 * @param made where its object was made
 * @param started where it was started
 * @param way the calls from the entry to the start
 * @param library the catalog's knowledge, for a thread of a library
 * @param plain whether it is the program's own thread and runs a function of a module, which a process could run as well
 * @param standard whether the standard library started it on the program's behalf
 * @param certain false if a hop of the way is a guess
 */
public record ThreadStart(
        String what,
        Optional<Place> runs,
        Place made,
        Place started,
        Hop way,
        Optional<CatalogEffect> library,
        boolean plain,
        boolean standard,
        boolean certain) {

    /**
     * Whether the program's own code made the thread.
     *
     * @return false for threads that a library started
     */
    public boolean own() {
        return library.isEmpty() && !standard;
    }
}
