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

/** Translates conditions, loops and {@code try}. */
final class Compounds implements StatementForm {
    private final Source source;
    private final Expressions expressions;
    private final StatementTranslator statements;
    private final Exceptions exceptions;

    Compounds(Source source, Expressions expressions, StatementTranslator statements) {
        this.source = source;
        this.expressions = expressions;
        this.statements = statements;
        this.exceptions = new Exceptions(source, expressions);
    }

    @Override
    public Statement translate(Tree node) {
        return switch (node.getRuleIndex()) {
            case PythonParser.RULE_ifStatement -> conditional(node);
            case PythonParser.RULE_whileStatement -> whileLoop(node);
            case PythonParser.RULE_forStatement -> forLoop(node, node.first(), false);
            default -> attempt(node);
        };
    }

    private List<Statement> block(Tree node) {
        return statements.block(node);
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

    /** Translates a loop whose first token may be an {@code async} before its node. */
    Statement forLoop(Tree node, int first, boolean isAsync) {
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
