package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Statement;
import io.github.forksafe.python.syntax.WithItem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates {@code with} statements, whose parentheses may hold the items or belong to the only one. */
final class Withs implements StatementForm {
    private final Source source;
    private final Expressions expressions;
    private final StatementTranslator statements;

    Withs(Source source, Expressions expressions, StatementTranslator statements) {
        this.source = source;
        this.expressions = expressions;
        this.statements = statements;
    }

    @Override
    public Statement translate(Tree node) {
        return translate(node, node.first(), false);
    }

    /** Translates a statement whose first token may be an {@code async} before its node. */
    Statement translate(Tree node, int first, boolean isAsync) {
        int mark = source.lists().mark();
        Tree child = Links.first(node);
        Tree group = itemsInParentheses(child);
        if (group == null) {
            while (child.getRuleIndex() == PythonParser.RULE_withItem) {
                source.lists().add(item(child));
                child = Links.next(child);
            }
        } else {
            addItems(group);
            child = Links.next(child);
        }
        List<WithItem> items = source.lists().take(mark);
        return new Statement.With(
                source.start(first), source.endOfStatement(node), items, statements.block(child), isAsync);
    }

    /** The inside of parentheses that hold all items of a statement; null if there are none, as in Python 2. */
    private @Nullable Tree itemsInParentheses(Tree item) {
        if (item.broken()) {
            return null;
        }
        Tree expression = Links.first(item);
        Tree operand = Links.first(expression);
        if (source.isPython2()
                || Links.next(item).getRuleIndex() == PythonParser.RULE_withItem
                || expression.next() != null
                || operand.getRuleIndex() != PythonParser.RULE_operand
                || operand.last() != item.last()
                || source.kind(operand.first()) != PythonParser.LEFT_PAREN) {
            return null;
        }
        Tree group = operand.child();
        boolean holdsAll = group != null
                && group.getRuleIndex() == PythonParser.RULE_group
                && group.first() == operand.first() + 1
                && group.last() == operand.last() - 1;
        return group != null && holdsAll && isItems(group) ? group : null;
    }

    private boolean isItems(Tree group) {
        for (Tree child = group.child(); child != null; child = child.next()) {
            if (child.getRuleIndex() == PythonParser.RULE_comprehension
                    || source.kind(child.first() - 1) == PythonParser.STAR
                    || isAssignment(child)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAssignment(Tree expression) {
        Tree tail = expression.child() == null ? null : Links.tail(expression.child());
        return tail != null && source.kind(tail.first() - 1) == PythonParser.WALRUS;
    }

    private void addItems(Tree group) {
        Links.checkCommas(source, group);
        Tree context = group.child();
        while (context != null) {
            Tree next = context.next();
            boolean bound = next != null && source.kind(next.first() - 1) == PythonParser.AS;
            source.lists().add(item(context, bound ? next : null));
            context = bound ? Links.there(next).next() : next;
        }
    }

    private WithItem item(Tree item) {
        if (item.broken()) {
            Expression manager = expressions.unreadable(item);
            return new WithItem(manager.start(), manager.end(), manager, Optional.empty());
        }
        Tree context = Links.first(item);
        return item(context, context.next());
    }

    private WithItem item(Tree context, @Nullable Tree target) {
        Expression manager = expressions.plain(context);
        Optional<Expression> bound = expressions.optional(target);
        if (bound.isPresent()) {
            Targets.bound(source, bound.get());
        }
        int end = target == null ? source.end(context) : source.end(target);
        return new WithItem(source.start(context), end, manager, bound);
    }
}
