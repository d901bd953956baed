package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;
import io.github.forksafe.python.grammar.Tree;

/** What all translators read from and write to while they translate one file. */
final class Source {
    private final Tokens tokens;
    private final Characters text;
    private final Names names;
    private final Problems problems;
    private final Lists lists = new Lists();

    Source(Tokens tokens, Characters text, Names names, Problems problems) {
        this.tokens = tokens;
        this.text = text;
        this.names = names;
        this.problems = problems;
    }

    Tokens tokens() {
        return tokens;
    }

    Characters text() {
        return text;
    }

    Problems problems() {
        return problems;
    }

    Lists lists() {
        return lists;
    }

    int kind(int token) {
        return tokens.kind(token);
    }

    int start(int token) {
        return tokens.start(token);
    }

    int end(int token) {
        return tokens.end(token);
    }

    int start(Tree node) {
        return tokens.start(node.first());
    }

    int end(Tree node) {
        return tokens.end(node.last());
    }

    /** The name that a NAME token is. */
    String name(int token) {
        return names.name(tokens.note(token));
    }

    /** Where the text of a statement ends, without the line ends and block ends behind it. */
    int endOfStatement(Tree statement) {
        int i = statement.last();
        while (i > statement.first() && isBehindStatement(tokens.kind(i))) {
            i--;
        }
        return tokens.end(i);
    }

    private static boolean isBehindStatement(int kind) {
        return switch (kind) {
            case PythonParser.NEWLINE, PythonParser.INDENT, PythonParser.DEDENT -> true;
            default -> false;
        };
    }

    void problem(int offset, String message) {
        problems.add(offset, message);
    }
}
