package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.ComprehensionKind;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Keyword;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates the arguments of calls and of class statements, and checks their order. */
final class Arguments implements Trailer {
    private static final String NEEDS_PARENTHESES = "a generator expression needs parentheses here";

    private final Source source;
    private final Expressions expressions;
    private final Displays displays;

    Arguments(Source source, Expressions expressions, Displays displays) {
        this.source = source;
        this.expressions = expressions;
        this.displays = displays;
    }

    @Override
    public Expression translate(Expression function, int start, int open, @Nullable Tree inner) {
        int close = inner == null ? open + 1 : inner.last() + 1;
        int end = source.end(close);
        if (inner == null) {
            return new Expression.Call(start, end, function, List.of(), List.of());
        }
        Tree only = Links.first(inner);
        if (isGenerator(only) && only.next() == null) {
            if (only.last() != inner.last() && !source.isPython2()) {
                source.problem(source.start(only), NEEDS_PARENTHESES);
            }
            Expression generator =
                    displays.comprehension(source.start(open), end, ComprehensionKind.GENERATOR, Links.first(only));
            return new Expression.Call(start, end, function, List.of(generator), List.of());
        }
        return new Expression.Call(start, end, function, positional(inner), keywords(inner));
    }

    private static boolean isGenerator(Tree argument) {
        Tree second = Links.first(argument).next();
        return second != null && second.getRuleIndex() == PythonParser.RULE_comprehension;
    }

    private boolean isKeyword(Tree argument) {
        return source.kind(argument.first()) == PythonParser.DOUBLE_STAR
                || (Links.first(argument).next() != null && !isGenerator(argument));
    }

    /** Translates the positional arguments. */
    List<Expression> positional(Tree inner) {
        Links.checkCommas(source, inner);
        int mark = source.lists().mark();
        boolean afterKeyword = false;
        boolean afterMapping = false;
        for (Tree argument = inner.child(); argument != null; argument = argument.next()) {
            if (isKeyword(argument)) {
                afterKeyword = true;
                afterMapping |= source.kind(argument.first()) == PythonParser.DOUBLE_STAR;
                continue;
            }
            boolean starred = source.kind(argument.first()) == PythonParser.STAR;
            if (afterMapping || (afterKeyword && !starred)) {
                source.problem(
                        source.start(argument),
                        "a positional argument follows " + (afterMapping ? "'**'" : "a keyword argument"));
            }
            source.lists().add(isGenerator(argument) ? generator(inner, argument) : value(argument));
        }
        return source.lists().take(mark);
    }

    private Expression value(Tree argument) {
        Tree value = Links.first(argument);
        return source.kind(argument.first()) == PythonParser.STAR
                ? new Expression.Starred(source.start(argument), source.end(argument), expressions.plain(value))
                : expressions.named(value);
    }

    private Expression generator(Tree inner, Tree argument) {
        if (!source.isPython2() || !othersHaveStars(inner, argument)) {
            source.problem(source.start(argument), NEEDS_PARENTHESES);
        }
        return displays.comprehension(
                source.start(argument), source.end(argument), ComprehensionKind.GENERATOR, Links.first(argument));
    }

    /** Whether an argument stands beside {@code *args} and {@code **kwargs} only. */
    private boolean othersHaveStars(Tree inner, Tree argument) {
        for (Tree other = inner.child(); other != null; other = other.next()) {
            int kind = source.kind(other.first());
            if (other != argument && kind != PythonParser.STAR && kind != PythonParser.DOUBLE_STAR) {
                return false;
            }
        }
        return true;
    }

    /** Translates the keyword arguments. */
    List<Keyword> keywords(Tree inner) {
        int mark = source.lists().mark();
        for (Tree argument = inner.child(); argument != null; argument = argument.next()) {
            if (isKeyword(argument)) {
                source.lists().add(keyword(argument));
            }
        }
        return source.lists().take(mark);
    }

    private Keyword keyword(Tree argument) {
        int start = source.start(argument);
        int end = source.end(argument);
        Tree first = Links.first(argument);
        Tree value = first.next();
        if (value == null) {
            return new Keyword(start, end, Optional.empty(), expressions.plain(first));
        }
        Optional<String> name = keywordName(first);
        if (name.isEmpty()) {
            source.problem(start, "only a name can stand before '=' in an argument");
        }
        return new Keyword(start, end, name, expressions.plain(value));
    }

    /** What stands before the sign, which may be in parentheses in Python 2. */
    private Optional<String> keywordName(Tree node) {
        if (node.first() == node.last() && source.kind(node.first()) == PythonParser.NAME) {
            return Optional.of(source.name(node.first()));
        }
        return source.isPython2() && expressions.plain(node) instanceof Expression.Name name
                ? Optional.of(name.id())
                : Optional.empty();
    }
}
