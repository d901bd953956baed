package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.BoolOperator;
import io.github.forksafe.python.syntax.ComparisonOperator;
import io.github.forksafe.python.syntax.Expression;
import java.util.Arrays;
import java.util.List;

/**
 * Folds a flat row of operands and operators by <a
 * href="https://docs.python.org/3/reference/expressions.html#operator-precedence">precedence</a>, with two stacks, so that
 * the length of a row costs no Java stack. Rows nest: each works above the marks that it found.
 */
final class OperatorFold {
    /**
     * A row of more operators of one level than this, which only programs write, becomes a balanced tree of the same
     * operands in the same order, so that walking it takes no deep recursion.
     */
    private static final int LONGEST_RUN = 250;

    private final Source source;
    private final Expressions expressions;
    private Expression[] operands = new Expression[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] heights = new int[64];
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
        operandCount--;
        expressions.measureFrom(heights[operandCount]);
        return operands[operandCount];
    }

    private void push(Tree operand, int base) {
        int i = operand.first();
        while (Precedence.isPrefix(source.kind(i))) {
            pushPrefix(i, base);
            i++;
        }
        expressions.measureFrom(0);
        Expression value = expressions.operands().translate(operand);
        if (operandCount == operands.length) {
            operands = Arrays.copyOf(operands, operandCount * 2);
            from = Arrays.copyOf(from, operandCount * 2);
            to = Arrays.copyOf(to, operandCount * 2);
            heights = Arrays.copyOf(heights, operandCount * 2);
        }
        heights[operandCount] = expressions.measured();
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

    /** Makes one expression of the operator on top, together with those of its level below it. */
    private void reduce(int base) {
        int operator = operators[operatorCount - 1];
        if (Precedence.runs(Precedence.of(operator))) {
            reduceRun(base, Precedence.of(operator));
            return;
        }
        operatorCount--;
        if (Precedence.isUnary(operator)) {
            int top = operandCount - 1;
            from[top] = starts[operatorCount];
            heights[top]++;
            operands[top] = new Expression.UnaryOp(from[top], to[top], Precedence.unary(operator), operands[top]);
        } else {
            operandCount--;
            join(operandCount - 1, operandCount, operator);
        }
    }

    /** Puts the expression of two operands where the left one was. */
    private void join(int left, int right, int operator) {
        to[left] = to[right];
        heights[left] = Math.max(heights[left], heights[right]) + 1;
        operands[left] = new Expression.BinaryOp(
                from[left], to[left], operands[left], Precedence.binary(operator), operands[right]);
    }

    private void reduceRun(int base, int level) {
        int first = operatorCount;
        while (first > base && Precedence.of(operators[first - 1]) == level) {
            first--;
        }
        int length = operatorCount - first;
        int bottom = operandCount - length - 1;
        switch (level) {
            case Precedence.OR -> chain(bottom, BoolOperator.OR);
            case Precedence.AND -> chain(bottom, BoolOperator.AND);
            case Precedence.COMPARISON -> compare(bottom, first);
            default -> arithmetic(bottom, first, length);
        }
        operatorCount = first;
        operandCount = bottom + 1;
    }

    private void chain(int bottom, BoolOperator operator) {
        raise(bottom);
        List<Expression> values = List.of(Arrays.copyOfRange(operands, bottom, operandCount));
        to[bottom] = to[operandCount - 1];
        operands[bottom] = new Expression.BoolOp(from[bottom], to[bottom], operator, values);
    }

    /** What is made of all operands from a mark on is one level deeper than the deepest of them. */
    private void raise(int bottom) {
        for (int i = bottom + 1; i < operandCount; i++) {
            heights[bottom] = Math.max(heights[bottom], heights[i]);
        }
        heights[bottom]++;
    }

    private void compare(int bottom, int first) {
        raise(bottom);
        int mark = source.lists().mark();
        for (int i = first; i < operatorCount; i++) {
            source.lists().add(Precedence.comparison(operators[i]));
        }
        List<ComparisonOperator> signs = source.lists().take(mark);
        List<Expression> comparators = List.of(Arrays.copyOfRange(operands, bottom + 1, operandCount));
        to[bottom] = to[operandCount - 1];
        operands[bottom] = new Expression.Compare(from[bottom], to[bottom], operands[bottom], signs, comparators);
    }

    /** From the left, one operator at a time; a row that is too long for that is halved until it is not. */
    private void arithmetic(int bottom, int first, int length) {
        if (length > LONGEST_RUN) {
            int half = length / 2;
            arithmetic(bottom, first, half);
            arithmetic(bottom + half + 1, first + half + 1, length - half - 1);
            join(bottom, bottom + half + 1, operators[first + half]);
            return;
        }
        for (int i = 0; i < length; i++) {
            join(bottom, bottom + i + 1, operators[first + i]);
        }
    }
}
