package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Branch;
import io.github.forksafe.python.syntax.ExceptHandler;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates statements with blocks, other than definitions and matches, and the lines in between. */
final class StatementTranslator {
    private final Source source;
    private final Expressions expressions;
    private final SimpleStatements simple;
    private final Definitions definitions;
    private final Withs withs;
    private final Exceptions exceptions;
    private final Matches matches;

    StatementTranslator(Source source) {
        this.source = source;
        this.expressions = new Expressions(source);
        this.simple = new SimpleStatements(source, expressions);
        this.definitions = new Definitions(source, expressions, this);
        this.withs = new Withs(source, expressions, this);
        this.exceptions = new Exceptions(source, expressions);
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
            source.lists().add(simple.translate(child));
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

    private Statement compound(Tree node) {
        return switch (node.getRuleIndex()) {
            case PythonParser.RULE_ifStatement -> conditional(node);
            case PythonParser.RULE_whileStatement -> whileLoop(node);
            case PythonParser.RULE_forStatement -> forLoop(node, node.first(), false);
            case PythonParser.RULE_withStatement -> withs.translate(node, node.first(), false);
            case PythonParser.RULE_tryStatement -> attempt(node);
            case PythonParser.RULE_matchStatement -> matches.translate(node);
            case PythonParser.RULE_asyncStatement -> asynchronous(node);
            default -> definitions.translate(node);
        };
    }

    private Statement asynchronous(Tree node) {
        Tree inner = Links.first(node);
        return switch (inner.getRuleIndex()) {
            case PythonParser.RULE_forStatement -> forLoop(inner, node.first(), true);
            case PythonParser.RULE_withStatement -> withs.translate(inner, node.first(), true);
            default -> definitions.function(inner, node.first(), List.of());
        };
    }

    private Statement conditional(Tree node) {
        int mark = source.lists().mark();
        Tree child = node.child();
        while (child != null && child.getRuleIndex() == PythonParser.RULE_expression) {
            Tree block = Links.next(child);
            Expression test = expressions.named(child);
            int start = source.start(child.first() - 1);
            source.lists().add(new Branch(start, source.endOfStatement(block), test, block(block)));
            child = block.next();
        }
        List<Branch> branches = source.lists().take(mark);
        return new Statement.If(source.start(node), source.endOfStatement(node), branches, optional(child));
    }

    private Statement whileLoop(Tree node) {
        Tree test = Links.first(node);
        Tree body = Links.next(test);
        return new Statement.While(
                source.start(node),
                source.endOfStatement(node),
                expressions.named(test),
                block(body),
                optional(body.next()));
    }

    private Statement forLoop(Tree node, int first, boolean isAsync) {
        Tree target = Links.first(node);
        Tree iterable = Links.next(target);
        Tree body = Links.next(iterable);
        return new Statement.For(
                source.start(first),
                source.endOfStatement(node),
                Targets.bound(source, expressions.list(target)),
                expressions.list(iterable),
                block(body),
                optional(body.next()),
                isAsync);
    }

    private List<Statement> optional(@Nullable Tree block) {
        return block == null ? List.of() : block(block);
    }

    private Statement attempt(Tree node) {
        Tree body = Links.first(node);
        List<Statement> tried = block(body);
        Tree child = body.next();
        int mark = source.lists().mark();
        boolean isStar = false;
        while (child != null && child.getRuleIndex() == PythonParser.RULE_exceptClause) {
            boolean star = source.kind(child.first() + 1) == PythonParser.STAR;
            if (source.lists().countFrom(mark) > 0 && star != isStar) {
                source.problem(source.start(child), "'except' and 'except*' cannot stand on the same 'try'");
            }
            isStar = star;
            source.lists().add(handler(child));
            child = child.next();
        }
        List<ExceptHandler> handlers = source.lists().take(mark);
        List<Statement> orElse = List.of();
        if (child != null && source.kind(child.first() - 2) == PythonParser.ELSE) {
            orElse = block(child);
            child = child.next();
        }
        int start = source.start(node);
        int end = source.endOfStatement(node);
        return new Statement.Try(start, end, tried, handlers, orElse, optional(child), isStar);
    }

    private ExceptHandler handler(Tree node) {
        Tree child = Links.first(node);
        Optional<Expression> type = Optional.empty();
        Optional<Expression> target = Optional.empty();
        if (child.getRuleIndex() == PythonParser.RULE_expressionList) {
            Tree caught = child;
            child = Links.next(child);
            type = Optional.of(exceptions.type(caught));
            target = exceptions.target(caught, child);
            child = child.getRuleIndex() == PythonParser.RULE_block ? child : Links.next(child);
        } else if (source.kind(node.first() + 1) == PythonParser.STAR) {
            source.problem(source.start(node), "'except*' needs an exception type");
        }
        return new ExceptHandler(source.start(node), source.endOfStatement(node), type, target, block(child));
    }
}
