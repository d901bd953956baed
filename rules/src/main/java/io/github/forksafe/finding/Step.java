package io.github.forksafe.finding;

/**
 * One step of a trace.
 *
 * @param at where it happens
 * @param text one plain sentence without a full stop
 * @param depth how many calls deep below the lane's first step, from 0
 */
public record Step(Location at, String text, int depth) {}
