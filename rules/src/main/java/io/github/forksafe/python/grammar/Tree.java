package io.github.forksafe.python.grammar;

import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * A node of the parse tree: a rule and the tokens that it covers. Tokens are no nodes: what lies between the children
 * are tokens. The accessors that ANTLR generates into the subclasses find nothing here; walk the links.
 */
public abstract class Tree extends ParserRuleContext {
    private int first;
    private int last;
    private boolean broken;
    private @Nullable Tree child;
    private @Nullable Tree youngest;
    private @Nullable Tree next;

    /**
     * Called by generated code when a rule starts.
     *
     * @param parent the rule that called it; none for the first
     * @param invokingState the parser's state
     */
    protected Tree(@Nullable ParserRuleContext parent, int invokingState) {
        super(parent, invokingState);
    }

    /**
     * Its first token.
     *
     * @return an index into the tokens
     */
    public final int first() {
        return first;
    }

    /**
     * Its last token.
     *
     * @return an index into the tokens
     */
    public final int last() {
        return last;
    }

    /**
     * Whether the tokens that it covers did not make what its rule asks for.
     *
     * @return true if nothing but its tokens can be relied on
     */
    public final boolean broken() {
        return broken;
    }

    /**
     * Its first child.
     *
     * @return a node, or null without children
     */
    public final @Nullable Tree child() {
        return child;
    }

    /**
     * The child behind it, of the same parent.
     *
     * @return a node, or null if it is the last
     */
    public final @Nullable Tree next() {
        return next;
    }

    final void begin(int token) {
        first = token;
        if (parent instanceof Tree above) {
            above.adopt(this);
        }
    }

    final void end(int token) {
        last = token;
    }

    final void markBroken() {
        broken = true;
    }

    private void adopt(Tree node) {
        if (youngest == null) {
            child = node;
        } else {
            youngest.next = node;
        }
        youngest = node;
    }
}
