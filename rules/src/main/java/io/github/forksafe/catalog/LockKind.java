package io.github.forksafe.catalog;

import java.util.Optional;

/** What a forked child can hang on. On which Pythons it does is said by {@link LockFacts}. */
public enum LockKind {
    /** A lock that the program made: {@code threading.Lock}, a semaphore of one, the lock of a condition. */
    LOCK("lock"),
    /** A lock that its own thread may take again: {@code threading.RLock}. */
    REENTRANT("reentrant-lock"),
    /** The lock of a logging handler, held for the whole of {@code emit}. */
    LOGGING_HANDLER("logging-handler"),
    /** The lock of a logging handler in an at-fork hook that runs before logging's own. */
    LOGGING_HANDLER_IN_HOOK("logging-handler-in-hook"),
    /** The lock of the module {@code logging}, which guards its configuration. */
    LOGGING_MODULE("logging-module"),
    /** The lock of the buffer under {@code sys.stdout} or {@code sys.stderr}. */
    STANDARD_STREAM("standard-stream"),
    /** The lock of the buffer of a file that {@code open} made. */
    FILE_BUFFER("file-buffer"),
    /** The lock of the buffer of a file that {@code io.open} made. */
    IO_BUFFER("io-buffer"),
    /** The lock under which one module is imported. */
    MODULE_IMPORT("module-import"),
    /** The lock that all instances share in {@code functools.cached_property}. */
    CACHED_PROPERTY("cached-property"),
    /** {@code tempfile._once_lock}. */
    TEMPFILE("tempfile"),
    /** {@code _strptime._cache_lock}. */
    STRPTIME("strptime"),
    /** The place in a condition's list of a thread that waits, and is not in the child. */
    WAITER("waiter"),
    /** Work that is handed to threads which are not in the child. */
    EXECUTOR("executor"),
    /** An object of a library whose threads are not in the child. */
    CLIENT("client"),
    /** A connection that parent and child would both use. */
    CONNECTION("connection"),
    /** A connected socket that parent and child, or several children, use. */
    SOCKET("socket"),
    /** An event loop that parent and child, or several children, run. */
    EVENT_LOOP("event-loop"),
    /** A generator of random numbers of which several processes have the same copy. */
    RANDOM("random");

    private final String word;

    LockKind(String word) {
        this.word = word;
    }

    /**
     * How the data file writes it.
     *
     * @return lower case words joined by hyphens
     */
    public String word() {
        return word;
    }

    /**
     * Whether it is one of logging's own locks.
     *
     * @return true for the lock of the module and those of its handlers
     */
    public boolean ofLogging() {
        return this == LOGGING_HANDLER || this == LOGGING_HANDLER_IN_HOOK || this == LOGGING_MODULE;
    }

    /**
     * Whether it is an object rather than a lock.
     *
     * @return true for what a child must not share
     */
    public boolean isObject() {
        return switch (this) {
            case EXECUTOR, CLIENT, CONNECTION, SOCKET, EVENT_LOOP, RANDOM -> true;
            default -> false;
        };
    }

    /**
     * Whether the thread that holds it may take it again.
     *
     * @return true if it does not wait for itself
     */
    public boolean isReentrant() {
        return this == REENTRANT || ofLogging() || this == MODULE_IMPORT || this == CACHED_PROPERTY;
    }

    /**
     * Reads a word.
     *
     * @param word as the data file writes it
     * @return the kind, or nothing for another word
     */
    public static Optional<LockKind> ofWord(String word) {
        return Words.find(values(), LockKind::word, word);
    }
}
