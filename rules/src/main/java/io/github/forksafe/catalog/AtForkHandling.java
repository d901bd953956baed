package io.github.forksafe.catalog;

import java.util.Optional;

/** What a library itself does about forks. None of it ends the library's threads before the fork. */
public enum AtForkHandling {
    /** Nothing. */
    NONE("none"),
    /** It registers hooks by {@code os.register_at_fork} or the system's own means. */
    REGISTER_AT_FORK("register-at-fork"),
    /** It compares process ids at use and starts anew in a child. */
    PID_CHECK("pid-check"),
    /** Its documentation says what to do; the code does nothing. */
    DOCUMENTED_ONLY("documented-only"),
    /** Nobody looked. */
    UNKNOWN("unknown");

    private final String word;

    AtForkHandling(String word) {
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
     * @return the handling, or nothing for another word
     */
    public static Optional<AtForkHandling> ofWord(String word) {
        return Words.find(values(), AtForkHandling::word, word);
    }
}
