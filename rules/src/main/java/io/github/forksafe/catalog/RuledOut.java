package io.github.forksafe.catalog;

import io.github.forksafe.pip.SpecifierSet;
import java.util.List;

/**
 * A library's own word that a process which uses it must not be forked.
 *
 * @param versions the versions of the library that it is said of
 * @param remedy what to do instead, one sentence without a full stop
 * @param because why it is so, one sentence or more
 * @param evidence links or notes, at least one
 */
public record RuledOut(SpecifierSet versions, String remedy, String because, List<String> evidence) {

    /** Copies the list. */
    public RuledOut {
        evidence = List.copyOf(evidence);
    }
}
