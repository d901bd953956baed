/**
 * The goals. Each turns Maven's parameters into the request of an audit and its result into log lines, files or a page; none
 * holds a step of the audit, so that the goals and the command line cannot disagree. The only package that knows Maven's
 * projects and sessions.
 */
@NullMarked
package io.github.forksafe.plugin.mojo;

import org.jspecify.annotations.NullMarked;
