package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Parameter;
import io.github.forksafe.python.syntax.Parameter.Kind;
import io.github.forksafe.python.syntax.TypeParameter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates the parameters of functions and lambdas, and type parameters, and checks their order. */
final class Parameters {
    private final Source source;
    private final Expressions expressions;

    Parameters(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    /** Translates the parameters of a {@code def}. */
    List<Parameter> ofFunction(Tree node) {
        return new Reader().read(node);
    }

    /** Parameters that take whatever arguments there are, for those that cannot be read; no program can name them. */
    static List<Parameter> unknown(int at) {
        Optional<Expression> none = Optional.empty();
        return List.of(
                new Parameter(at, at, "*", Kind.VAR_POSITIONAL, none, none, none),
                new Parameter(at, at, "**", Kind.VAR_KEYWORD, none, none, none));
    }

    /** Translates the parameters of a {@code lambda}. */
    List<Parameter> ofLambda(Tree node) {
        return new Reader().read(node);
    }

    /** Reads one row of parameters; what was seen on the left says what may follow. */
    private final class Reader {
        private Kind kind = Kind.POSITIONAL_OR_KEYWORD;
        private boolean needsName;
        private boolean sawDefault;
        private boolean sawSlash;
        private boolean ended;

        List<Parameter> read(Tree node) {
            Links.checkCommas(source, node);
            int mark = source.lists().mark();
            int slash = afterSlash(node);
            for (Tree child = node.child(); child != null; child = child.next()) {
                if (ended) {
                    problem(child, "no parameter can follow '**'");
                }
                read(child, child.first() < slash);
            }
            if (needsName) {
                problem(node, "a name must follow the bare '*'");
            }
            return source.lists().take(mark);
        }

        private int afterSlash(Tree node) {
            for (Tree child = node.child(); child != null; child = child.next()) {
                if (source.kind(child.first()) == PythonParser.SLASH) {
                    return child.first();
                }
            }
            return -1;
        }

        private void read(Tree node, boolean beforeSlash) {
            int first = node.first();
            switch (source.kind(first)) {
                case PythonParser.SLASH -> slash(node);
                case PythonParser.STAR -> star(node);
                case PythonParser.DOUBLE_STAR -> {
                    checkBareStar(node);
                    add(node, first + 1, Kind.VAR_KEYWORD);
                    ended = true;
                }
                case PythonParser.LEFT_PAREN -> {
                    source.onlyInPython2(source.start(node), "tuple parameter");
                    add(node, tuple(node));
                }
                default -> add(node, first, beforeSlash ? Kind.POSITIONAL_ONLY : kind);
            }
        }

        private void slash(Tree node) {
            if (sawSlash || kind == Kind.KEYWORD_ONLY || source.lists().countFrom(0) == 0 || isFirst(node)) {
                problem(node, "'/' must follow a positional parameter, once");
            }
            sawSlash = true;
        }

        private boolean isFirst(Tree node) {
            int before = source.kind(node.first() - 1);
            return before == PythonParser.LEFT_PAREN || before == PythonParser.LAMBDA;
        }

        private void star(Tree node) {
            if (kind == Kind.KEYWORD_ONLY) {
                problem(node, "'*' can stand before one parameter only");
            }
            kind = Kind.KEYWORD_ONLY;
            if (node.first() == node.last()) {
                needsName = true;
            } else {
                add(node, node.first() + 1, Kind.VAR_POSITIONAL);
            }
        }

        private void checkBareStar(Tree node) {
            if (needsName) {
                problem(node, "a name must follow the bare '*'");
                needsName = false;
            }
        }

        private void add(Tree node, int name, Kind kindOfThis) {
            add(node, parameter(node, name, kindOfThis));
        }

        private void add(Tree node, Parameter parameter) {
            Kind kindOfThis = parameter.kind();
            source.lists().add(parameter);
            needsName &= kindOfThis != Kind.KEYWORD_ONLY;
            if (kindOfThis == Kind.POSITIONAL_ONLY || kindOfThis == Kind.POSITIONAL_OR_KEYWORD) {
                if (sawDefault && parameter.defaultValue().isEmpty()) {
                    problem(node, "a parameter without a default follows one with a default");
                }
                sawDefault |= parameter.defaultValue().isPresent();
            }
        }

        private void problem(Tree node, String message) {
            source.problem(source.start(node), message);
        }
    }

    private Parameter parameter(Tree node, int name, Kind kind) {
        Optional<Expression> annotation = Optional.empty();
        Optional<Expression> value = Optional.empty();
        int end = source.end(name);
        for (Tree child = node.child(); child != null; child = child.next()) {
            if (source.kind(child.first() - 1) == PythonParser.ASSIGN) {
                value = Optional.of(expressions.plain(child));
            } else {
                annotation = Optional.of(expressions.element(child, false));
                end = source.end(child);
            }
        }
        return new Parameter(source.start(name), end, source.name(name), kind, annotation, value, Optional.empty());
    }

    /** A parameter that Python 2 takes apart has no name. */
    private Parameter tuple(Tree node) {
        Tree inner = Links.first(node);
        return new Parameter(
                source.start(node),
                source.end(inner.last() + 1),
                "",
                Kind.POSITIONAL_ONLY,
                Optional.empty(),
                expressions.optional(inner.next()),
                Optional.of(parts(inner)));
    }

    /** What a parameter is taken apart into: a tuple, or a single name where parentheses are all there is. */
    private Expression parts(Tree inner) {
        Links.checkCommas(source, inner);
        int mark = source.lists().mark();
        for (Tree child = inner.child(); child != null; child = child.next()) {
            source.lists().add(part(child));
        }
        List<Expression> parts = source.lists().take(mark);
        boolean isTuple = Links.first(inner).last() != inner.last();
        int start = source.start(inner.first() - 1);
        return isTuple ? new Expression.Tuple(start, source.end(inner.last() + 1), parts) : parts.get(0);
    }

    private Expression part(Tree node) {
        int first = node.first();
        if (source.kind(first) == PythonParser.LEFT_PAREN) {
            return parts(Links.first(node));
        }
        return source.kind(first) == PythonParser.NAME
                ? new Expression.Name(source.start(first), source.end(first), source.name(first))
                : new Expression.Unreadable(source.start(node), source.end(node));
    }

    /** Translates type parameters. */
    List<TypeParameter> types(@Nullable Tree node) {
        if (node == null) {
            return List.of();
        }
        Links.checkCommas(source, node);
        int mark = source.lists().mark();
        for (Tree child = node.child(); child != null; child = child.next()) {
            source.lists().add(type(child));
        }
        return source.lists().take(mark);
    }

    private TypeParameter type(Tree node) {
        TypeParameter.Kind kind = switch (source.kind(node.first())) {
            case PythonParser.STAR -> TypeParameter.Kind.TYPE_VAR_TUPLE;
            case PythonParser.DOUBLE_STAR -> TypeParameter.Kind.PARAM_SPEC;
            default -> TypeParameter.Kind.TYPE_VAR;
        };
        int name = kind == TypeParameter.Kind.TYPE_VAR ? node.first() : node.first() + 1;
        Optional<Expression> bound = Optional.empty();
        Optional<Expression> value = Optional.empty();
        for (Tree child = node.child(); child != null; child = child.next()) {
            if (source.kind(child.first() - 1) == PythonParser.COLON) {
                bound = Optional.of(expressions.plain(child));
            } else {
                value = Optional.of(expressions.element(child, false));
                if (source.kind(child.first() - 1) == PythonParser.STAR && kind != TypeParameter.Kind.TYPE_VAR_TUPLE) {
                    source.problem(source.start(child.first() - 1), "unexpected '*'");
                }
            }
        }
        if (bound.isPresent() && kind != TypeParameter.Kind.TYPE_VAR) {
            source.problem(source.start(node), "a type parameter with a star takes no bound");
        }
        return new TypeParameter(source.start(node), source.end(node), source.name(name), kind, bound, value);
    }
}
