package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Keyword;
import io.github.forksafe.python.syntax.Parameter;
import io.github.forksafe.python.syntax.Statement;
import io.github.forksafe.python.syntax.TypeParameter;
import java.util.List;
import java.util.Optional;

/** Translates functions and classes, with their decorators. */
final class Definitions implements StatementForm {
    private final Source source;
    private final Expressions expressions;
    private final StatementTranslator statements;

    Definitions(Source source, Expressions expressions, StatementTranslator statements) {
        this.source = source;
        this.expressions = expressions;
        this.statements = statements;
    }

    @Override
    public Statement translate(Tree node) {
        return switch (node.getRuleIndex()) {
            case PythonParser.RULE_decorated -> decorated(node);
            case PythonParser.RULE_classDefinition -> type(node, List.of());
            default -> function(node, node.first(), List.of());
        };
    }

    private Statement decorated(Tree node) {
        int mark = source.lists().mark();
        Tree child = Links.first(node);
        while (child.getRuleIndex() == PythonParser.RULE_expression) {
            source.lists().add(expressions.named(child));
            child = Links.next(child);
        }
        List<Expression> decorators = source.lists().take(mark);
        if (child.getRuleIndex() == PythonParser.RULE_classDefinition) {
            return type(child, decorators);
        }
        boolean isAsync = source.kind(child.first() - 1) == PythonParser.ASYNC;
        return function(child, isAsync ? child.first() - 1 : child.first(), decorators);
    }

    /** Translates a function whose first token may be an {@code async} before its node. */
    Statement function(Tree node, int first, List<Expression> decorators) {
        int name = node.first() + 1;
        Tree child = Links.first(node);
        List<TypeParameter> types = types(child);
        child = behindTypes(child);
        List<Parameter> parameters = node.broken() ? Parameters.unknown(source.end(name)) : List.of();
        if (child.getRuleIndex() == PythonParser.RULE_parameters) {
            parameters = node.broken() ? parameters : expressions.parameters().ofFunction(child);
            child = Links.next(child);
        }
        Optional<Expression> returns = Optional.empty();
        if (child.getRuleIndex() == PythonParser.RULE_expression) {
            returns = Optional.of(expressions.plain(child));
            child = Links.next(child);
        }
        return new Statement.FunctionDef(
                source.start(first),
                source.endOfStatement(node),
                source.name(name),
                source.start(name),
                types,
                parameters,
                returns,
                decorators,
                statements.block(child),
                first < node.first());
    }

    private List<TypeParameter> types(Tree child) {
        boolean there = child.getRuleIndex() == PythonParser.RULE_typeParameters && !child.broken();
        return there ? expressions.parameters().types(child) : List.of();
    }

    private static Tree behindTypes(Tree child) {
        return child.getRuleIndex() == PythonParser.RULE_typeParameters ? Links.next(child) : child;
    }

    private Statement type(Tree node, List<Expression> decorators) {
        int name = node.first() + 1;
        Tree child = Links.first(node);
        List<TypeParameter> types = types(child);
        child = behindTypes(child);
        List<Expression> bases =
                node.broken() ? List.of(new Expression.Unreadable(source.end(name), source.end(name))) : List.of();
        List<Keyword> keywords = List.of();
        if (child.getRuleIndex() == PythonParser.RULE_arguments) {
            bases = node.broken() ? bases : expressions.operands().arguments().positional(child);
            keywords = node.broken()
                    ? keywords
                    : expressions.operands().arguments().keywords(child);
            child = Links.next(child);
        }
        return new Statement.ClassDef(
                source.start(node),
                source.endOfStatement(node),
                source.name(name),
                source.start(name),
                types,
                bases,
                keywords,
                decorators,
                statements.block(child));
    }
}
