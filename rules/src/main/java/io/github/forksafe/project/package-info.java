/**
 * A directory tree as values. The only package that opens audited files, so that what is read, what is left out and why, and
 * in which order, is decided in one place: the walk is sorted, links are never followed, nothing outside of the given
 * directories is read, and whatever was not read is either {@link io.github.forksafe.project.Skipped} with a reason or a
 * problem. Knows which files are Python, under which names they can be imported and which files declare dependencies; must
 * not know what a module means. What becomes of a file is the caller's {@link io.github.forksafe.project.FileDigest}, run
 * while the bytes are at hand, so that no more than its result is held.
 */
@NullMarked
package io.github.forksafe.project;

import org.jspecify.annotations.NullMarked;
