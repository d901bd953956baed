package io.github.forksafe.python.parse;

/**
 * Reads tokens of some kinds. An interface, so that a just-in-time compiler takes the scanners one by one: as one piece they
 * would be compiled, and again whenever a file holds something new, for longer than it takes to read a usual project.
 */
interface Scanner {

    /**
     * Writes the token that starts at an offset, or the first part of a formatted string.
     *
     * @param at where it starts
     * @return where it ends
     */
    int scan(int at);
}
