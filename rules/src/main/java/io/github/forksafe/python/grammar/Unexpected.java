package io.github.forksafe.python.grammar;

import org.antlr.v4.runtime.RecognitionException;

/** The current token is not what the grammar asks for. Caught where a statement is given up. */
@SuppressWarnings("serial") // never leaves the parser
public final class Unexpected extends RecognitionException {
    /** As {@link #wanted()}: any of several kinds would do. */
    public static final int SEVERAL = -2;

    /** As {@link #wanted()}: constructs nest too deep. */
    public static final int NESTING = -3;

    private final int wanted;

    /**
     * Describes the parser's situation.
     *
     * @param parser the parser
     * @param wanted the kind of token that is needed, {@link #SEVERAL} or {@link #NESTING}
     */
    public Unexpected(TreeParser parser, int wanted) {
        super(parser, parser.getInputStream(), parser.getContext());
        this.wanted = wanted;
    }

    /**
     * What the grammar asks for.
     *
     * @return a kind of token, {@link #SEVERAL} or {@link #NESTING}
     */
    public int wanted() {
        return wanted;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
