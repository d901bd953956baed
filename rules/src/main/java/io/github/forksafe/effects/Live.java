package io.github.forksafe.effects;

/**
 * A thread, or several of one kind, that may be alive.
 *
 * @param thread the abstract object whose threads they are
 * @param start how they were started
 * @param many whether older threads of the same object may be alive too, which nothing can join any more
 */
record Live(Obj thread, ThreadStart start, boolean many) {
    Live or(Live other) {
        return many || !other.many ? this : new Live(thread, start, true);
    }
}
