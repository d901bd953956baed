package io.github.forksafe.manifest;

import io.github.forksafe.pip.Requirement;

/**
 * A declared dependency.
 *
 * @param requirement what is required
 * @param scope what for
 * @param range where it is declared
 */
public record Declared(Requirement requirement, Scope scope, Range range) {}
