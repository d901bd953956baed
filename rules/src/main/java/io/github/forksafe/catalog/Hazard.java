package io.github.forksafe.catalog;

import java.util.Optional;

/** What goes wrong in a forked child. */
public enum Hazard {
    /** The child waits forever for a lock whose holder it did not inherit. */
    DEADLOCK("deadlock"),
    /** The child lacks the thread that does the work; what it hands over is lost or waits. */
    LOST_THREAD("lost-thread"),
    /** The child dies. */
    CRASH("crash"),
    /** The child works on half-changed data. */
    CORRUPT_STATE("corrupt-state"),
    /** Parent and child speak over one connection. */
    SHARED_CONNECTION("shared-connection"),
    /** The library repairs itself in the child as far as is known. */
    NONE("none");

    private final String word;

    Hazard(String word) {
        this.word = word;
    }

    /**
     * How data files write it.
     *
     * @return lower case words joined by hyphens
     */
    public String word() {
        return word;
    }

    /**
     * Reads a word.
     *
     * @param word as data files write it
     * @return the hazard, or nothing for another word
     */
    public static Optional<Hazard> ofWord(String word) {
        return Words.find(values(), Hazard::word, word);
    }
}
