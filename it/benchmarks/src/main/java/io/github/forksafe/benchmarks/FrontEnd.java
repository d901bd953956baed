package io.github.forksafe.benchmarks;

import io.github.forksafe.python.parse.StageBenchmark;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures the stages of reading Python over the files below a directory, in memory, on one thread, warm. Each stage contains
 * those before it.
 */
public final class FrontEnd {
    private FrontEnd() {}

    /**
     * Measures and prints a table.
     *
     * @param arguments the directory
     * @throws RunnerException from JMH
     */
    public static void main(String[] arguments) throws RunnerException {
        Path directory = Path.of(arguments[0]).toAbsolutePath();
        Tree tree = Tree.read(directory);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(StageBenchmark.class.getName())
                        .param("directory", directory.toString())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        System.out.println();
        System.out.println("stage       MB/s   kLOC/s   bytes allocated per line");
        for (RunResult result : results) {
            System.out.println(row(tree, result));
        }
    }

    private static String row(Tree tree, RunResult result) {
        double seconds = result.getPrimaryResult().getScore();
        double allocated =
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
        return String.format(
                Locale.ROOT,
                "%-10s %6.1f %8.0f %10.0f",
                result.getPrimaryResult().getLabel(),
                tree.bytes() / seconds / 1e6,
                tree.lines() / seconds / 1e3,
                allocated / tree.lines());
    }
}
