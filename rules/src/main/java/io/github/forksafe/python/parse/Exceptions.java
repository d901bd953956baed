package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import java.util.List;
import java.util.Optional;

/**
 * Translates what an {@code except} clause catches and what it binds. In Python 2 both a comma and {@code as} stand before
 * the target; in Python 3 commas separate exception types.
 */
final class Exceptions {
    private final Source source;
    private final Expressions expressions;

    Exceptions(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    /** The exception types of a list; the star of {@code except*} is not a part of them. */
    Expression type(Tree list) {
        if (list.broken()) {
            return expressions.unreadable(list);
        }
        Links.checkCommas(source, list);
        if (source.isPython2()) {
            return expressions.plain(Links.first(list));
        }
        Tree first = Links.first(list);
        Expression type = expressions.plain(first);
        if (first.last() == list.last()) {
            return type;
        }
        int mark = source.lists().mark();
        source.lists().add(type);
        for (Tree child = first.next(); child != null; child = child.next()) {
            source.lists().add(expressions.element(child, false));
        }
        List<Expression> types = source.lists().take(mark);
        boolean isStar = source.kind(list.first()) == PythonParser.STAR;
        if (!isStar && types.size() == 2 && isWrittenLikeVariable(types.get(1))) {
            source.noteBindingBehindComma();
        }
        return new Expression.Tuple(source.start(first), source.end(list), types);
    }

    /** Whether an expression is what Python 2 programs bind exceptions to: a variable, not a class. */
    private static boolean isWrittenLikeVariable(Expression expression) {
        if (expression instanceof Expression.Name name) {
            return !startsLikeClass(name.id());
        }
        if (expression instanceof Expression.Attribute attribute) {
            return attribute.value() instanceof Expression.Name name
                    ? name.id().equals("self")
                    : !(attribute.value() instanceof Expression.Attribute);
        }
        if (expression instanceof Expression.Subscript) {
            return true;
        }
        if (expression instanceof Expression.ListDisplay list) {
            return list.elements().stream().allMatch(Exceptions::isWrittenLikeVariable);
        }
        return expression instanceof Expression.Tuple tuple
                && tuple.elements().stream().allMatch(Exceptions::isWrittenLikeVariable);
    }

    /** Whether the first letter is a capital and not the only one. */
    private static boolean startsLikeClass(String name) {
        int first = 0;
        while (first < name.length() && name.charAt(first) == '_') {
            first++;
        }
        return first < name.length() - 1 && Character.isUpperCase(name.charAt(first));
    }

    /** What is bound, given the types and the node behind them. */
    Optional<Expression> target(Tree types, Tree behind) {
        if (types.broken()) {
            return Optional.empty();
        }
        boolean isAs = source.kind(types.last() + 1) == PythonParser.AS;
        Tree second = Links.first(types).next();
        boolean isList = Links.first(types).last() != types.last();
        if (source.isPython2()) {
            Optional<Expression> target = expressions.optional(isAs ? behind : second);
            target.ifPresent(bound -> Targets.bound(source, bound));
            return target;
        }
        if (!isAs) {
            return Optional.empty();
        }
        if (isList) {
            source.problem(source.start(types), "several exception types before 'as' need parentheses");
        }
        if (behind.first() != behind.last() || source.kind(behind.first()) != PythonParser.NAME) {
            source.problem(source.start(behind), "an exception can be bound to a name only");
        }
        return expressions.optional(behind);
    }
}
