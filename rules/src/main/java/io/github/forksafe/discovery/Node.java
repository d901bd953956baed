package io.github.forksafe.discovery;

/**
 * A function that runs.
 *
 * @param routine its dotted name
 * @param type the class of the object that it runs on; empty if unknown or none
 */
record Node(String routine, String type) {}
