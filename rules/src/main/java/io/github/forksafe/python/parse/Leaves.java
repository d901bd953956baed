package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.ConstantValue;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.NumberKind;
import org.jspecify.annotations.Nullable;

/** Translates atoms of one token, strings aside. */
final class Leaves implements Atom {
    private final Source source;

    Leaves(Source source) {
        this.source = source;
    }

    @Override
    public Expression translate(int token, int last, @Nullable Tree child) {
        int start = source.start(token);
        int end = source.end(token);
        return switch (source.kind(token)) {
            case PythonParser.NAME -> name(token, start, end);
            case PythonParser.NUMBER -> number(token);
            case PythonParser.TRUE -> new Expression.Constant(start, end, ConstantValue.TRUE);
            case PythonParser.FALSE -> new Expression.Constant(start, end, ConstantValue.FALSE);
            case PythonParser.NONE -> new Expression.Constant(start, end, ConstantValue.NONE);
            case PythonParser.ELLIPSIS -> new Expression.Constant(start, end, ConstantValue.ELLIPSIS);
            default -> new Expression.Unreadable(start, end);
        };
    }

    /** Translates a name; those of constants are names in Python 2 only, where hardly anybody makes them mean another thing. */
    private Expression name(int token, int start, int end) {
        int name = source.tokens().note(token);
        return Names.isConstant(name)
                ? new Expression.Constant(start, end, Names.constant(name))
                : new Expression.Name(start, end, source.name(token));
    }

    /** Translates a number. */
    Expression.NumberLiteral number(int token) {
        int start = source.start(token);
        int end = source.end(token);
        NumberKind kind = NumberScanner.kind(source.tokens().note(token));
        return new Expression.NumberLiteral(start, end, kind, source.shared(start, end));
    }
}
