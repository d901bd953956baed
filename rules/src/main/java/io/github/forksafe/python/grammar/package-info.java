/**
 * The grammar of Python and what runs it: the generated parser, the tree that it builds and the tokens that it reads.
 *
 * <p>The stock runtime makes an object per token, a list per tree node and a call per rule for whoever listens; together
 * they cost more than the parse. Here tokens are rows of arrays, a node knows its first child and its next sibling, and
 * nobody listens. It knows ANTLR and numbers; it must not know characters (the tokenizer does), nor what a construct
 * means (the translation does). Only {@code python.parse} uses it.
 */
@NullMarked
package io.github.forksafe.python.grammar;

import org.jspecify.annotations.NullMarked;
