/**
 * Readers of test data that several packages' tests share. Knows the form of the data; must not know what it is about, so that no test depends on
 * another one's subject.
 */
@NullMarked
package io.github.forksafe.testing;

import org.jspecify.annotations.NullMarked;
