package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Parameter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates expressions: what stands between operands. */
final class Expressions {
    /**
     * How deep the syntax of one expression may be, so that whoever walks it may do so by recursion. Deeper ones are chains
     * of operators or calls that programs wrote.
     */
    static final int DEEPEST = 1_000;

    private final Source source;
    private final Operands operands;
    private final OperatorFold fold;
    private final Parameters parameters;

    /** How deep the deepest expression is that was translated since the enclosing one began. */
    private int height;

    /** Where the last expression starts that was too deep; what is too deep around it goes without saying. */
    private int tooDeep = -1;

    Expressions(Source source) {
        this.source = source;
        this.operands = new Operands(source, this);
        this.fold = new OperatorFold(source, this);
        this.parameters = new Parameters(source, this);
    }

    Expression yielded(Tree node) {
        return operands.yielded(node);
    }

    Operands operands() {
        return operands;
    }

    Parameters parameters() {
        return parameters;
    }

    /** Notes that the expression that is being translated is one level deeper than what was translated for it. */
    void deepen() {
        height++;
    }

    /** How deep what was translated since the last {@link #measureFrom} is. */
    int measured() {
        return height;
    }

    /** Starts to measure again, from a depth that is known. */
    void measureFrom(int known) {
        height = known;
    }

    /** Translates an expression that may be an assignment expression without parentheses. */
    Expression named(Tree node) {
        if (node.broken()) {
            return unreadable(node);
        }
        int outer = height;
        height = 0;
        Expression expression = fromTree(node);
        if (height > DEEPEST) {
            if (tooDeep < source.start(node) || tooDeep >= source.end(node)) {
                source.problem(source.start(node), "this expression nests deeper than " + DEEPEST + " levels");
            }
            tooDeep = source.start(node);
            expression = new Expression.Unreadable(source.start(node), source.end(node));
            height = 0;
        }
        height = Math.max(outer, height + 1);
        return expression;
    }

    /** What stands for a part of a header that was given up. */
    Expression.Unreadable unreadable(Tree node) {
        return new Expression.Unreadable(source.start(node), Math.max(source.start(node), source.end(node)));
    }

    /** Translates an expression where an assignment expression needs parentheses. */
    Expression plain(Tree node) {
        Expression expression = named(node);
        if (expression instanceof Expression.NamedExpr && expression.start() == source.start(node)) {
            source.problem(expression.start(), "an assignment expression needs parentheses here");
        }
        return expression;
    }

    /** Translates what may be left out. */
    Optional<Expression> optional(@Nullable Tree node) {
        return node == null ? Optional.empty() : Optional.of(plain(node));
    }

    private Expression fromTree(Tree node) {
        if (source.kind(node.first()) == PythonParser.LAMBDA) {
            return lambda(node);
        }
        Tree operand = Links.first(node);
        Tree next = operand.next();
        Expression left = next == null && !isPrefix(source.kind(operand.first()))
                ? operands.translate(operand)
                : fold.translate(operand);
        Tree tail = next == null ? null : Links.tail(operand);
        if (tail == null) {
            return left;
        }
        return source.kind(tail.first() - 1) == PythonParser.WALRUS
                ? assignment(node, left, tail)
                : conditional(node, left, tail);
    }

    private static boolean isPrefix(int kind) {
        return switch (kind) {
            case PythonParser.NOT, PythonParser.MINUS, PythonParser.PLUS, PythonParser.TILDE, PythonParser.AWAIT ->
                true;
            default -> false;
        };
    }

    private Expression lambda(Tree node) {
        Tree child = Links.first(node);
        Tree body = child;
        List<Parameter> taken = List.of();
        if (child.getRuleIndex() == PythonParser.RULE_lambdaParameters) {
            taken = parameters.ofLambda(child);
            body = Links.next(child);
        }
        Expression value = plain(body);
        deepen();
        return new Expression.Lambda(source.start(node), source.end(node), taken, value);
    }

    private Expression assignment(Tree node, Expression left, Tree value) {
        Expression right = plain(value);
        if (left instanceof Expression.Name name && left.start() == source.start(node)) {
            return new Expression.NamedExpr(source.start(node), source.end(node), name, right);
        }
        source.problem(left.start(), "':=' cannot assign to " + Targets.describe(left));
        return new Expression.Unreadable(source.start(node), source.end(node));
    }

    private Expression conditional(Tree node, Expression body, Tree condition) {
        Expression test = plain(condition);
        boolean isLoose = test instanceof Expression.Conditional || test instanceof Expression.Lambda;
        if (isLoose && source.start(condition) == test.start()) {
            source.problem(test.start(), Targets.describe(test) + " needs parentheses as a condition");
        }
        Expression orElse = plain(Links.next(condition));
        deepen();
        return new Expression.Conditional(source.start(node), source.end(node), test, body, orElse);
    }

    /** Translates expressions with commas between them: a tuple if there is a comma, else the expression itself. */
    Expression list(Tree node) {
        return list(node, false);
    }

    /** Translates such a list whose elements may be assignment expressions without parentheses. */
    Expression namedList(Tree node) {
        return list(node, true);
    }

    private Expression list(Tree node, boolean mayBeNamed) {
        if (node.broken()) {
            return unreadable(node);
        }
        Tree child = Links.first(node);
        if (child.next() == null && child.last() == node.last()) {
            return element(child, mayBeNamed);
        }
        return new Expression.Tuple(source.start(node), source.end(node), elements(node, mayBeNamed));
    }

    /** Translates the expressions of a list with commas between them. */
    List<Expression> elements(Tree node) {
        return elements(node, false);
    }

    private List<Expression> elements(Tree node, boolean mayBeNamed) {
        Links.checkCommas(source, node);
        int mark = source.lists().mark();
        for (Tree child = node.child(); child != null; child = child.next()) {
            source.lists().add(element(child, mayBeNamed));
        }
        return source.lists().take(mark);
    }

    /** Whether an expression can be an operand of a comparison without parentheses. */
    boolean bindsTightly(Tree node) {
        Tree operand = node.child();
        while (operand != null) {
            Tree next = operand.next();
            boolean tight = operand.getRuleIndex() == PythonParser.RULE_operand
                    && source.kind(operand.first()) != PythonParser.NOT
                    && (next == null || Precedence.of(source.kind(operand.last() + 1)) > Precedence.COMPARISON);
            if (!tight) {
                return false;
            }
            operand = next;
        }
        return true;
    }

    /** Translates an expression and the star before it, if there is one. */
    Expression element(Tree node, boolean mayBeNamed) {
        int before = node.first() - 1;
        if (before >= 0 && source.kind(before) == PythonParser.STAR) {
            if (!bindsTightly(node)) {
                source.problem(source.start(node), "the operand of '*' needs parentheses here");
            }
            return new Expression.Starred(source.start(before), source.end(node), plain(node));
        }
        return mayBeNamed ? named(node) : plain(node);
    }
}
