package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.ComprehensionKind;
import io.github.forksafe.python.syntax.DictEntry;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Generator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates what stands in brackets of its own: tuples, lists, sets, dictionaries, comprehensions, and Python 2's backquotes. */
final class Displays implements Atom {
    private final Source source;
    private final Expressions expressions;

    Displays(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    @Override
    public Expression translate(int first, int last, @Nullable Tree child) {
        int start = source.start(first);
        int end = source.end(last);
        Tree inner = last > first + 1 ? child : null;
        return switch (source.kind(first)) {
            case PythonParser.LEFT_PAREN -> parenthesised(start, end, inner);
            case PythonParser.LEFT_BRACKET -> list(start, end, inner);
            case PythonParser.LEFT_BRACE -> braces(start, end, inner);
            default -> representation(start, end, Links.there(inner));
        };
    }

    /** Python 2's backquotes are a call of {@code repr}. */
    private Expression representation(int start, int end, Tree inner) {
        Expression function = new Expression.Name(start, start + 1, "repr");
        return new Expression.Call(start, end, function, List.of(expressions.list(inner)), List.of());
    }

    /** Parentheses: a tuple, a generator expression, or the expression within. */
    private Expression parenthesised(int start, int end, @Nullable Tree inner) {
        if (inner == null) {
            return new Expression.Tuple(start, end, List.of());
        }
        if (inner.getRuleIndex() == PythonParser.RULE_yieldExpression) {
            return yielded(inner);
        }
        Tree only = Links.first(inner);
        if (only.last() != inner.last()) {
            return isComprehension(only.next())
                    ? comprehension(start, end, ComprehensionKind.GENERATOR, only)
                    : new Expression.Tuple(start, end, elements(inner));
        }
        if (only.first() != inner.first()) {
            source.problem(source.start(inner), "a starred expression cannot stand alone in parentheses");
        }
        return expressions.element(only, true);
    }

    /** Brackets: a list or a list comprehension. */
    private Expression list(int start, int end, @Nullable Tree inner) {
        if (inner == null) {
            return new Expression.ListDisplay(start, end, List.of());
        }
        Tree only = Links.first(inner);
        return isComprehension(only.next())
                ? comprehension(start, end, ComprehensionKind.LIST, only)
                : new Expression.ListDisplay(start, end, elements(inner));
    }

    private static boolean isComprehension(@Nullable Tree node) {
        return node != null && node.getRuleIndex() == PythonParser.RULE_comprehension;
    }

    private List<Expression> elements(Tree group) {
        Links.checkCommas(source, group);
        int mark = source.lists().mark();
        for (Tree child = group.child(); child != null; child = child.next()) {
            if (source.kind(child.first() - 1) == PythonParser.AS) {
                source.problem(source.start(child.first() - 1), "unexpected 'as'");
            } else if (!isComprehension(child)) {
                source.lists().add(expressions.element(child, true));
            }
        }
        return source.lists().take(mark);
    }

    /** Translates a comprehension whose element is a given node, with the clauses behind it. */
    Expression comprehension(int start, int end, ComprehensionKind kind, Tree element) {
        Tree clauses = Links.next(element);
        if (source.kind(element.first() - 1) == PythonParser.STAR) {
            source.problem(source.start(element.first() - 1), "a comprehension cannot unpack with '*'");
        }
        Expression value = expressions.named(element);
        return new Expression.Comprehension(start, end, kind, value, Optional.empty(), generators(clauses, kind));
    }

    /** Each clause is a loop within the one before, and counts as a level of its own. */
    private List<Generator> generators(Tree clauses, ComprehensionKind kind) {
        int mark = source.lists().mark();
        Tree child = clauses.child();
        while (child != null) {
            Tree iterable = Links.next(child);
            int first = child.first() - 1;
            boolean isAsync = first > clauses.first() - 1 && source.kind(first - 1) == PythonParser.ASYNC;
            Expression target = Targets.bound(source, expressions.list(child));
            Expression iterated = iterated(iterable);
            boolean mayBeLambda = source.isPython2() && kind == ComprehensionKind.LIST;
            if (source.kind(iterable.first()) == PythonParser.LAMBDA && !mayBeLambda) {
                source.problem(source.start(iterable), "a lambda needs parentheses here");
            }
            int conditions = source.lists().mark();
            int end = Math.max(source.end(iterable), iterated.end());
            child = behindIterables(iterable);
            while (child != null && source.kind(child.first() - 1) == PythonParser.COMPREHENSION_IF) {
                source.lists().add(expressions.plain(child));
                end = source.end(child);
                child = child.next();
            }
            List<Expression> tests = source.lists().take(conditions);
            int start = source.start(isAsync ? first - 1 : first);
            source.lists().add(new Generator(start, end, target, iterated, tests, isAsync));
            expressions.deepen();
        }
        return source.lists().take(mark);
    }

    /** What is iterated: in a Python 2 list comprehension it may be several things without parentheses. */
    private Expression iterated(Tree first) {
        Tree behind = behindIterables(first);
        int last = first.last();
        if (source.kind(last + 1) != PythonParser.COMPREHENSION_COMMA) {
            return expressions.plain(first);
        }
        int mark = source.lists().mark();
        for (Tree child = first; child != null && child != behind; child = child.next()) {
            source.lists().add(expressions.plain(child));
            last = child.last();
        }
        int comma = source.kind(last + 1) == PythonParser.COMPREHENSION_COMMA ? last + 1 : last;
        return new Expression.Tuple(
                source.start(first), source.end(comma), source.lists().take(mark));
    }

    private @Nullable Tree behindIterables(Tree first) {
        Tree child = first.next();
        while (child != null && source.kind(child.first() - 1) == PythonParser.COMPREHENSION_COMMA) {
            child = child.next();
        }
        return child;
    }

    /** Braces: a dictionary, a set, or a comprehension of either. */
    private Expression braces(int start, int end, @Nullable Tree inner) {
        if (inner == null) {
            return new Expression.DictDisplay(start, end, List.of());
        }
        Tree first = Links.first(inner);
        boolean isDict = isDictEntry(first);
        if (isComprehension(first.next())) {
            return isDict ? dictComprehension(start, end, first) : setComprehension(start, end, first);
        }
        Links.checkCommas(source, inner);
        int mark = source.lists().mark();
        for (Tree entry = first; entry != null; entry = entry.next()) {
            if (isDictEntry(entry) != isDict) {
                source.problem(source.start(entry), isDict ? "expected a key and a value" : "unexpected ':' in a set");
            }
            source.lists().add(isDict ? dictEntry(entry) : setElement(entry));
        }
        return isDict
                ? new Expression.DictDisplay(start, end, source.lists().take(mark))
                : new Expression.SetDisplay(start, end, source.lists().take(mark));
    }

    private boolean isDictEntry(Tree entry) {
        return source.kind(entry.first()) == PythonParser.DOUBLE_STAR
                || Links.first(entry).next() != null;
    }

    private DictEntry dictEntry(Tree entry) {
        Tree first = Links.first(entry);
        Tree second = first.next();
        if (second == null) {
            if (!expressions.bindsTightly(first)) {
                source.problem(source.start(first), "the operand of '**' needs parentheses here");
            }
            return new DictEntry(
                    source.start(entry), source.end(entry), Optional.empty(), expressions.element(first, false));
        }
        Expression key = expressions.plain(first);
        return new DictEntry(source.start(entry), source.end(entry), Optional.of(key), expressions.plain(second));
    }

    private Expression setElement(Tree entry) {
        return expressions.element(Links.first(entry), true);
    }

    private Expression setComprehension(int start, int end, Tree entry) {
        if (source.kind(entry.first()) == PythonParser.STAR) {
            source.problem(source.start(entry), "a comprehension cannot unpack with '*'");
        }
        Expression element = expressions.named(Links.first(entry));
        List<Generator> generators = generators(Links.next(entry), ComprehensionKind.SET);
        return new Expression.Comprehension(start, end, ComprehensionKind.SET, element, Optional.empty(), generators);
    }

    private Expression dictComprehension(int start, int end, Tree entry) {
        if (source.kind(entry.first()) == PythonParser.DOUBLE_STAR) {
            source.problem(source.start(entry), "a comprehension cannot unpack with '**'");
        }
        Expression key = expressions.plain(Links.first(entry));
        Optional<Expression> value = expressions.optional(Links.first(entry).next());
        List<Generator> generators = generators(Links.next(entry), ComprehensionKind.DICT);
        return new Expression.Comprehension(start, end, ComprehensionKind.DICT, key, value, generators);
    }

    /** Translates {@code yield} and {@code yield from}. */
    Expression yielded(Tree node) {
        Tree value = node.child();
        expressions.deepen();
        if (value == null) {
            return new Expression.Yield(source.start(node), source.end(node), Optional.empty());
        }
        if (value.getRuleIndex() == PythonParser.RULE_expression) {
            return new Expression.YieldFrom(source.start(node), source.end(node), expressions.plain(value));
        }
        return new Expression.Yield(source.start(node), source.end(node), Optional.of(expressions.list(value)));
    }
}
