package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Translates atoms of some kinds: what an operand starts with.
 *
 * <p>Expressions nest in atoms and in what stands behind them. All recursion goes through this interface and {@link Trailer},
 * whose calls have several receivers each: a compiler that inlines what it can stops here, where it would otherwise unroll the
 * whole translation into each of its methods, and take longer to do so than a usual project takes to be read.
 */
interface Atom {

    /**
     * Translates an atom.
     *
     * @param first its first token
     * @param last its last token
     * @param child the operand's first child, which may be of a trailer
     * @return the expression
     */
    Expression translate(int first, int last, @Nullable Tree child);
}
