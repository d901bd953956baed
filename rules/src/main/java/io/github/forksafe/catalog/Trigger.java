package io.github.forksafe.catalog;

import java.util.Optional;

/** When an effect of a library happens. */
public enum Trigger {
    /** When the module is imported. */
    IMPORT("import"),
    /** When an object is made by calling the callable; the object's methods may start or end more. */
    CONSTRUCT("construct"),
    /** When the callable is called. */
    CALL("call");

    private final String word;

    Trigger(String word) {
        this.word = word;
    }

    /**
     * How data files write it.
     *
     * @return one lower case word
     */
    public String word() {
        return word;
    }

    /**
     * Reads a word.
     *
     * @param word as data files write it
     * @return the trigger, or nothing for another word
     */
    public static Optional<Trigger> ofWord(String word) {
        return Words.find(values(), Trigger::word, word);
    }
}
