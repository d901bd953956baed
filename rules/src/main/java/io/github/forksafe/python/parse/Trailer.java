package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Translates what stands behind an atom: an attribute, a call or a subscript. See {@link Atom} for why it is an interface. */
interface Trailer {

    /**
     * Translates a trailer.
     *
     * @param value what it stands behind
     * @param start the byte offset where that starts
     * @param open its first token: a dot or an opening bracket
     * @param inner what is in its brackets; null if there is nothing
     * @return the expression with the trailer
     */
    Expression translate(Expression value, int start, int open, @Nullable Tree inner);
}
