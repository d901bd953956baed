/**
 * The Maven plugin. Knows Maven, the request and the result of an audit, and nothing of how an audit is made.
 */
@NullMarked
package io.github.forksafe.plugin;

import org.jspecify.annotations.NullMarked;
