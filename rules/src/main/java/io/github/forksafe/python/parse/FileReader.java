package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Statement;
import java.util.List;

/**
 * Reads a file one top-level statement at a time: its tree is translated while it is still in the processor's cache, and
 * is garbage before the next one is built.
 */
final class FileReader {
    private final Source source;
    private final PythonParser parser;
    private final StatementTranslator statements;
    private final Python3Only python3;

    FileReader(Source source, PythonParser parser) {
        this.source = source;
        this.parser = parser;
        this.statements = new StatementTranslator(source);
        this.python3 = new Python3Only(source, new Expressions(source));
        parser.setErrorHandler(new StatementRecovery(source));
    }

    List<Statement> statements() {
        int mark = source.lists().mark();
        int at = 0;
        while (source.kind(at) != PythonParser.EOF) {
            parser.startAt(at);
            Tree statement = parser.statement();
            if (source.isPython2()) {
                python3.report(statement);
            }
            statements.translate(statement);
            at = Math.max(parser.at(), at + 1);
        }
        return source.lists().take(mark);
    }
}
