package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.syntax.BinaryOperator;
import io.github.forksafe.python.syntax.ComparisonOperator;
import io.github.forksafe.python.syntax.UnaryOperator;

/** How tightly operators bind, and what their tokens mean. Prefix operators are the negatives of their token types. */
final class Precedence {
    static final int OR = 1;
    static final int AND = 2;
    static final int NOT = 3;
    static final int COMPARISON = 4;
    private static final int UNARY = 11;
    private static final int POWER = 12;

    private Precedence() {}

    static boolean isPrefix(int kind) {
        return kind == PythonParser.NOT
                || kind == PythonParser.MINUS
                || kind == PythonParser.PLUS
                || kind == PythonParser.TILDE;
    }

    static int asPrefix(int kind) {
        return -kind;
    }

    static boolean isUnary(int operator) {
        return operator < 0;
    }

    /** The level of an operator; the higher binds tighter. */
    static int of(int operator) {
        if (operator < 0) {
            return operator == -PythonParser.NOT ? NOT : UNARY;
        }
        return switch (operator) {
            case PythonParser.OR -> OR;
            case PythonParser.AND -> AND;
            case PythonParser.BAR -> 5;
            case PythonParser.CARET -> 6;
            case PythonParser.AMPERSAND -> 7;
            case PythonParser.LEFT_SHIFT, PythonParser.RIGHT_SHIFT -> 8;
            case PythonParser.PLUS, PythonParser.MINUS -> 9;
            case PythonParser.STAR,
                    PythonParser.SLASH,
                    PythonParser.DOUBLE_SLASH,
                    PythonParser.PERCENT,
                    PythonParser.AT -> 10;
            case PythonParser.DOUBLE_STAR -> POWER;
            default -> COMPARISON;
        };
    }

    /** Whether operators of a level are taken together, with all their operands. */
    static boolean runs(int level) {
        return level != NOT && level < UNARY;
    }

    /** Whether an operator takes its operands before one of a level that follows. */
    static boolean bindsFirst(int operator, int nextLevel) {
        return of(operator) > nextLevel;
    }

    static UnaryOperator unary(int operator) {
        return switch (-operator) {
            case PythonParser.NOT -> UnaryOperator.NOT;
            case PythonParser.MINUS -> UnaryOperator.MINUS;
            case PythonParser.PLUS -> UnaryOperator.PLUS;
            default -> UnaryOperator.INVERT;
        };
    }

    /** The operator of a token, or of the token that assigns with it. */
    static BinaryOperator binary(int kind) {
        return switch (kind) {
            case PythonParser.PLUS, PythonParser.PLUS_ASSIGN -> BinaryOperator.ADD;
            case PythonParser.MINUS, PythonParser.MINUS_ASSIGN -> BinaryOperator.SUBTRACT;
            case PythonParser.STAR, PythonParser.STAR_ASSIGN -> BinaryOperator.MULTIPLY;
            case PythonParser.AT, PythonParser.AT_ASSIGN -> BinaryOperator.MATRIX_MULTIPLY;
            case PythonParser.SLASH, PythonParser.SLASH_ASSIGN -> BinaryOperator.DIVIDE;
            case PythonParser.DOUBLE_SLASH, PythonParser.DOUBLE_SLASH_ASSIGN -> BinaryOperator.FLOOR_DIVIDE;
            case PythonParser.PERCENT, PythonParser.PERCENT_ASSIGN -> BinaryOperator.MODULO;
            case PythonParser.DOUBLE_STAR, PythonParser.DOUBLE_STAR_ASSIGN -> BinaryOperator.POWER;
            case PythonParser.LEFT_SHIFT, PythonParser.LEFT_SHIFT_ASSIGN -> BinaryOperator.LEFT_SHIFT;
            case PythonParser.RIGHT_SHIFT, PythonParser.RIGHT_SHIFT_ASSIGN -> BinaryOperator.RIGHT_SHIFT;
            case PythonParser.BAR, PythonParser.BAR_ASSIGN -> BinaryOperator.BIT_OR;
            case PythonParser.CARET, PythonParser.CARET_ASSIGN -> BinaryOperator.BIT_XOR;
            default -> BinaryOperator.BIT_AND;
        };
    }

    static ComparisonOperator comparison(int kind) {
        return switch (kind) {
            case PythonParser.EQUAL -> ComparisonOperator.EQUAL;
            case PythonParser.NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
            case PythonParser.LESS -> ComparisonOperator.LESS;
            case PythonParser.LESS_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
            case PythonParser.GREATER -> ComparisonOperator.GREATER;
            case PythonParser.GREATER_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
            case PythonParser.IS -> ComparisonOperator.IS;
            case PythonParser.IS_NOT -> ComparisonOperator.IS_NOT;
            case PythonParser.IN -> ComparisonOperator.IN;
            default -> ComparisonOperator.NOT_IN;
        };
    }
}
