package io.github.forksafe.catalog;

import java.util.Optional;

/** What a callable or an import of a library does that matters to a fork. */
public enum EffectKind {
    /** Starts a thread that runs Python code. */
    STARTS_THREAD("starts-thread"),
    /** Starts a thread outside of Python, which {@code threading} does not know. */
    STARTS_NATIVE_THREAD("starts-native-thread"),
    /** Copies the calling process by {@code fork}; Python code runs in the child. */
    FORKS("forks"),
    /** Copies the calling process, and the child runs the library's own code until it replaces itself by another program. */
    FORKS_AND_EXECS("forks-and-execs"),
    /** Starts a process without running Python code between fork and exec. */
    SPAWNS("spawns"),
    /** Ends, for certain, the threads that the library started before. */
    ENDS_THREADS("ends-threads"),
    /** Makes an object with a plain lock, which a child may inherit locked. */
    HOLDS_LOCK("holds-lock"),
    /** Registers hooks that run around each fork. */
    REGISTERS_AT_FORK("registers-at-fork");

    private final String word;

    EffectKind(String word) {
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
     * Whether a thread is alive afterwards that was not before.
     *
     * @return true for threads of either sort
     */
    public boolean startsThread() {
        return this == STARTS_THREAD || this == STARTS_NATIVE_THREAD;
    }

    /**
     * Reads a word.
     *
     * @param word as data files write it
     * @return the kind, or nothing for another word
     */
    public static Optional<EffectKind> ofWord(String word) {
        return Words.find(values(), EffectKind::word, word);
    }
}
