package io.github.forksafe.catalog;

import java.util.Optional;

/** What a callable or an import of a library does that matters to a fork. */
public enum EffectKind {
    /** Starts a thread that runs Python code. */
    STARTS_THREAD("starts-thread"),
    /** Starts a thread outside of Python, which {@code threading} does not know. */
    STARTS_NATIVE_THREAD("starts-native-thread"),
    /** Keeps threads that the library itself sees through a fork: it stops them before, or renews them in the child. */
    KEEPS_SAFE_THREADS("keeps-safe-threads"),
    /** Keeps idle native threads. The fork itself harms nothing, but a child that uses the library may wait for them. */
    KEEPS_NATIVE_POOL("keeps-native-pool"),
    /** Starts threads that have ended when the call, or the loop over its result, is over. */
    USES_THREADS("uses-threads"),
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
    REGISTERS_AT_FORK("registers-at-fork"),
    /** Makes an object with connections or files that parent and child must not share. */
    OPENS_CONNECTION("opens-connection");

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
     * Whether a thread is alive afterwards that was not before, and that makes a fork unsafe.
     *
     * @return true for threads of either sort
     */
    public boolean startsThread() {
        return this == STARTS_THREAD || this == STARTS_NATIVE_THREAD;
    }

    /**
     * Whether threads are there afterwards, be they a danger to a fork or not.
     *
     * @return true for threads that outlive the call
     */
    public boolean keepsThreads() {
        return startsThread() || this == KEEPS_SAFE_THREADS || this == KEEPS_NATIVE_POOL;
    }

    /**
     * Whether threads play a part, so that a data file has to say which.
     *
     * @return true for threads of any sort
     */
    public boolean concernsThreads() {
        return keepsThreads() || this == USES_THREADS;
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
