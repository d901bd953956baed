package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Dialect;

/** What all translators read from and write to while they translate one file. */
final class Source {
    private final Tokens tokens;
    private final Characters text;
    private final Faults faults;
    private final Names names;
    private final Problems problems;
    private final Dialect dialect;
    private final Lists lists = new Lists();
    private boolean bindsBehindComma;

    Source(Buffers buffers, Characters text, Problems problems, Dialect dialect) {
        this.tokens = buffers.tokens();
        this.text = text;
        this.faults = buffers.faults();
        this.names = buffers.names();
        this.problems = problems;
        this.dialect = dialect;
    }

    boolean isPython2() {
        return dialect == Dialect.PYTHON_2;
    }

    /** Notes an {@code except A, b:} that looks as if it were to bind {@code b}. */
    void noteBindingBehindComma() {
        bindsBehindComma = true;
    }

    boolean bindsBehindComma() {
        return bindsBehindComma;
    }

    Tokens tokens() {
        return tokens;
    }

    Characters text() {
        return text;
    }

    Faults faults() {
        return faults;
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

    /** The text between two byte offsets, which other files may hold as well. */
    String shared(int start, int end) {
        return names.shared(text.bytes(), start, end);
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

    /** Reports what only Python 2 has, once. */
    void onlyInPython2(int offset, String construct) {
        if (!isPython2()) {
            problems.addOnce(offset, "Python 2 " + construct);
        }
    }
}
