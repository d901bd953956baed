package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;
import io.github.forksafe.python.grammar.Tree;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;

/** What stands before a block, up to the end of its line, or before what is decorated. */
final class Headers {
    static final int NOWHERE = -1;

    private Headers() {}

    /** Whether a rule reads a part of a header, right below the rule of the statement. */
    static boolean isPart(ParserRuleContext rule) {
        return switch (rule.getRuleIndex()) {
            case PythonParser.RULE_expression,
                    PythonParser.RULE_expressionList,
                    PythonParser.RULE_withItem,
                    PythonParser.RULE_parameters,
                    PythonParser.RULE_arguments,
                    PythonParser.RULE_typeParameters -> rule.parent != null && hasHeader(rule.parent);
            default -> false;
        };
    }

    private static boolean hasHeader(RuleContext rule) {
        return switch (rule.getRuleIndex()) {
            case PythonParser.RULE_ifStatement,
                    PythonParser.RULE_whileStatement,
                    PythonParser.RULE_forStatement,
                    PythonParser.RULE_withStatement,
                    PythonParser.RULE_tryStatement,
                    PythonParser.RULE_exceptClause,
                    PythonParser.RULE_functionDefinition,
                    PythonParser.RULE_classDefinition,
                    PythonParser.RULE_decorated -> true;
            default -> false;
        };
    }

    /** The statement in whose header a rule stands, or which the rule reads itself. */
    static Tree statement(ParserRuleContext rule) {
        return (Tree) (isPart(rule) ? rule.parent : rule);
    }

    /** The first token of the line that a token is on. */
    static int start(Tokens tokens, int token) {
        int i = token;
        while (i > 0 && !separatesLines(tokens.kind(i - 1))) {
            i--;
        }
        return i;
    }

    static boolean separatesLines(int kind) {
        return kind == PythonParser.NEWLINE || kind == PythonParser.INDENT || kind == PythonParser.DEDENT;
    }

    /** The line end that ends the header which a token is in; {@link #NOWHERE} if it cannot be given up alone. */
    static int end(Tokens tokens, Tree statement, int token) {
        if (!hasHeader(statement) || !isNamed(tokens, statement)) {
            return NOWHERE;
        }
        int end = token;
        while (!separatesLines(tokens.kind(end)) && tokens.kind(end) != PythonParser.EOF) {
            end++;
        }
        boolean decorator = statement.getRuleIndex() == PythonParser.RULE_decorated;
        boolean goesOn = tokens.kind(end) == PythonParser.NEWLINE
                && (decorator
                        ? canBeDecorated(tokens.kind(end + 1))
                        : tokens.kind(end + 1) == PythonParser.INDENT && (end == token || endsWithColon(tokens, end)));
        return goesOn ? end : NOWHERE;
    }

    /** A header on which only the colon is missing has one too; one that ends otherwise may go on in its block. */
    private static boolean endsWithColon(Tokens tokens, int newline) {
        int last = newline - 1;
        while (tokens.kind(last) == PythonParser.ERROR) {
            last--;
        }
        return tokens.kind(last) == PythonParser.COLON;
    }

    private static boolean isNamed(Tokens tokens, Tree statement) {
        return switch (statement.getRuleIndex()) {
            case PythonParser.RULE_functionDefinition, PythonParser.RULE_classDefinition ->
                tokens.kind(statement.first() + 1) == PythonParser.NAME;
            default -> true;
        };
    }

    private static boolean canBeDecorated(int kind) {
        return switch (kind) {
            case PythonParser.AT, PythonParser.DEF, PythonParser.CLASS, PythonParser.ASYNC -> true;
            default -> false;
        };
    }
}
