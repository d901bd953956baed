/**
 * From the bytes of a Python file to its syntax: tokenizer, parse tree, translation to syntax records, each able to go
 * on behind what it cannot read.
 *
 * <p>The tokenizer is written by hand over bytes and cannot fail; it settles everything that would need more than one
 * token of lookahead. The generated parser makes a lean tree of one top-level statement, the translation turns it into
 * records and reports what the permissive grammar let through, then the tree is dropped: it never leaves this package. It
 * knows the language's grammar; it must not know what any name means, nor other files.
 */
@NullMarked
package io.github.forksafe.python.parse;

import org.jspecify.annotations.NullMarked;
