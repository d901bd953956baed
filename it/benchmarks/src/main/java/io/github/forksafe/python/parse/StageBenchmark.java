package io.github.forksafe.python.parse;

import io.github.forksafe.benchmarks.Tree;
import io.github.forksafe.model.FactsCollector;
import io.github.forksafe.project.ModuleName;
import io.github.forksafe.python.grammar.Tokens;
import io.github.forksafe.python.grammar.TreeParser;
import io.github.forksafe.python.syntax.Dialect;
import io.github.forksafe.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The stages of reading Python; in this package, since only the last two can be had from outside. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 3)
public class StageBenchmark {
    /** Where the files are. */
    @Param("")
    public String directory = "";

    private final Buffers buffers = new Buffers();
    private final io.github.forksafe.python.grammar.PythonParser grammar = TreeParser.over(buffers.tokens());
    private final PythonParser parser = new PythonParser();
    private final FactsCollector collector = new FactsCollector();
    private final List<ModuleName> names = List.of(new ModuleName("benchmark", ""));
    private List<SourceFile> files = List.of();

    /** Reads the files. */
    @Setup
    public void read() {
        files = Tree.read(Path.of(directory)).files();
    }

    /** How many lines the files have. */
    long lines() {
        return files.stream().mapToLong(file -> file.lines().lineCount() - 1L).sum();
    }

    /** Bytes to tokens. */
    @Benchmark
    public int tokens() {
        int count = 0;
        for (SourceFile file : files) {
            count += tokenize(file, new Problems(file));
        }
        return count;
    }

    /** Bytes to parse trees. */
    @Benchmark
    public int trees() {
        int count = 0;
        for (SourceFile file : files) {
            Problems problems = new Problems(file);
            tokenize(file, problems);
            count += parse(file, problems);
        }
        return count;
    }

    /** Bytes to syntax: all that a user of the parser gets. */
    @Benchmark
    public void syntax(Blackhole sink) {
        for (SourceFile file : files) {
            sink.consume(parser.parse(file));
        }
    }

    /** Bytes to facts: all that the audit keeps of a file. */
    @Benchmark
    public void facts(Blackhole sink) {
        for (SourceFile file : files) {
            sink.consume(collector.collect(file, names, parser.parse(file).module()));
        }
    }

    private int tokenize(SourceFile file, Problems problems) {
        buffers.names().startFile();
        buffers.clear();
        Language language = new Language(Dialect.PYTHON_3);
        TokenWriter out = new TokenWriter(buffers, new Comments.Builder(), problems, language);
        Tokenizer.run(new Characters(file.utf8(), file.utf8().length), 0, out);
        return buffers.tokens().count();
    }

    private int parse(SourceFile file, Problems problems) {
        Tokens tokens = buffers.tokens();
        Characters text = new Characters(file.utf8(), file.utf8().length);
        grammar.setErrorHandler(new StatementRecovery(new Source(buffers, text, problems, Dialect.PYTHON_3)));
        int statements = 0;
        int at = 0;
        while (tokens.kind(at) != io.github.forksafe.python.grammar.PythonParser.EOF) {
            grammar.startAt(at);
            grammar.statement();
            at = Math.max(grammar.at(), at + 1);
            statements++;
        }
        return statements;
    }
}
