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
final class Arguments {
    private final Source source;
    private final Expressions expressions;
    private final Displays displays;

    Arguments(Source source, Expressions expressions, Displays displays) {
        this.source = source;
        this.expressions = expressions;
        this.displays = displays;
    }

    /** Translates a call whose opening parenthesis is a given token. */
    Expression call(Expression function, int start, int open, @Nullable Tree inner) {
        int close = inner == null ? open + 1 : inner.last() + 1;
        int end = source.end(close);
        if (inner == null) {
            return new Expression.Call(start, end, function, List.of(), List.of());
        }
        Tree only = Links.first(inner);
        if (isGenerator(only) && only.next() == null) {
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
            source.lists().add(isGenerator(argument) ? generator(argument) : value(argument));
        }
        return source.lists().take(mark);
    }

    private Expression value(Tree argument) {
        Tree value = Links.first(argument);
        return source.kind(argument.first()) == PythonParser.STAR
                ? new Expression.Starred(source.start(argument), source.end(argument), expressions.plain(value))
                : expressions.named(value);
    }

    private Expression generator(Tree argument) {
        source.problem(source.start(argument), "a generator expression needs parentheses here");
        return displays.comprehension(
                source.start(argument), source.end(argument), ComprehensionKind.GENERATOR, Links.first(argument));
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
        Optional<String> name = Optional.empty();
        if (first.first() == first.last() && source.kind(first.first()) == PythonParser.NAME) {
            name = Optional.of(source.name(first.first()));
        } else {
            source.problem(start, "only a name can stand before '=' in an argument");
        }
        return new Keyword(start, end, name, expressions.plain(value));
    }
}
