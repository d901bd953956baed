package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.TreeParser;
import io.github.forksafe.python.syntax.Dialect;
import io.github.forksafe.python.syntax.Module;
import io.github.forksafe.python.syntax.Statement;
import io.github.forksafe.source.Decoded;
import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads Python 3.0 to 3.14 and Python 2.7. It never fails: a statement that cannot be read becomes a problem with its
 * position, and the others are read. Memory and stack are bounded for any input. An instance keeps its buffers and the
 * names it has met from file to file; it is for one thread at a time.
 *
 * <p>A file is Python 3 unless it reads better as Python 2: without a problem, or with fewer of them. One construct is
 * legal in both and means two things: {@code except A, b:} catches two classes since 3.14 (<a
 * href="https://peps.python.org/pep-0758/">PEP 758</a>) and binds the exception to {@code b} in Python 2. A file that is
 * otherwise valid in both is Python 2 if a name behind such a comma is written like a variable, not like a class.
 */
public final class PythonParser {
    private final Buffers buffers = new Buffers();
    private final io.github.forksafe.python.grammar.PythonParser parser = TreeParser.over(buffers.tokens());

    /** Makes a parser. */
    public PythonParser() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its syntax, the dialect that it is written in, and its problems in that dialect
     */
    public Parsed parse(SourceFile file) {
        Reading three = read(file, Dialect.PYTHON_3);
        if (three.problems == 0 && !three.bindsBehindComma) {
            return three.parsed;
        }
        Reading two = read(file, Dialect.PYTHON_2);
        boolean better = two.problems < three.problems || (two.problems == 0 && three.bindsBehindComma);
        return better ? two.parsed : three.parsed;
    }

    /**
     * Reads a file that was decoded.
     *
     * @param decoded its text
     * @return its syntax; its problems are those of the decoding as well, and of the encoding that Python 2 assumes if none is
     *     declared, which is ASCII
     */
    public Parsed parse(Decoded decoded) {
        Parsed parsed = parse(decoded.file());
        List<Problem> problems = new ArrayList<>(decoded.problems());
        if (parsed.module().dialect() == Dialect.PYTHON_2 && !decoded.declaresEncoding()) {
            foreign(decoded.file()).ifPresent(problems::add);
        }
        if (problems.isEmpty()) {
            return parsed;
        }
        problems.addAll(parsed.problems());
        problems.sort(Comparator.comparing(Problem::at));
        return new Parsed(parsed.file(), parsed.module(), parsed.comments(), List.copyOf(problems));
    }

    /** What is wrong with the first character that is not ASCII. */
    private static Optional<Problem> foreign(SourceFile file) {
        byte[] text = file.utf8();
        for (int i = 0; i < text.length; i++) {
            if (text[i] < 0) {
                String message = "Python 2 needs a declared encoding for characters that are not ASCII";
                return Optional.of(new Problem(file.id(), file.position(i), message));
            }
        }
        return Optional.empty();
    }

    private Reading read(SourceFile file, Dialect dialect) {
        buffers.names().startFile();
        Problems problems = new Problems(file);
        Language language = new Language(dialect);
        Comments.Builder comments = new Comments.Builder();
        List<Statement> body = new ArrayList<>();
        boolean bindsBehindComma = false;
        for (SourceFile.Part part : file.parts()) {
            buffers.clear();
            Characters text = new Characters(file.utf8(), part.end());
            Tokenizer.run(text, part.start(), new TokenWriter(buffers, comments, problems, language));
            Source source = new Source(buffers, text, problems, dialect);
            body.addAll(new FileReader(source, parser).statements());
            bindsBehindComma |= source.bindsBehindComma();
        }
        Module module = new Module(0, file.utf8().length, dialect, List.copyOf(body));
        return new Reading(
                new Parsed(file, module, comments.of(file), problems.inOrder()), problems.count(), bindsBehindComma);
    }

    /**
     * A file as read in one dialect.
     *
     * @param problems how many there are, told or not
     * @param bindsBehindComma whether an {@code except A, b:} looks as if it were to bind {@code b}
     */
    private record Reading(Parsed parsed, int problems, boolean bindsBehindComma) {}
}
