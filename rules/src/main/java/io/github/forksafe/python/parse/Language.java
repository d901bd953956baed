package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;
import io.github.forksafe.python.syntax.Dialect;

/**
 * The Python that a file is being read as: a dialect, and what a Python 2 file takes over from Python 3 by {@code from
 * __future__ import}, as far as its text reads otherwise from there on (<a
 * href="https://docs.python.org/2.7/library/__future__.html">__future__</a>).
 */
final class Language {
    private final Dialect dialect;
    private boolean printFunction;
    private boolean unicodeLiterals;

    Language(Dialect dialect) {
        this.dialect = dialect;
    }

    boolean isPython2() {
        return dialect == Dialect.PYTHON_2;
    }

    /** Whether {@code print} is a name like any other in Python 2. */
    boolean printIsFunction() {
        return printFunction;
    }

    /** Whether string literals without a prefix are text in Python 2. */
    boolean literalsAreText() {
        return unicodeLiterals;
    }

    /** Looks for such imports in a simple statement that ends with the last token. */
    void read(Buffers buffers, int first) {
        Tokens tokens = buffers.tokens();
        if (isPython2()
                && first + 3 < tokens.count()
                && tokens.kind(first) == PythonParser.FROM
                && isName(buffers, first + 1, "__future__")
                && tokens.kind(first + 2) == PythonParser.IMPORT) {
            for (int i = first + 3; i < tokens.count(); i++) {
                printFunction |= isName(buffers, i, "print_function");
                unicodeLiterals |= isName(buffers, i, "unicode_literals");
            }
        }
    }

    private static boolean isName(Buffers buffers, int token, String name) {
        return buffers.tokens().kind(token) == PythonParser.NAME
                && buffers.names().name(buffers.tokens().note(token)).equals(name);
    }
}
