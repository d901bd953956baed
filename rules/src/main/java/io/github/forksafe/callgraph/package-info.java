/**
 * Which function calls which: an assignment graph over the model's facts. A node stands for each variable, parameter, result,
 * attribute of a class or of its objects, and slot of a container; along an edge flows what one may hold to another, each value once, and a
 * call reacts to the callables that arrive. Within a scope a use sees the last assignment only; what other scopes see of a variable is
 * gathered. A parameter that a function hands back is replaced by the argument of each call.
 *
 * <p>Knows Python's scoping, classes and built-ins; must not know what a call does to threads or processes. What is
 * unknown stays visible as a value of its own.
 */
@NullMarked
package io.github.forksafe.callgraph;

import org.jspecify.annotations.NullMarked;
