package io.github.forksafe.effects;

/**
 * A release of a lock by a thread that does not hold it.
 *
 * @param place the call
 * @param way the steps from the entry up to it
 * @param child whether a forked child makes it
 * @param logging whether it is the lock of the module {@code logging}
 * @param call what is called, such as {@code logging._releaseLock}
 */
public record LockRelease(Place place, Hop way, boolean child, boolean logging, String call) {}
