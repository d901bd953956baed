package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.ConstantValue;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.NumberKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates operands: an atom with the attributes, calls and subscripts behind it. */
final class Operands {
    private final Source source;
    private final Expressions expressions;
    private final Displays displays;
    private final Arguments arguments;
    private final Strings strings;

    Operands(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
        this.displays = new Displays(source, expressions);
        this.arguments = new Arguments(source, expressions, displays);
        this.strings = new Strings(source, expressions);
    }

    Expression yielded(Tree node) {
        return displays.yielded(node);
    }

    Arguments arguments() {
        return arguments;
    }

    Strings strings() {
        return strings;
    }

    /** Translates an operand without the prefix operators before it, other than {@code await}. */
    Expression translate(Tree node) {
        int first = node.first();
        while (Precedence.isPrefix(source.kind(first))) {
            first++;
        }
        return source.kind(first) == PythonParser.AWAIT ? await(node, first) : primary(node, first);
    }

    private Expression await(Tree node, int token) {
        int next = source.kind(token + 1);
        int atom = token + 1;
        while (Precedence.isPrefix(source.kind(atom)) || source.kind(atom) == PythonParser.AWAIT) {
            atom++;
        }
        if (Precedence.isPrefix(next) || next == PythonParser.AWAIT) {
            source.problem(source.start(token + 1), "the operand of 'await' needs parentheses here");
        }
        Expression value = primary(node, atom);
        expressions.deepen();
        return new Expression.Await(source.start(token), source.end(node), value);
    }

    private Expression primary(Tree node, int atom) {
        Tree child = node.child();
        int i = behindAtom(node, atom, child);
        Expression value = atom(atom, i - 1, child);
        while (child != null && child.first() < i) {
            child = child.next();
        }
        int start = source.start(atom);
        while (i <= node.last()) {
            expressions.deepen();
            if (source.kind(i) == PythonParser.DOT) {
                i++;
                value = new Expression.Attribute(start, source.end(i), value, source.name(i), source.start(i));
                i++;
            } else {
                Tree inner = child != null && child.first() == i + 1 ? child : null;
                int close = inner == null ? i + 1 : inner.last() + 1;
                value = source.kind(i) == PythonParser.LEFT_PAREN
                        ? arguments.call(value, start, i, inner)
                        : subscript(value, start, close, Links.there(inner));
                child = inner == null ? child : inner.next();
                i = close + 1;
            }
        }
        return value;
    }

    /** The token behind an atom. */
    private int behindAtom(Tree node, int atom, @Nullable Tree child) {
        return switch (source.kind(atom)) {
            case PythonParser.STRING, PythonParser.FORMATTED_START -> strings.behind(atom, child, node.last());
            case PythonParser.LEFT_PAREN,
                    PythonParser.LEFT_BRACKET,
                    PythonParser.LEFT_BRACE,
                    PythonParser.OPEN_BACKQUOTE ->
                child != null && child.first() == atom + 1 ? child.last() + 2 : atom + 2;
            default -> atom + 1;
        };
    }

    private Expression atom(int first, int last, @Nullable Tree child) {
        int start = source.start(first);
        int end = source.end(last);
        Tree inner = last > first + 1 ? child : null;
        return switch (source.kind(first)) {
            case PythonParser.NAME -> name(first);
            case PythonParser.NUMBER -> number(first);
            case PythonParser.STRING, PythonParser.FORMATTED_START -> strings.translate(first, last, child);
            case PythonParser.TRUE -> new Expression.Constant(start, end, ConstantValue.TRUE);
            case PythonParser.FALSE -> new Expression.Constant(start, end, ConstantValue.FALSE);
            case PythonParser.NONE -> new Expression.Constant(start, end, ConstantValue.NONE);
            case PythonParser.ELLIPSIS -> new Expression.Constant(start, end, ConstantValue.ELLIPSIS);
            case PythonParser.LEFT_PAREN -> displays.parenthesised(start, end, inner);
            case PythonParser.LEFT_BRACKET -> displays.list(start, end, inner);
            case PythonParser.LEFT_BRACE -> displays.braces(start, end, inner);
            case PythonParser.OPEN_BACKQUOTE -> representation(start, end, Links.there(inner));
            default -> new Expression.Unreadable(start, end);
        };
    }

    /** Translates a name; those of constants are names in Python 2 only, where hardly anybody makes them mean another thing. */
    private Expression name(int token) {
        int start = source.start(token);
        int end = source.end(token);
        return Names.isConstant(source.tokens().note(token))
                ? new Expression.Constant(
                        start, end, Names.constant(source.tokens().note(token)))
                : new Expression.Name(start, end, source.name(token));
    }

    /** Translates a number. */
    Expression.NumberLiteral number(int token) {
        int start = source.start(token);
        int end = source.end(token);
        NumberKind kind = NumberScanner.kind(source.tokens().note(token));
        return new Expression.NumberLiteral(start, end, kind, source.text().text(start, end));
    }

    /** Python 2's backquotes are a call of {@code repr}. */
    private Expression representation(int start, int end, Tree inner) {
        Expression function = new Expression.Name(start, start + 1, "repr");
        return new Expression.Call(start, end, function, List.of(expressions.list(inner)), List.of());
    }

    private Expression subscript(Expression value, int start, int close, Tree inner) {
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
        return new Expression.Subscript(start, source.end(close), value, index);
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
