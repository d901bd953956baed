package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** Translates statements that start with an expression: assignments of all kinds, and the expression alone. */
final class Assignments implements StatementForm {
    private final Source source;
    private final Expressions expressions;

    Assignments(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    @Override
    public Statement translate(Tree node) {
        Tree first = Links.first(node);
        int start = source.start(node);
        int end = source.end(node);
        Tree second = first.next();
        if (second == null) {
            return new Statement.ExpressionStatement(start, end, value(first));
        }
        int sign = source.kind(first.last() + 1);
        if (sign == PythonParser.ASSIGN) {
            return assignment(node, first);
        }
        if (sign == PythonParser.COLON) {
            return annotated(node, first, second);
        }
        Expression target = Targets.single(source, expressions.list(first), "an augmented assignment cannot bind");
        return new Statement.AugAssign(start, end, target, Precedence.binary(sign), value(second));
    }

    private Expression value(Tree node) {
        return node.getRuleIndex() == PythonParser.RULE_yieldExpression
                ? expressions.yielded(node)
                : expressions.list(node);
    }

    private Statement assignment(Tree node, Tree first) {
        int mark = source.lists().mark();
        Tree child = first;
        Tree next = child.next();
        while (next != null) {
            source.lists().add(Targets.bound(source, value(child)));
            child = next;
            next = child.next();
        }
        List<Expression> targets = source.lists().take(mark);
        return new Statement.Assign(source.start(node), source.end(node), targets, value(child));
    }

    private Statement annotated(Tree node, Tree first, Tree annotation) {
        Expression target = Targets.single(source, expressions.list(first), "an annotation cannot stand behind");
        Expression type = expressions.plain(annotation);
        Tree assigned = annotation.next();
        Optional<Expression> value = assigned == null ? Optional.empty() : Optional.of(value(assigned));
        return new Statement.AnnAssign(source.start(node), source.end(node), target, type, value);
    }
}
