/**
 * What the front end read, item by item, in a form that other tools can check: definitions, calls, imports, blocks and
 * literals with their places, one JSON object a line. It exists so that the parser can be held against CPython's own
 * {@code ast}. It knows syntax and files; it must not know what a name means, nor judge anything. All walking is done by the
 * visitors of {@code python.syntax}, so that a new construct does not compile until it is in the outline too.
 */
@NullMarked
package io.github.forksafe.outline;

import org.jspecify.annotations.NullMarked;
