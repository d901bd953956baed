package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.Tokens;
import io.github.forksafe.python.grammar.TreeParser;
import io.github.forksafe.python.syntax.Module;
import io.github.forksafe.python.syntax.Statement;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Python 3.0 to 3.14. It never fails: a statement that cannot be read becomes a problem with its position, and the
 * others are read. Memory and stack are bounded for any input. An instance keeps its buffers and the names it has met from
 * file to file; it is for one thread at a time.
 */
public final class PythonParser {
    private final Tokens tokens = new Tokens();
    private final Names names = new Names();
    private final io.github.forksafe.python.grammar.PythonParser parser = TreeParser.over(tokens);

    /** Makes a parser. */
    public PythonParser() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its syntax and its problems
     */
    public Parsed parse(SourceFile file) {
        names.startFile();
        Problems problems = new Problems(file);
        List<Statement> body = new ArrayList<>();
        for (SourceFile.Part part : file.parts()) {
            tokens.clear();
            Characters text = new Characters(file.utf8(), part.end());
            new Tokenizer(text, part.start(), new TokenWriter(tokens, names, problems)).run();
            body.addAll(new FileReader(new Source(tokens, text, names, problems), parser).statements());
        }
        return new Parsed(file, new Module(0, file.utf8().length, List.copyOf(body)), problems.inOrder());
    }
}
