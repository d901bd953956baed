package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.BinaryOperator;
import io.github.forksafe.python.syntax.ConstantValue;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.KeywordPattern;
import io.github.forksafe.python.syntax.MappingEntry;
import io.github.forksafe.python.syntax.NumberKind;
import io.github.forksafe.python.syntax.Pattern;
import io.github.forksafe.python.syntax.UnaryOperator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates the patterns of {@code case} clauses. */
final class Patterns {
    private static final String WILDCARD = "_";

    private final Source source;
    private final Expressions expressions;

    Patterns(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    /** Translates what stands behind {@code case}: one pattern, or a sequence without brackets. */
    Pattern list(Tree node) {
        Tree only = Links.first(node);
        if (only.last() == node.last() && source.kind(only.first()) != PythonParser.STAR) {
            return pattern(Links.first(only));
        }
        checkStar(node);
        return new Pattern.Sequence(source.start(node), source.end(node), elements(node));
    }

    private void checkStar(Tree list) {
        if (Links.first(list).last() == list.last()) {
            source.problem(source.start(list), "a star pattern needs brackets, or a comma behind it");
        }
    }

    private List<Pattern> elements(@Nullable Tree list) {
        if (list == null) {
            return List.of();
        }
        Links.checkCommas(source, list);
        int mark = source.lists().mark();
        for (Tree child = list.child(); child != null; child = child.next()) {
            source.lists().add(element(child));
        }
        return source.lists().take(mark);
    }

    private Pattern element(Tree node) {
        if (source.kind(node.first()) == PythonParser.STAR) {
            return new Pattern.Star(source.start(node), source.end(node), captured(node.last()));
        }
        return pattern(Links.first(node));
    }

    private Optional<String> captured(int token) {
        String name = source.name(token);
        return name.equals(WILDCARD) ? Optional.empty() : Optional.of(name);
    }

    private Pattern pattern(Tree node) {
        Tree first = Links.first(node);
        Tree last = first;
        Pattern result = closed(first);
        if (first.next() != null) {
            int mark = source.lists().mark();
            source.lists().add(result);
            for (Tree child = first.next(); child != null; child = child.next()) {
                source.lists().add(closed(child));
                last = child;
            }
            result = new Pattern.Or(
                    source.start(node), source.end(last), source.lists().take(mark));
        }
        if (node.last() == last.last()) {
            return result;
        }
        String name = source.name(node.last());
        if (name.equals(WILDCARD)) {
            source.problem(source.start(node.last()), "'_' cannot be the name of an 'as' pattern");
        }
        return new Pattern.As(source.start(node), source.end(node), result, name);
    }

    private Pattern closed(Tree node) {
        int start = source.start(node);
        int end = source.end(node);
        Tree inner = node.child();
        return switch (source.kind(node.first())) {
            case PythonParser.NAME -> name(node, inner);
            case PythonParser.LEFT_PAREN -> parenthesised(node, inner);
            case PythonParser.LEFT_BRACKET -> new Pattern.Sequence(start, end, elements(inner));
            case PythonParser.LEFT_BRACE -> mapping(node, inner);
            default -> new Pattern.Value(start, end, literal(node));
        };
    }

    private Pattern parenthesised(Tree node, @Nullable Tree inner) {
        if (inner != null) {
            Tree only = Links.first(inner);
            if (only.last() == inner.last() && source.kind(only.first()) != PythonParser.STAR) {
                return pattern(Links.first(only));
            }
            checkStar(inner);
        }
        return new Pattern.Sequence(source.start(node), source.end(node), elements(inner));
    }

    private Pattern name(Tree node, @Nullable Tree arguments) {
        int start = source.start(node);
        int end = source.end(node);
        if (node.first() == node.last()) {
            String name = source.name(node.first());
            return name.equals(WILDCARD) ? new Pattern.Wildcard(start, end) : new Pattern.Capture(start, end, name);
        }
        int i = node.first();
        while (i < node.last() && source.kind(i + 1) == PythonParser.DOT) {
            i += 2;
        }
        Expression path = path(node.first(), i);
        if (i == node.last()) {
            return new Pattern.Value(start, end, path);
        }
        return arguments == null
                ? new Pattern.ClassPattern(start, end, path, List.of(), List.of())
                : new Pattern.ClassPattern(start, end, path, positional(arguments), keywords(arguments));
    }

    private Expression path(int first, int last) {
        int start = source.start(first);
        Expression value = new Expression.Name(start, source.end(first), source.name(first));
        for (int i = first + 2; i <= last; i += 2) {
            expressions.deepen();
            value = new Expression.Attribute(start, source.end(i), value, source.name(i), source.start(i));
        }
        return value;
    }

    private boolean isKeywordValue(Tree pattern) {
        return source.kind(pattern.first() - 1) == PythonParser.ASSIGN;
    }

    private static boolean hasValue(Source source, Tree pattern) {
        return source.kind(pattern.last() + 1) == PythonParser.ASSIGN;
    }

    private List<Pattern> positional(Tree arguments) {
        Links.checkCommas(source, arguments);
        int mark = source.lists().mark();
        boolean sawKeyword = false;
        for (Tree child = arguments.child(); child != null; child = child.next()) {
            if (isKeywordValue(child) || hasValue(source, child)) {
                if (!sawKeyword && child != arguments.child() && isWildcard(child)) {
                    source.problem(source.start(child), "'_' cannot be the first keyword behind a positional pattern");
                }
                sawKeyword = true;
            } else {
                if (sawKeyword) {
                    source.problem(source.start(child), "a positional pattern follows a keyword pattern");
                }
                source.lists().add(pattern(child));
            }
        }
        return source.lists().take(mark);
    }

    private boolean isWildcard(Tree pattern) {
        return source.kind(pattern.first()) == PythonParser.NAME
                && source.name(pattern.first()).equals(WILDCARD);
    }

    private List<KeywordPattern> keywords(Tree arguments) {
        int mark = source.lists().mark();
        for (Tree child = arguments.child(); child != null; child = child.next()) {
            if (hasValue(source, child)) {
                if (child.first() != child.last() || source.kind(child.first()) != PythonParser.NAME) {
                    source.problem(source.start(child), "only a name can stand before '=' in a pattern");
                } else {
                    Tree value = Links.next(child);
                    source.lists()
                            .add(new KeywordPattern(
                                    source.start(child),
                                    source.end(value),
                                    source.name(child.first()),
                                    pattern(value)));
                }
            }
        }
        return source.lists().take(mark);
    }

    private Pattern mapping(Tree node, @Nullable Tree entries) {
        Optional<String> rest = Optional.empty();
        int mark = source.lists().mark();
        if (entries != null) {
            Links.checkCommas(source, entries);
            for (Tree entry = entries.child(); entry != null; entry = entry.next()) {
                if (source.kind(entry.first()) == PythonParser.DOUBLE_STAR) {
                    rest = Optional.of(source.name(entry.last()));
                    if (rest.get().equals(WILDCARD)) {
                        source.problem(source.start(entry.last()), "'_' cannot be the name of the rest of a mapping");
                    }
                    if (entry.next() != null) {
                        source.problem(source.start(entry), "'**' must be the last of a mapping pattern");
                    }
                } else {
                    source.lists().add(entry(entry));
                }
            }
        }
        return new Pattern.Mapping(
                source.start(node), source.end(node), source.lists().take(mark), rest);
    }

    private MappingEntry entry(Tree node) {
        Tree key = Links.first(node);
        Pattern value = pattern(Links.next(key));
        return new MappingEntry(source.start(node), source.end(node), key(key), value);
    }

    private Expression key(Tree node) {
        int kind = source.kind(node.first());
        boolean isDotted = kind == PythonParser.NAME && source.kind(node.last() - 1) == PythonParser.DOT;
        if (isDotted) {
            return path(node.first(), node.last());
        }
        boolean opens =
                kind == PythonParser.LEFT_PAREN || kind == PythonParser.LEFT_BRACKET || kind == PythonParser.LEFT_BRACE;
        if (kind == PythonParser.NAME || opens) {
            source.problem(source.start(node), "a key of a mapping pattern must be a literal or a dotted name");
            return new Expression.Unreadable(source.start(node), source.end(node));
        }
        return literal(node);
    }

    private Expression literal(Tree node) {
        int first = node.first();
        int start = source.start(node);
        int end = source.end(node);
        return switch (source.kind(first)) {
            case PythonParser.TRUE -> new Expression.Constant(start, end, ConstantValue.TRUE);
            case PythonParser.FALSE -> new Expression.Constant(start, end, ConstantValue.FALSE);
            case PythonParser.NONE -> new Expression.Constant(start, end, ConstantValue.NONE);
            case PythonParser.STRING, PythonParser.FORMATTED_START ->
                expressions.operands().strings().translate(first, node.last(), node.child());
            default -> number(node);
        };
    }

    /** A number with a sign, or a complex one: {@code -1 + 2j}. */
    private Expression number(Tree node) {
        int i = node.first();
        boolean negative = source.kind(i) == PythonParser.MINUS;
        if (negative) {
            i++;
        }
        Expression value = expressions.operands().leaves().number(i);
        if (negative) {
            value = new Expression.UnaryOp(source.start(node), source.end(i), UnaryOperator.MINUS, value);
        }
        if (i == node.last()) {
            return value;
        }
        BinaryOperator sign = Precedence.binary(source.kind(i + 1));
        Expression.NumberLiteral imaginary = expressions.operands().leaves().number(i + 2);
        boolean isReal = NumberScanner.kind(source.tokens().note(i)) != NumberKind.IMAGINARY;
        if (!isReal || imaginary.kind() != NumberKind.IMAGINARY) {
            source.problem(source.start(i), "a sum in a pattern is one of a real and an imaginary number");
        }
        return new Expression.BinaryOp(source.start(node), source.end(node), value, sign, imaginary);
    }
}
