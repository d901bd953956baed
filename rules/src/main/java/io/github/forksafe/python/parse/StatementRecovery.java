package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;
import io.github.forksafe.python.grammar.TreeParser;
import io.github.forksafe.python.grammar.Unexpected;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Gives up the innermost statement that cannot be read, with its blocks, and goes on behind it, so that its neighbours
 * stay readable.
 */
final class StatementRecovery implements ANTLRErrorStrategy {
    /** The tokens that a statement can start with, by the grammar. */
    private static final IntervalSet STARTS =
            PythonParser._ATN.nextTokens(PythonParser._ATN.ruleToStartState[PythonParser.RULE_statement]);

    private final Tokens tokens;
    private final Messages messages;
    private final Problems problems;

    StatementRecovery(Tokens tokens, Messages messages, Problems problems) {
        this.tokens = tokens;
        this.messages = messages;
        this.problems = problems;
    }

    @Override
    public void reset(Parser parser) {
        // nothing is remembered between statements
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw new Unexpected((TreeParser) parser, Unexpected.SEVERAL);
    }

    @Override
    public void recover(Parser parser, RecognitionException failure) {
        if (!(parser.getContext() instanceof PythonParser.StatementContext statement)) {
            throw failure;
        }
        int wanted = failure instanceof Unexpected unexpected ? unexpected.wanted() : Unexpected.SEVERAL;
        giveUp((TreeParser) parser, statement.first(), wanted);
    }

    /** Between the statements of a block, makes what cannot start a statement a broken one. */
    @Override
    public void sync(Parser parser) {
        if (parser.getContext() instanceof PythonParser.BlockContext block) {
            TreeParser reader = (TreeParser) parser;
            int at = reader.at();
            if (at > block.first() + 1 && tokens.kind(block.first()) == PythonParser.NEWLINE) {
                skipStrays(reader);
            }
        }
    }

    /** Makes tokens that cannot start a statement broken statements, up to the end of the block. */
    void skipStrays(TreeParser parser) {
        while (isStray(tokens.kind(parser.at()))) {
            parser.enterRule(
                    new PythonParser.StatementContext(parser.getContext(), parser.getState()),
                    parser.getState(),
                    PythonParser.RULE_statement);
            giveUp(parser, parser.at(), Unexpected.SEVERAL);
            parser.exitRule();
        }
    }

    private static boolean isStray(int kind) {
        return kind != PythonParser.DEDENT && kind != PythonParser.EOF && !STARTS.contains(kind);
    }

    private void giveUp(TreeParser parser, int start, int wanted) {
        int at = parser.at();
        int end = behind(start, at);
        if (!holdsError(start, end)) {
            int place = tokens.kind(at) == PythonParser.NEWLINE ? Math.max(at - 1, start) : at;
            int offset = place == at ? tokens.start(at) : tokens.end(place);
            problems.add(offset, messages.unreadable(start, at, wanted));
        }
        parser.markBroken();
        parser.skipTo(end);
    }

    private boolean holdsError(int start, int end) {
        for (int i = start; i < end; i++) {
            if (tokens.kind(i) == PythonParser.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** The token behind a statement that fails at a token: behind its line, its block and its further clauses. */
    private int behind(int start, int failure) {
        int depth = 0;
        for (int i = start; i < failure; i++) {
            depth += depthChange(tokens.kind(i));
        }
        if (depth == 0 && failure > start && endsStatement(tokens.kind(failure - 1))) {
            return failure;
        }
        int i = failure;
        while (true) {
            int kind = tokens.kind(i);
            if (kind == PythonParser.EOF || (kind == PythonParser.DEDENT && depth == 0)) {
                return i;
            }
            depth += depthChange(kind);
            i++;
            if (depth == 0 && endsStatement(kind) && !continuesStatement(tokens.kind(i))) {
                return i;
            }
        }
    }

    private static int depthChange(int kind) {
        return kind == PythonParser.INDENT ? 1 : kind == PythonParser.DEDENT ? -1 : 0;
    }

    private static boolean endsStatement(int kind) {
        return kind == PythonParser.NEWLINE || kind == PythonParser.DEDENT;
    }

    private static boolean continuesStatement(int kind) {
        return switch (kind) {
            case PythonParser.INDENT, PythonParser.ELSE, PythonParser.ELIF, PythonParser.EXCEPT, PythonParser.FINALLY ->
                true;
            default -> false;
        };
    }

    @Override
    public boolean inErrorRecoveryMode(Parser parser) {
        return false;
    }

    @Override
    public void reportMatch(Parser parser) {
        // nobody counts
    }

    @Override
    public void reportError(Parser parser, RecognitionException failure) {
        // told once, where the statement is given up
    }
}
