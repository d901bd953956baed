package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;

/**
 * Reads the {@code ${x}} and {@code @x@} that a build still has to replace when it copies the file (<a
 * href="https://maven.apache.org/plugins/maven-resources-plugin/examples/filter.html">filtering</a>). One is a name, together
 * with the letters and digits that it touches: a name that no program can spell and that so means nothing known. A dollar
 * sign has no meaning in Python; an at sign has, and keeps it wherever Python could be meant.
 */
final class Placeholders {
    private final Characters text;
    private final TokenWriter out;
    private final Brackets brackets;

    Placeholders(Characters text, TokenWriter out, Brackets brackets) {
        this.text = text;
        this.out = out;
        this.brackets = brackets;
    }

    /** Writes the placeholder at an offset and returns where it ends; the offset itself if there is none. */
    int scan(int at) {
        int end = text.has(at, '$') ? endOfDollar(at) : endOfAt(at);
        if (end == at || (text.has(at, '@') && mayBePython(end))) {
            return at;
        }
        end = behindTouching(end);
        out.writePlaceholder(at, end, text);
        return end;
    }

    private int endOfDollar(int at) {
        if (!text.has(at + 1, '{')) {
            return at;
        }
        int i = at + 2;
        while (!text.isLineEnd(i)
                && !text.has(i, '{')
                && !text.has(i, '}')
                && !text.has(i, '\'')
                && !text.has(i, '"')) {
            i++;
        }
        return text.has(i, '}') && i > at + 2 ? i + 1 : at;
    }

    private int endOfAt(int at) {
        if (!Characters.isNameStart(text.at(at + 1))) {
            return at;
        }
        int i = at + 1;
        while (Characters.isNamePart(text.at(i)) || text.has(i, '.') || text.has(i, '-')) {
            i++;
        }
        return text.has(i, '@') ? i + 1 : at;
    }

    /** Behind what touches the end of a placeholder and makes one word or number with it. */
    private int behindTouching(int from) {
        int at = from;
        while (true) {
            int end = text.endOfName(at);
            end = text.has(end, '.') && Characters.isDigit(text.at(end + 1)) ? end + 1 : end;
            end = text.has(end, '$') ? endOfDollar(end) : end;
            if (end == at) {
                return at;
            }
            at = end;
        }
    }

    /** Whether the two at signs may be operators, or the first of them the one of a decorator. */
    private boolean mayBePython(int end) {
        if (out.atStatementStart()) {
            return startsOperand(end) && isBeforeDefinition(end);
        }
        return Operators.endsOperand(out.lastKind()) && !isNameToBind() && startsOperand(end);
    }

    /** Whether the last token is a name that is defined or imported, behind which no operator can stand. */
    private boolean isNameToBind() {
        Tokens tokens = out.tokens();
        int before = tokens.count() - 2;
        return before >= 0
                && switch (tokens.kind(before)) {
                    case PythonParser.DEF,
                            PythonParser.CLASS,
                            PythonParser.IMPORT,
                            PythonParser.FROM,
                            PythonParser.AS,
                            PythonParser.GLOBAL,
                            PythonParser.NONLOCAL -> true;
                    default -> false;
                };
    }

    private boolean startsOperand(int from) {
        int at = skipToToken(from);
        int c = text.at(at);
        if (Characters.isNameStart(c)) {
            return !isOperator(text.text(at, Math.min(text.endOfName(at), at + "import".length())));
        }
        return switch (c) {
            case '(', '[', '{', '\'', '"', '+', '-', '~', '\\', '$' -> true;
            case '.' -> Characters.isDigit(text.at(at + 1)) || text.has(at + 1, '.');
            default -> c < 0 || Characters.isDigit(c);
        };
    }

    private static boolean isOperator(String word) {
        return switch (word) {
            case "and", "as", "else", "for", "from", "if", "import", "in", "is", "not", "or" -> true;
            default -> false;
        };
    }

    /** Behind blanks, and inside of brackets behind the line ends and comments too. */
    private int skipToToken(int from) {
        int at = text.skipBlanks(from);
        while (brackets.depth() > 0 && at < text.length() && (text.isLineEnd(at) || text.has(at, '#'))) {
            at = text.skipBlanks(text.skipLineEnd(text.skipToLineEnd(at)));
        }
        return at;
    }

    /** Whether the next line is one that a decorator can stand before. */
    private boolean isBeforeDefinition(int from) {
        int at = from;
        do {
            at = text.skipBlanks(text.skipLineEnd(text.skipToLineEnd(at)));
        } while (at < text.length() && (text.isLineEnd(at) || text.has(at, '#')));
        return switch (text.text(at, Math.min(text.endOfName(at), at + "class".length()))) {
            case "def", "class", "async" -> true;
            default -> text.has(at, '@');
        };
    }
}
