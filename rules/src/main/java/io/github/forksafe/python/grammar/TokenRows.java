package io.github.forksafe.python.grammar;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The tokens as ANTLR's runtime wants to see them. The parser only ever looks at the kind of the current one; a token
 * object is made where the runtime insists on one, which is when it builds an error.
 */
final class TokenRows implements TokenStream {
    private final Tokens tokens;
    private int at;

    TokenRows(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public int LA(int distance) {
        return tokens.kind(at + distance - 1);
    }

    @Override
    public void consume() {
        at++;
    }

    @Override
    public int index() {
        return at;
    }

    @Override
    public void seek(int index) {
        at = index;
    }

    @Override
    public int size() {
        return tokens.count();
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {}

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public Token LT(int distance) {
        return get(at + distance - 1);
    }

    @Override
    public Token get(int index) {
        CommonToken token = new CommonToken(tokens.kind(index));
        token.setTokenIndex(index);
        return token;
    }

    @Override
    public TokenSource getTokenSource() {
        throw new UnsupportedOperationException("tokens come from arrays");
    }

    @Override
    public String getText(Interval interval) {
        return "";
    }

    @Override
    public String getText() {
        return "";
    }

    @Override
    public String getText(RuleContext context) {
        return "";
    }

    @Override
    public String getText(@Nullable Token start, @Nullable Token stop) {
        return "";
    }
}
