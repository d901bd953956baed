package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Statement;

/** Translates statements of some kinds. Blocks nest through it; see {@link Atom} for why it is an interface. */
interface StatementForm {

    /**
     * Translates a statement.
     *
     * @param node its tree
     * @return the statement
     */
    Statement translate(Tree node);
}
