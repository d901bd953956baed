package io.github.forksafe.python.grammar;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** What the generated parser inherits: how it walks over the token arrays and links the nodes of its tree. */
public abstract class TreeParser extends Parser {

    /**
     * How many rules may be active at once. Brackets and blocks are bounded by the tokenizer; this bounds what nests
     * without them, such as a chain of lambdas, far below what a thread's stack holds.
     */
    static final int DEEPEST = 1_800;

    private static final Token ANY = new CommonToken(Token.INVALID_TYPE);

    private int depth;

    /** The line end behind a header that was given up; there every token that the header still needs counts as found. */
    private int headerEnd = -1;

    /**
     * Called by generated code.
     *
     * @param input the tokens
     */
    protected TreeParser(TokenStream input) {
        super(input);
    }

    /**
     * Makes a parser for the tokens that are in some arrays whenever it is asked to parse.
     *
     * @param tokens the arrays
     * @return the parser
     */
    public static PythonParser over(Tokens tokens) {
        return new PythonParser(new TokenRows(tokens));
    }

    /**
     * Starts over at a token, with no rule active.
     *
     * @param token an index into the tokens
     */
    @SuppressWarnings("NullAway") // the runtime's own way to say that no rule is active
    public final void startAt(int token) {
        _input.seek(token);
        _ctx = null;
        depth = 0;
        headerEnd = -1;
        setState(0);
    }

    /**
     * The token that is looked at.
     *
     * @return an index into the tokens
     */
    public final int at() {
        return _input.index();
    }

    /**
     * Goes on behind some tokens.
     *
     * @param token the index of the next token to look at
     */
    public final void skipTo(int token) {
        _input.seek(token);
    }

    /** Says that the rule that is active did not find what it needs. */
    public final void markBroken() {
        ((Tree) _ctx).markBroken();
    }

    /**
     * Whether the header that is being read was given up.
     *
     * @return true between {@link #endHeader} and the line end that it skipped to
     */
    public final boolean isAtHeaderEnd() {
        return _input.index() == headerEnd;
    }

    /**
     * Gives up the rest of a header: goes on at the end of its line, as if all that was missing had been there. What stands
     * in the header is marked as broken, and so is its statement.
     *
     * @param statement the node whose header it is: the active one or its parent
     * @param newline the token that ends the header's line
     */
    public final void endHeader(Tree statement, int newline) {
        headerEnd = newline;
        statement.markBroken();
        int last = -1;
        for (Tree child = statement.child(); child != null; child = child.next()) {
            last = child.getRuleIndex() == PythonParser.RULE_block ? child.last() : last;
        }
        for (Tree child = statement.child(); child != null; child = child.next()) {
            if (child.first() > last && child.getRuleIndex() != PythonParser.RULE_block) {
                child.markBroken();
            }
        }
        _input.seek(newline);
    }

    @Override
    public Token match(int kind) {
        if (_input.LA(1) == kind) {
            _input.consume();
        } else if (!isAtHeaderEnd()) {
            skipHeader(kind);
        }
        return ANY;
    }

    private void skipHeader(int wanted) {
        if (!(_errHandler instanceof HeaderRecovery recovery) || !recovery.skipHeader(this, wanted)) {
            throw new Unexpected(this, wanted);
        }
        if (_input.LA(1) == wanted) {
            _input.consume();
        }
    }

    @Override
    public Token consume() {
        _input.consume();
        return ANY;
    }

    @Override
    public void enterRule(ParserRuleContext node, int state, int rule) {
        if (depth >= DEEPEST) {
            throw new Unexpected(this, Unexpected.NESTING);
        }
        depth++;
        setState(state);
        ((Tree) node).begin(_input.index());
        _ctx = node;
    }

    @Override
    public void exitRule() {
        depth--;
        ((Tree) _ctx).end(_input.index() - 1);
        setState(_ctx.invokingState);
        _ctx = (ParserRuleContext) _ctx.parent;
    }

    @Override
    public void enterOuterAlt(ParserRuleContext node, int alternative) {
        // no labelled alternatives: the node is the one that was entered
    }
}
