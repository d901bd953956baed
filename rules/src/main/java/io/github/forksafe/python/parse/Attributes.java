package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Translates attributes. */
final class Attributes implements Trailer {
    private final Source source;

    Attributes(Source source) {
        this.source = source;
    }

    @Override
    public Expression translate(Expression value, int start, int dot, @Nullable Tree inner) {
        int name = dot + 1;
        return new Expression.Attribute(start, source.end(name), value, source.name(name), source.start(name));
    }
}
