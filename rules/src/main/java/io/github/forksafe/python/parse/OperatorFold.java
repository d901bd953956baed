package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.BoolOperator;
import io.github.forksafe.python.syntax.Expression;
import java.util.Arrays;
import java.util.List;

/**
 * Folds a flat row of operands and operators by <a
 * href="https://docs.python.org/3/reference/expressions.html#operator-precedence">precedence</a>, with two stacks, so that
 * the length of a row costs no Java stack. Rows nest: each works above the marks that it found.
 */
final class OperatorFold {
    private final Source source;
    private final Expressions expressions;
    private Expression[] operands = new Expression[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] operators = new int[64];
    private int[] starts = new int[64];
    private int operandCount;
    private int operatorCount;

    OperatorFold(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    /** Folds the row that starts with an operand. */
    Expression translate(Tree first) {
        int base = operatorCount;
        Tree operand = first;
        while (true) {
            push(operand, base);
            Tree next = operand.next();
            if (next == null || next.getRuleIndex() != PythonParser.RULE_operand) {
                break;
            }
            pushBinary(operand.last() + 1, base);
            operand = next;
        }
        while (operatorCount > base) {
            reduce(base);
        }
        return operands[--operandCount];
    }

    private void push(Tree operand, int base) {
        int i = operand.first();
        while (Precedence.isPrefix(source.kind(i))) {
            pushPrefix(i, base);
            i++;
        }
        Expression value = expressions.operands().translate(operand);
        if (operandCount == operands.length) {
            operands = Arrays.copyOf(operands, operandCount * 2);
            from = Arrays.copyOf(from, operandCount * 2);
            to = Arrays.copyOf(to, operandCount * 2);
        }
        from[operandCount] = source.start(i);
        to[operandCount] = source.end(operand);
        operands[operandCount++] = value;
    }

    private void pushPrefix(int token, int base) {
        int kind = source.kind(token);
        if (kind == PythonParser.NOT
                && operatorCount > base
                && Precedence.of(operators[operatorCount - 1]) > Precedence.NOT) {
            source.problem(source.start(token), "'not' needs parentheses here");
        }
        pushOperator(Precedence.asPrefix(kind), source.start(token));
    }

    private void pushOperator(int operator, int start) {
        if (operatorCount == operators.length) {
            operators = Arrays.copyOf(operators, operatorCount * 2);
            starts = Arrays.copyOf(starts, operatorCount * 2);
        }
        operators[operatorCount] = operator;
        starts[operatorCount++] = start;
    }

    private void pushBinary(int token, int base) {
        int operator = source.kind(token);
        int level = Precedence.of(operator);
        while (operatorCount > base && Precedence.bindsFirst(operators[operatorCount - 1], level)) {
            reduce(base);
        }
        pushOperator(operator, source.start(token));
    }

    /** Makes one expression of the operator on top, together with its equals below where they chain. */
    private void reduce(int base) {
        expressions.deepen();
        int operator = operators[operatorCount - 1];
        int level = Precedence.of(operator);
        if (Precedence.chains(level)) {
            reduceChain(base, level);
        } else if (Precedence.isUnary(operator)) {
            operatorCount--;
            int top = operandCount - 1;
            from[top] = starts[operatorCount];
            operands[top] = new Expression.UnaryOp(from[top], to[top], Precedence.unary(operator), operands[top]);
        } else {
            operatorCount--;
            operandCount--;
            int top = operandCount - 1;
            to[top] = to[operandCount];
            operands[top] = new Expression.BinaryOp(
                    from[top], to[top], operands[top], Precedence.binary(operator), operands[operandCount]);
        }
    }

    private void reduceChain(int base, int level) {
        int first = operatorCount;
        while (first > base && Precedence.of(operators[first - 1]) == level) {
            first--;
        }
        int bottom = operandCount - (operatorCount - first) - 1;
        Expression[] values = Arrays.copyOfRange(operands, bottom, operandCount);
        to[bottom] = to[operandCount - 1];
        operands[bottom] = level == Precedence.COMPARISON
                ? comparison(first, bottom, values)
                : new Expression.BoolOp(
                        from[bottom],
                        to[bottom],
                        level == Precedence.AND ? BoolOperator.AND : BoolOperator.OR,
                        List.of(values));
        operatorCount = first;
        operandCount = bottom + 1;
    }

    private Expression comparison(int first, int bottom, Expression[] values) {
        int mark = source.lists().mark();
        for (int i = first; i < operatorCount; i++) {
            source.lists().add(Precedence.comparison(operators[i]));
        }
        List<Expression> comparators = List.of(Arrays.copyOfRange(values, 1, values.length));
        return new Expression.Compare(
                from[bottom], to[bottom], values[0], source.lists().take(mark), comparators);
    }
}
