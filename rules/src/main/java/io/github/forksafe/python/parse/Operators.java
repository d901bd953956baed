package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;

/** Reads operators and brackets. */
final class Operators implements Scanner {
    static final String TOO_DEEP = "brackets nest deeper than " + Brackets.MOST + " levels";

    private static final int WIDTH_SHIFT = 8;
    private static final int KIND_MASK = 0xFF;

    private final Characters text;
    private final TokenWriter out;
    private final Brackets brackets;
    private final Placeholders placeholders;
    private final Magics magics;

    Operators(Characters text, TokenWriter out, Brackets brackets) {
        this.text = text;
        this.out = out;
        this.brackets = brackets;
        this.placeholders = new Placeholders(text, out, brackets);
        this.magics = new Magics(text, out, brackets);
    }

    @Override
    public int scan(int at) {
        int found = find(at, text.at(at));
        if (found < 0) {
            return ~found;
        }
        int end = at + (found >> WIDTH_SHIFT);
        out.write(found & KIND_MASK, at, end, 0);
        return end;
    }

    /**
     * The token at an offset as {@link #token} makes it, still to be written; or, if all is written, the complement of the offset
     * to go on from.
     */
    private int find(int at, int c) {
        return switch (c) {
            case '(', '[', '{' -> open(at, c);
            case ')', ']', '}' -> close(at, c);
            case ',' -> comma();
            case '.' ->
                text.has(at + 1, '.') && text.has(at + 2, '.')
                        ? token(PythonParser.ELLIPSIS, 3)
                        : token(PythonParser.DOT, 1);
            case ':' -> colon(at);
            case '=' -> text.has(at + 1, '=') ? token(PythonParser.EQUAL, 2) : token(PythonParser.ASSIGN, 1);
            case ';' -> semicolon(at);
            case '~' -> token(PythonParser.TILDE, 1);
            case '`' -> backquote(at);
            case '!' -> bang(at);
            case '$', '@' -> placeholderOr(at);
            default -> operator(at, c);
        };
    }

    private static int token(int kind, int width) {
        return kind | width << WIDTH_SHIFT;
    }

    private int comma() {
        if (out.isPython2() && brackets.betweenIterables()) {
            return token(PythonParser.COMPREHENSION_COMMA, 1);
        }
        brackets.sawComma();
        return token(PythonParser.COMMA, 1);
    }

    private int semicolon(int at) {
        brackets.endStatement();
        out.writeSemicolon(at);
        return ~(at + 1);
    }

    private int matrixProduct(int at) {
        onlyInPython3(at, "operator '@'");
        return assigning(at, PythonParser.AT, PythonParser.AT_ASSIGN);
    }

    private void onlyInPython2(int at, String construct) {
        if (!out.isPython2()) {
            out.problems().addOnce(at, "Python 2 " + construct);
        }
    }

    private void onlyInPython3(int at, String construct) {
        if (out.isPython2()) {
            out.problems().addOnce(at, "Python 3 " + construct);
        }
    }

    private int operator(int at, int c) {
        int next = text.at(at + 1);
        return switch (c) {
            case '+' -> assigning(at, PythonParser.PLUS, PythonParser.PLUS_ASSIGN);
            case '-' ->
                next == '>'
                        ? token(PythonParser.ARROW, 2)
                        : assigning(at, PythonParser.MINUS, PythonParser.MINUS_ASSIGN);
            case '*' ->
                next == '*'
                        ? doubled(at, PythonParser.DOUBLE_STAR, PythonParser.DOUBLE_STAR_ASSIGN)
                        : assigning(at, PythonParser.STAR, PythonParser.STAR_ASSIGN);
            case '/' ->
                next == '/'
                        ? doubled(at, PythonParser.DOUBLE_SLASH, PythonParser.DOUBLE_SLASH_ASSIGN)
                        : assigning(at, PythonParser.SLASH, PythonParser.SLASH_ASSIGN);
            case '%' -> percent(at);
            case '?' -> help(at);
            case '@' -> assigning(at, PythonParser.AT, PythonParser.AT_ASSIGN);
            case '&' -> assigning(at, PythonParser.AMPERSAND, PythonParser.AMPERSAND_ASSIGN);
            case '|' -> assigning(at, PythonParser.BAR, PythonParser.BAR_ASSIGN);
            case '^' -> assigning(at, PythonParser.CARET, PythonParser.CARET_ASSIGN);
            case '<', '>' -> angle(at, c, next);
            default -> unknown(at);
        };
    }

    private int assigning(int at, int plain, int assigning) {
        return text.has(at + 1, '=') ? token(assigning, 2) : token(plain, 1);
    }

    private int doubled(int at, int plain, int assigning) {
        return text.has(at + 2, '=') ? token(assigning, 3) : token(plain, 2);
    }

    private int angle(int at, int c, int next) {
        if (c == '<' && next == '>') {
            onlyInPython2(at, "operator '<>'");
            return token(PythonParser.NOT_EQUAL, 2);
        }
        if (next == c) {
            return c == '<'
                    ? doubled(at, PythonParser.LEFT_SHIFT, PythonParser.LEFT_SHIFT_ASSIGN)
                    : doubled(at, PythonParser.RIGHT_SHIFT, PythonParser.RIGHT_SHIFT_ASSIGN);
        }
        return c == '<'
                ? assigning(at, PythonParser.LESS, PythonParser.LESS_OR_EQUAL)
                : assigning(at, PythonParser.GREATER, PythonParser.GREATER_OR_EQUAL);
    }

    private int unknown(int at) {
        out.fail(at, at + 1, Messages.character(text.at(at)));
        return ~(at + 1);
    }

    private int open(int at, int c) {
        if (brackets.isFull()) {
            int end = behindDeepBrackets(at);
            out.fail(at, end, TOO_DEEP);
            return ~end;
        }
        brackets.open(c, at);
        int kind = c == '(' ? PythonParser.LEFT_PAREN : c == '[' ? PythonParser.LEFT_BRACKET : PythonParser.LEFT_BRACE;
        return token(kind, 1);
    }

    /** Behind the brackets that open here, or before a line that starts with a word in its first column. */
    private int behindDeepBrackets(int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            switch (text.at(i)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> {
                    depth--;
                    if (depth == 0) {
                        return i + 1;
                    }
                }
                case '\n' -> {
                    if (Characters.isNameStart(text.at(i + 1))) {
                        return i;
                    }
                }
                default -> {
                    // an operand or a blank
                }
            }
        }
        return text.length();
    }

    private int close(int at, int c) {
        int opening = c == ')' ? '(' : c == ']' ? '[' : '{';
        int top = brackets.top();
        if (top == opening || (top == Brackets.FIELD && c == '}')) {
            brackets.close();
            int kind = c == ')'
                    ? PythonParser.RIGHT_PAREN
                    : c == ']' ? PythonParser.RIGHT_BRACKET : PythonParser.RIGHT_BRACE;
            return token(kind, 1);
        }
        if (top == 0) {
            out.fail(at, at + 1, "'" + (char) c + "' closes nothing");
        } else {
            mismatch(at, (char) c, brackets.levelOf(opening));
        }
        return ~(at + 1);
    }

    /**
     * What it closes further out ends there, and the brackets inside were never closed; one that closes nothing at all is one
     * too many.
     */
    private void mismatch(int at, char closing, int level) {
        int opener = brackets.topOffset();
        String opening = "'" + brackets.topCharacter() + "'";
        boolean sameLine = text.skipToLineEnd(opener) >= at;
        if (level > 0 && !sameLine) {
            out.failAt(opener, at, opening + " is never closed");
        } else {
            String where = sameLine ? "" : " on " + out.problems().line(opener);
            out.fail(at, at + 1, "'" + closing + "' does not close " + opening + where);
        }
        if (level > 0) {
            brackets.closeTo(level - 1);
        }
    }

    private int colon(int at) {
        if (brackets.top() == Brackets.FIELD) {
            brackets.startFormat();
            return token(PythonParser.FORMAT_COLON, 1);
        }
        if (text.has(at + 1, '=')) {
            onlyInPython3(at, "operator ':='");
            return token(PythonParser.WALRUS, 2);
        }
        brackets.sawColon();
        return token(PythonParser.COLON, 1);
    }

    private int percent(int at) {
        int end = magics.scan(at);
        return end > at ? ~end : assigning(at, PythonParser.PERCENT, PythonParser.PERCENT_ASSIGN);
    }

    private int help(int at) {
        int end = magics.scan(at);
        return end > at ? ~end : unknown(at);
    }

    private int bang(int at) {
        int end = magics.scan(at);
        if (end > at) {
            return ~end;
        }
        if (text.has(at + 1, '=')) {
            return token(PythonParser.NOT_EQUAL, 2);
        }
        return brackets.top() == Brackets.FIELD ? token(PythonParser.BANG, 1) : unknown(at);
    }

    private int backquote(int at) {
        boolean closes = endsOperand(out.lastKind());
        if (!closes) {
            onlyInPython2(at, "backquotes");
        }
        return token(closes ? PythonParser.CLOSE_BACKQUOTE : PythonParser.OPEN_BACKQUOTE, 1);
    }

    private int placeholderOr(int at) {
        int end = placeholders.scan(at);
        if (end > at) {
            return ~end;
        }
        return text.has(at, '@') && endsOperand(out.lastKind()) ? matrixProduct(at) : operator(at, text.at(at));
    }

    /** Whether an operand can end with a token of a kind. */
    static boolean endsOperand(int kind) {
        return switch (kind) {
            case PythonParser.NAME,
                    PythonParser.NUMBER,
                    PythonParser.STRING,
                    PythonParser.FORMATTED_END,
                    PythonParser.MAGIC,
                    PythonParser.TRUE,
                    PythonParser.FALSE,
                    PythonParser.NONE,
                    PythonParser.ELLIPSIS,
                    PythonParser.RIGHT_PAREN,
                    PythonParser.RIGHT_BRACKET,
                    PythonParser.RIGHT_BRACE,
                    PythonParser.CLOSE_BACKQUOTE -> true;
            default -> false;
        };
    }
}
