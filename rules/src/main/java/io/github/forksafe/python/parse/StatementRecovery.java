package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.HeaderRecovery;
import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;
import io.github.forksafe.python.grammar.Tree;
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
final class StatementRecovery implements ANTLRErrorStrategy, HeaderRecovery {
    /** The tokens that a statement can start with, by the grammar. */
    private static final IntervalSet STARTS =
            PythonParser._ATN.nextTokens(PythonParser._ATN.ruleToStartState[PythonParser.RULE_statement]);

    private static final int NOWHERE = Headers.NOWHERE;

    private final Tokens tokens;
    private final Messages messages;
    private final Faults faults;
    private final Problems problems;

    /** The token behind the statement that was given up last. */
    private int brokenEnd = NOWHERE;

    /** The token that it was given up for, if it is the first of the next statement. */
    private int blamed = NOWHERE;

    StatementRecovery(Source source) {
        this.tokens = source.tokens();
        this.faults = source.faults();
        this.problems = source.problems();
        this.messages = new Messages(tokens, source.text(), problems);
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
        TreeParser reader = (TreeParser) parser;
        int wanted = failure instanceof Unexpected unexpected ? unexpected.wanted() : Unexpected.SEVERAL;
        if (parser.getContext() instanceof PythonParser.StatementContext statement) {
            giveUp(reader, statement.first(), wanted);
        } else if (!Headers.isPart(parser.getContext()) || !skipHeader(reader, wanted)) {
            throw failure;
        }
    }

    /** A header alone can be given up if a block follows it, and a decorator if something to decorate does. */
    @Override
    public boolean skipHeader(TreeParser parser, int wanted) {
        Tree statement = Headers.statement(parser.getContext());
        if (!parser.isAtHeaderEnd()) {
            int end = wanted == Unexpected.NESTING ? NOWHERE : Headers.end(tokens, statement, parser.at());
            if (end == NOWHERE) {
                return false;
            }
            tell(Headers.start(tokens, parser.at()), end, parser.at(), wanted);
            brokenEnd = end;
            parser.endHeader(statement, end);
        }
        parser.markBroken();
        return true;
    }

    /** Between the statements of a block, makes what cannot start a statement a broken one. */
    @Override
    public void sync(Parser parser) {
        if (parser.getContext() instanceof PythonParser.BlockContext block) {
            TreeParser reader = (TreeParser) parser;
            int at = reader.at();
            if (at > block.first() + 2 && tokens.kind(block.first()) == PythonParser.NEWLINE) {
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
        if (!isRemainder(start)) {
            tell(start, end, at, wanted);
        }
        brokenEnd = end;
        blamed = at == end ? end : NOWHERE;
        parser.markBroken();
        parser.skipTo(end);
    }

    /** Tells what comes first in the file: what the parser did not expect, or what the tokenizer could not read. */
    private void tell(int start, int end, int at, int wanted) {
        int place = tokens.kind(at) == PythonParser.NEWLINE ? Math.max(at - 1, start) : at;
        int offset = place == at ? tokens.start(at) : tokens.end(place);
        Faults.Fault fault = faults.first(tokens, start, end);
        if (fault != null && (fault.offset() <= offset || tokens.kind(at) == PythonParser.ERROR)) {
            problems.add(fault.offset(), fault.message());
        } else {
            problems.add(offset, messages.unreadable(start, at, wanted));
        }
    }

    /**
     * Whether a statement is no more than what is left of the broken one before it: it starts with a closing bracket or goes
     * on with its indentation, or it is what that one was given up for.
     */
    private boolean isRemainder(int start) {
        if (start == blamed) {
            return true;
        }
        boolean goesOn = tokens.kind(start) == PythonParser.INDENT
                || (tokens.kind(start) == PythonParser.ERROR && messages.isClosingBracket(start));
        if (!goesOn) {
            return false;
        }
        int before = start;
        while (before > Math.max(brokenEnd, 0) && tokens.kind(before - 1) == PythonParser.DEDENT) {
            before--;
        }
        return before == brokenEnd;
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
