/**
 * The bytes of one audited file and the places in it. Knows text and positions only: no Python, no pip, no
 * findings. Everything that speaks of a place in a file speaks in these types, so that all reports agree on what a line
 * and a column are.
 *
 * <p>The text of a notebook is the program that its cells make. Offsets are offsets into that text, as in any file; a
 * {@link io.github.forksafe.source.Position} made from one is where it stands in the notebook's file, for tools, and in
 * which cell, for people. So who goes on with either needs to know nothing of notebooks.
 */
@NullMarked
package io.github.forksafe.source;

import org.jspecify.annotations.NullMarked;
