package io.github.forksafe.effects;

/**
 * A call of {@code logging._releaseLock()} by code that does not hold the lock.
 *
 * @param place the call
 * @param way the steps from the entry up to it
 * @param child whether a forked child makes it
 */
public record LockRelease(Place place, Hop way, boolean child) {}
