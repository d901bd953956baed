package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates subscripts and slices. */
final class Subscripts implements Trailer {
    private final Source source;
    private final Expressions expressions;

    Subscripts(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    @Override
    public Expression translate(Expression value, int start, int open, @Nullable Tree node) {
        Tree inner = Links.there(node);
        Links.checkCommas(source, inner);
        Tree only = Links.first(inner);
        Expression index;
        if (only.next() == null && only.last() == inner.last() && source.kind(only.first()) != PythonParser.STAR) {
            index = index(only);
        } else {
            int mark = source.lists().mark();
            for (Tree part = only; part != null; part = part.next()) {
                source.lists().add(index(part));
            }
            index = new Expression.Tuple(
                    source.start(inner), source.end(inner), source.lists().take(mark));
        }
        return new Expression.Subscript(start, source.end(inner.last() + 1), value, index);
    }

    private Expression index(Tree node) {
        Tree child = node.child();
        if (child != null && child.last() == node.last() && source.kind(node.first()) != PythonParser.COLON) {
            return source.kind(node.first()) == PythonParser.STAR
                    ? new Expression.Starred(source.start(node), source.end(node), expressions.plain(child))
                    : expressions.named(child);
        }
        int i = node.first();
        Optional<Expression> lower = Optional.empty();
        if (child != null && child.first() == i) {
            lower = Optional.of(expressions.plain(child));
            i = child.last() + 1;
            child = child.next();
        }
        Optional<Expression> upper = Optional.empty();
        if (child != null && child.first() == i + 1) {
            upper = Optional.of(expressions.plain(child));
            child = child.next();
        }
        return new Expression.Slice(source.start(node), source.end(node), lower, upper, expressions.optional(child));
    }
}
