package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Translates operands: an atom with the attributes, calls and subscripts behind it. */
final class Operands {
    private final Source source;
    private final Expressions expressions;
    private final Displays displays;
    private final Arguments arguments;
    private final Strings strings;
    private final Leaves leaves;
    private final Trailer attributes;
    private final Trailer subscripts;

    Operands(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
        this.displays = new Displays(source, expressions);
        this.arguments = new Arguments(source, expressions, displays);
        this.strings = new Strings(source, expressions);
        this.leaves = new Leaves(source);
        this.attributes = new Attributes(source);
        this.subscripts = new Subscripts(source, expressions);
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

    Leaves leaves() {
        return leaves;
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
        Expression value = ofKind(source.kind(atom)).translate(atom, i - 1, child);
        while (child != null && child.first() < i) {
            child = child.next();
        }
        int start = source.start(atom);
        while (i <= node.last()) {
            expressions.deepen();
            Tree inner = child != null && child.first() == i + 1 ? child : null;
            value = trailer(source.kind(i)).translate(value, start, i, inner);
            i = inner == null ? i + 2 : inner.last() + 2;
            child = inner == null ? child : inner.next();
        }
        return value;
    }

    private Atom ofKind(int kind) {
        return switch (kind) {
            case PythonParser.STRING, PythonParser.FORMATTED_START -> strings;
            case PythonParser.LEFT_PAREN,
                    PythonParser.LEFT_BRACKET,
                    PythonParser.LEFT_BRACE,
                    PythonParser.OPEN_BACKQUOTE -> displays;
            default -> leaves;
        };
    }

    private Trailer trailer(int kind) {
        return kind == PythonParser.DOT ? attributes : kind == PythonParser.LEFT_PAREN ? arguments : subscripts;
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
}
