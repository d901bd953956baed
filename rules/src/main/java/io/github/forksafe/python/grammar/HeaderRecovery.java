package io.github.forksafe.python.grammar;

/** An error strategy that can go on behind the header of a block, so that the block stays readable. */
public interface HeaderRecovery {
    /**
     * Looks whether the header that the active rule stands in can be given up alone, and if so skips to its end.
     *
     * @param parser the parser, before a token that the rule does not take
     * @param wanted the kind of token that would have done, or what {@link Unexpected} says instead
     * @return whether it was skipped
     */
    boolean skipHeader(TreeParser parser, int wanted);
}
