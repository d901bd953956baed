/**
 * What a Python file says, as immutable values: one record per construct, sealed by kind, with byte spans.
 *
 * <p>It follows the names and the spans of CPython's {@code ast} module (<a
 * href="https://docs.python.org/3/library/ast.html">abstract grammar</a>), so that whoever knows that tree knows this
 * one; it departs where a record reads better (an {@code if} with its {@code elif} branches is one statement, a
 * parameter knows its kind). What Python 2 alone writes is what it became: {@code print} and {@code exec} statements are
 * calls of the functions, backquotes a call of {@code repr}, and {@code True}, {@code False} and {@code None} are the
 * constants. It must not know how text becomes syntax (that is {@code python.parse}) nor what a name
 * means (that is {@code model}). Offsets are byte offsets into the {@code SourceFile}, the end is exclusive. All lists
 * are unmodifiable, in source order, and names are the text after no normalisation but interning per parser.
 */
@NullMarked
package io.github.forksafe.python.syntax;

import org.jspecify.annotations.NullMarked;
