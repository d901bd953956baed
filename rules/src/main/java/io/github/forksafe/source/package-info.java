/**
 * The bytes of one audited file and the places in it. Knows text and positions only: no Python, no pip, no
 * findings. Everything that speaks of a place in a file speaks in these types, so that all reports agree on what a line
 * and a column are.
 */
@NullMarked
package io.github.forksafe.source;

import org.jspecify.annotations.NullMarked;
