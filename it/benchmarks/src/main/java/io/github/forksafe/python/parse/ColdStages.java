package io.github.forksafe.python.parse;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Runs one stage of reading Python once, in a process that has done nothing before, and says where the time went: what a first run costs beside
 * what the work costs.
 *
 * <pre>
 *     none|tokens|trees|syntax|facts DIR
 * </pre>
 *
 * <p>It prints one line: lines; then milliseconds, of the process from its start to the files in memory, of the stage, of the reading thread's
 * processor time in the stage, of all threads' processor time from start to end, of compilation; and classes loaded.
 */
public final class ColdStages {
    private static final double MILLIS = 1e6;

    private ColdStages() {}

    /**
     * Runs a stage.
     *
     * @param arguments see above
     */
    public static void main(String[] arguments) {
        StageBenchmark stages = new StageBenchmark();
        stages.directory = arguments[1];
        stages.read();
        double started = ManagementFactory.getRuntimeMXBean().getUptime();
        double thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / MILLIS;
        long start = System.nanoTime();
        run(stages, arguments[0]);
        double wall = (System.nanoTime() - start) / MILLIS;
        double threadAfter = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / MILLIS;
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(String.format(
                Locale.ROOT,
                "%d %.0f %.0f %.0f %.0f %d %d",
                stages.lines(),
                started,
                wall,
                threadAfter - thread,
                system.getProcessCpuTime() / MILLIS,
                ManagementFactory.getCompilationMXBean().getTotalCompilationTime(),
                ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount()));
    }

    private static void run(StageBenchmark stages, String stage) {
        Blackhole sink =
                new Blackhole("Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        switch (stage) {
            case "none" -> sink.consume(stages);
            case "tokens" -> sink.consume(stages.tokens());
            case "trees" -> sink.consume(stages.trees());
            case "syntax" -> stages.syntax(sink);
            case "facts" -> stages.facts(sink);
            default -> throw new IllegalArgumentException("none, tokens, trees, syntax or facts, not " + stage);
        }
    }
}
