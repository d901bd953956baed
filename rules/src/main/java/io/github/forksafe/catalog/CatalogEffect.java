package io.github.forksafe.catalog;

import io.github.forksafe.pip.SpecifierSet;
import java.util.List;
import java.util.Set;

/**
 * One fact about a library: what one of its callables, or its import, does that matters to a fork.
 *
 * @param library the normalised distribution name, {@link Library#PYTHON} for the standard library
 * @param callables dotted names, the canonical one and every public alias, sorted; of {@link Trigger#IMPORT} the modules
 * @param when when it happens
 * @param does what happens, in the order of {@link EffectKind}
 * @param versions the versions of the library for which it holds
 * @param python the versions of Python on which it holds
 * @param startedBy methods of the constructed object whose call makes it happen; empty if the construction or call itself does
 * @param stoppedBy methods of the object, constructed or returned, that tell its threads to end but do not wait for it
 * @param endedBy methods of the object, constructed or returned, after which its threads have ended for certain
 * @param endedAfter callables, dotted, after whose return the threads have ended for certain
 * @param unless keyword arguments, such as {@code connect=False}, under which it does not happen
 * @param onlyIf keyword arguments without which it does not happen, such as {@code enqueue=True}; a bare {@code workers} stands
 *     for any value but {@code None}, {@code False}, 0 and 1
 * @param threads in plain words, what is started
 * @param atFork what the library does about forks itself
 * @param hazard what goes wrong in a forked child
 * @param remedy what to do, one sentence without a full stop; may be empty
 * @param because why it is so, one sentence or more
 * @param evidence links, or notes such as {@code measured}, at least one
 * @param seen the way inside of the library's installed source, if the fact was found there; empty for what data files say
 * @param possible whether it happens under a condition that is not known, so that it is advice only
 */
public record CatalogEffect(
        String library,
        List<String> callables,
        Trigger when,
        Set<EffectKind> does,
        SpecifierSet versions,
        SpecifierSet python,
        List<String> startedBy,
        List<String> stoppedBy,
        List<String> endedBy,
        List<String> endedAfter,
        List<String> unless,
        List<String> onlyIf,
        String threads,
        AtForkHandling atFork,
        Hazard hazard,
        String remedy,
        String because,
        List<String> evidence,
        List<Sighting> seen,
        boolean possible) {

    /** Copies the lists. */
    public CatalogEffect {
        callables = List.copyOf(callables);
        startedBy = List.copyOf(startedBy);
        stoppedBy = List.copyOf(stoppedBy);
        endedBy = List.copyOf(endedBy);
        endedAfter = List.copyOf(endedAfter);
        unless = List.copyOf(unless);
        onlyIf = List.copyOf(onlyIf);
        evidence = List.copyOf(evidence);
        seen = List.copyOf(seen);
    }

    /**
     * Whether the fact was found in the installed source of the library.
     *
     * @return false for what a data file says
     */
    public boolean isFound() {
        return !seen.isEmpty();
    }

    /**
     * Whether a thread of the library may be alive afterwards.
     *
     * @return true if it starts threads of either sort
     */
    public boolean startsThread() {
        return does.stream().anyMatch(EffectKind::startsThread);
    }

    /**
     * Whether threads of the library are there afterwards, be they a danger to a fork or not.
     *
     * @return true if it keeps threads of any sort
     */
    public boolean keepsThreads() {
        return does.stream().anyMatch(EffectKind::keepsThreads);
    }

    /**
     * Whether the effect holds for some version that a project may install.
     *
     * @param declared the declared versions, {@link SpecifierSet#ANY} if unknown
     * @return true unless the two ranges exclude each other
     */
    public boolean mayHoldFor(SpecifierSet declared) {
        return versions.overlaps(declared);
    }
}
