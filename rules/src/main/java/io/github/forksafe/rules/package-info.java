/**
 * The rules: what is asked of the evidence, how loud each answer is, and the page that explains it. A rule judges; it walks no
 * syntax, reads no file and holds no state, so that each one can be read on its own and none depends on another's turn.
 */
@NullMarked
package io.github.forksafe.rules;

import org.jspecify.annotations.NullMarked;
