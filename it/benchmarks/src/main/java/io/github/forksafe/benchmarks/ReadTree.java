package io.github.forksafe.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.github.forksafe.model.FactsCollector;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.project.FileDigest;
import io.github.forksafe.project.ProjectReader;
import io.github.forksafe.project.PythonSource;
import io.github.forksafe.python.parse.Parsed;
import io.github.forksafe.python.parse.PythonParser;
import io.github.forksafe.source.Decoding;
import io.github.forksafe.source.SourceFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the Python below a directory as the audit does, as a process of its own.
 *
 * <pre>
 *     syntax THREADS DIR   reads and parses all files once and drops what it made of each
 *     facts THREADS DIR    the same, and keeps the facts of all files to the end, as the audit does
 *     warm PASSES DIR      parses the files, which are in memory, again and again on one thread
 * </pre>
 *
 * <p>The first two print how many files, top-level statements (or functions) and problems there are; the third prints a line for
 * each pass: bytes, lines, seconds, and seconds of the whole process's processor time.
 */
public final class ReadTree {
    private static final double NANOS = 1e9;

    private ReadTree() {}

    /**
     * Reads a directory.
     *
     * @param arguments see above
     */
    public static void main(String[] arguments) {
        int number = Integer.parseInt(arguments[1]);
        Path directory = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "syntax" -> syntax(directory, number);
            case "facts" -> facts(directory, number);
            case "warm" -> warm(Tree.read(directory), number);
            default -> throw new IllegalArgumentException("syntax, facts or warm, not " + arguments[0]);
        }
    }

    private static void syntax(Path directory, int threads) {
        List<Counts> files = ProjectReader.read(Tree.request(directory, threads), SyntaxDigest::new)
                .files();
        int statements = 0;
        int problems = 0;
        for (Counts file : files) {
            statements += file.statements;
            problems += file.problems;
        }
        print(files.size() + " files, " + statements + " statements, " + problems + " problems");
    }

    private static void facts(Path directory, int threads) {
        List<ModuleFacts> files = ProjectReader.read(Tree.request(directory, threads), FactsDigest::new)
                .files();
        int functions = 0;
        for (ModuleFacts file : files) {
            functions += file.functions().size();
        }
        print(files.size() + " files, " + functions + " functions");
    }

    private static void warm(Tree tree, int passes) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        PythonParser parser = new PythonParser();
        for (int pass = 0; pass < passes; pass++) {
            long start = System.nanoTime();
            long processor = system.getProcessCpuTime();
            int statements = 0;
            for (SourceFile file : tree.files()) {
                statements += parser.parse(file).module().body().size();
            }
            double used = (system.getProcessCpuTime() - processor) / NANOS;
            double seconds = (System.nanoTime() - start) / NANOS;
            print(tree.bytes() + " " + tree.lines() + " " + seconds + " " + used + " " + statements);
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private record Counts(int statements, int problems) {}

    private static final class SyntaxDigest implements FileDigest<Counts> {
        private final PythonParser parser = new PythonParser();

        @Override
        public Counts digest(PythonSource source) {
            Parsed parsed =
                    parser.parse(Decoding.decode(source.id(), source.bytes()).file());
            return new Counts(parsed.module().body().size(), parsed.problems().size());
        }
    }

    private static final class FactsDigest implements FileDigest<ModuleFacts> {
        private final PythonParser parser = new PythonParser();
        private final FactsCollector collector = new FactsCollector();

        @Override
        public ModuleFacts digest(PythonSource source) {
            SourceFile file = Decoding.decode(source.id(), source.bytes()).file();
            return collector.collect(
                    file, source.names(), parser.parse(file).module());
        }
    }
}
