/**
 * Builds the sample projects below {@code src/it} with a real Maven and compares everything that the plugin says and writes.
 * Knows files and processes only, not a class of the plugin: it is tested as its users see it.
 */
@NullMarked
package io.github.forksafe.it;

import org.jspecify.annotations.NullMarked;
