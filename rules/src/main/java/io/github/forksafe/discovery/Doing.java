package io.github.forksafe.discovery;

import io.github.forksafe.catalog.EffectKind;
import io.github.forksafe.pip.SpecifierSet;
import java.util.List;

/**
 * What Python itself or a known library does when something outside of a library is called.
 *
 * @param kind what
 * @param python the versions of Python on which it happens
 * @param endedAfter callables after whose return the threads have ended for certain
 * @param words what is started, for people
 */
record Doing(EffectKind kind, SpecifierSet python, List<String> endedAfter, String words) {

    /** Of several of one kind the one that holds in most cases is told. */
    int rank() {
        return (endedAfter.isEmpty() ? 0 : 2) + (python.equals(SpecifierSet.ANY) ? 0 : 1);
    }
}
