package io.github.forksafe.effects;

import io.github.forksafe.model.ModuleFacts;

/**
 * A server that loads an application before it forks its workers.
 *
 * @param server its name
 * @param at where the server is told to do so
 * @param application the module that it loads
 */
public record Preload(String server, Place at, ModuleFacts application) {}
