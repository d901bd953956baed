package io.github.forksafe.outline;

/**
 * An item of a file.
 *
 * @param kind what it is
 * @param offset the byte offset at which it starts
 * @param name what it is called, by its kind
 */
record Item(ItemKind kind, int offset, String name) {}
