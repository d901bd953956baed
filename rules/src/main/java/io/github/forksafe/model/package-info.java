/**
 * What a Python file says, by name: its functions and classes as small programs of {@link io.github.forksafe.model.Action}s
 * over {@link io.github.forksafe.model.Term}s, with everything left out that cannot matter to threads, forks and locks. Made from
 * one syntax tree, which is dropped afterwards; {@link io.github.forksafe.model.ProjectModel} then links modules by name. Knows Python's
 * scoping, not what any call does: effects are the next room's matter.
 *
 * <p>The facts keep control flow as structure (branches, loops, guarded and scoped blocks) rather than as a graph, because the effect
 * analysis runs them abstractly, and generators and context managers then fall out as they do in Python.
 */
@NullMarked
package io.github.forksafe.model;

import org.jspecify.annotations.NullMarked;
