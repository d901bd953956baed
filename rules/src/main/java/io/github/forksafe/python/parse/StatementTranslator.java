package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Statement;
import java.util.List;

/** Translates statements: tells apart their forms, and gathers them to blocks. */
final class StatementTranslator {
    private final Source source;
    private final Assignments assignments;
    private final Imports imports;
    private final KeywordStatements keywords;
    private final Definitions definitions;
    private final Withs withs;
    private final Compounds compounds;
    private final Matches matches;

    StatementTranslator(Source source) {
        this.source = source;
        Expressions expressions = new Expressions(source);
        this.assignments = new Assignments(source, expressions);
        this.imports = new Imports(source);
        this.keywords = new KeywordStatements(source, expressions);
        this.definitions = new Definitions(source, expressions, this);
        this.withs = new Withs(source, expressions, this);
        this.compounds = new Compounds(source, expressions, this);
        this.matches = new Matches(source, expressions, this);
    }

    /** Translates a statement, or the several of one line, and adds them to the list that is being gathered. */
    void translate(Tree node) {
        if (node.broken()) {
            source.lists().add(new Statement.Unreadable(source.start(node), source.endOfStatement(node)));
            return;
        }
        Tree child = Links.first(node);
        if (child.getRuleIndex() == PythonParser.RULE_simpleStatement) {
            line(child);
        } else {
            source.lists().add(compound(child));
        }
    }

    /** Translates the simple statements of a line. */
    private void line(Tree first) {
        for (Tree child = first; child != null; child = child.next()) {
            source.lists().add(simple(source.kind(child.first())).translate(child));
            int behind = child.last() + 1;
            if (source.kind(behind) == PythonParser.SEMICOLON && source.kind(behind + 1) == PythonParser.SEMICOLON) {
                source.problem(source.start(behind + 1), "unexpected ';'");
            }
        }
    }

    /** Translates a block: an indented one, or the rest of its header's line. */
    List<Statement> block(Tree node) {
        int mark = source.lists().mark();
        Tree first = Links.first(node);
        if (first.getRuleIndex() == PythonParser.RULE_simpleStatement) {
            line(first);
        } else {
            for (Tree child = first; child != null; child = child.next()) {
                translate(child);
            }
        }
        return source.lists().take(mark);
    }

    private StatementForm simple(int firstToken) {
        return switch (firstToken) {
            case PythonParser.IMPORT, PythonParser.FROM -> imports;
            case PythonParser.PASS,
                    PythonParser.BREAK,
                    PythonParser.CONTINUE,
                    PythonParser.RETURN,
                    PythonParser.RAISE,
                    PythonParser.DEL,
                    PythonParser.ASSERT,
                    PythonParser.GLOBAL,
                    PythonParser.NONLOCAL,
                    PythonParser.TYPE,
                    PythonParser.PRINT,
                    PythonParser.EXEC -> keywords;
            default -> assignments;
        };
    }

    private StatementForm form(int rule) {
        return switch (rule) {
            case PythonParser.RULE_withStatement -> withs;
            case PythonParser.RULE_matchStatement -> matches;
            case PythonParser.RULE_functionDefinition, PythonParser.RULE_classDefinition, PythonParser.RULE_decorated ->
                definitions;
            default -> compounds;
        };
    }

    private Statement compound(Tree node) {
        int rule = node.getRuleIndex();
        return rule == PythonParser.RULE_asyncStatement
                ? asynchronous(node)
                : form(rule).translate(node);
    }

    private Statement asynchronous(Tree node) {
        Tree inner = Links.first(node);
        return switch (inner.getRuleIndex()) {
            case PythonParser.RULE_forStatement -> compounds.forLoop(inner, node.first(), true);
            case PythonParser.RULE_withStatement -> withs.translate(inner, node.first(), true);
            default -> definitions.function(inner, node.first(), List.of());
        };
    }
}
