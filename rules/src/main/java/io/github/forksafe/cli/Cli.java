package io.github.forksafe.cli;

import io.github.forksafe.audit.Audit;
import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.audit.Baseline;
import io.github.forksafe.audit.BaselineReview;
import io.github.forksafe.audit.Places;
import io.github.forksafe.callgraph.CallGraphText;
import io.github.forksafe.catalog.CatalogText;
import io.github.forksafe.catalog.Library;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Suggestion;
import io.github.forksafe.outline.Outline;
import io.github.forksafe.project.ProjectRequest;
import io.github.forksafe.report.ConsoleReport;
import io.github.forksafe.report.GithubReport;
import io.github.forksafe.report.Reports;
import io.github.forksafe.report.Summary;
import io.github.forksafe.report.ToolVersion;
import io.github.forksafe.rules.LibraryPages;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/** The command without the process: arguments in, text out, an exit status. */
final class Cli {
    /** Nothing at or above the level to fail on. */
    static final int CLEAN = 0;

    /** Findings at or above it. */
    static final int FINDINGS = 1;

    /** Bad use, a directory that cannot be read, a report that cannot be written, or a bug of ours. */
    static final int TROUBLE = 2;

    private static final double NANOS = 1e9;

    private final Engine engine;
    private final Streams streams;

    Cli(Engine engine, Streams streams) {
        this.engine = engine;
        this.streams = streams;
    }

    /**
     * Runs the command.
     *
     * @param arguments as the shell gave them
     * @return the exit status
     */
    int run(String... arguments) {
        try {
            return follow(arguments);
        } catch (BadUse e) {
            e.sentences().forEach(streams::say);
        } catch (CommandLine.ParameterException e) {
            streams.say(firstLine(e));
        } catch (IOException e) {
            streams.say("cannot write the report: " + e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (OutOfMemoryError e) {
            streams.say("there is not enough memory; run java with a larger -Xmx");
        } catch (RuntimeException | Error e) {
            streams.say(
                    "this is a bug of forksafe, neither of your code nor of your options: " + firstLine(e) + place(e));
        }
        return TROUBLE;
    }

    private int follow(String... arguments) throws BadUse, IOException {
        Options options = new Options();
        CommandLine line = new CommandLine(options)
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.parseArgs(arguments);
        if (options.help) {
            streams.print(line.getUsageMessage().replace(System.lineSeparator(), "\n"));
            return CLEAN;
        }
        if (options.version) {
            streams.print("forksafe " + ToolVersion.text() + "\n");
            return CLEAN;
        }
        if (options.explain.isPresent()) {
            explain(options.explain.get());
            return CLEAN;
        }
        if (options.explainLibrary.isPresent()) {
            explainLibrary(options.explainLibrary.get(), Order.ofLibraries(options));
            return CLEAN;
        }
        Order order = Order.of(options, engine.rules(), reports());
        if (options.outline.isPresent()) {
            outline(order.request(), options.outline.get());
            return CLEAN;
        }
        if (options.callGraph.isPresent()) {
            callGraph(order.request(), options.callGraph.get());
            return CLEAN;
        }
        if (options.discover.isPresent()) {
            discover(order.request(), options.discover.get());
            return CLEAN;
        }
        return audit(order);
    }

    private static void discover(AuditRequest request, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Library library : Audit.discover(request)) {
            Files.writeString(directory.resolve(library.distribution() + ".toml"), CatalogText.of(library));
        }
    }

    private Reports reports() {
        return new Reports(engine.pages(), workspace());
    }

    private boolean isOnGithub() {
        return "true".equals(engine.environment().get("GITHUB_ACTIONS"));
    }

    private Optional<Path> workspace() {
        return Optional.ofNullable(engine.environment().get("GITHUB_WORKSPACE")).map(Path::of);
    }

    private void explain(String rule) throws BadUse, IOException {
        List<String> names = engine.rules().stream().map(RuleInfo::name).toList();
        if (!names.contains(rule)) {
            throw new BadUse("there is no rule '" + rule + "'" + Suggestion.hint(rule, names));
        }
        streams.print(engine.pages().apply(rule));
    }

    private void explainLibrary(String name, AuditRequest request) throws BadUse, IOException {
        LibraryPages libraries = new LibraryPages(Audit.knownLibraries(request));
        streams.print(libraries
                .page(name)
                .orElseThrow(() -> new BadUse("the catalog knows no library '" + name + "'" + libraries.hint(name))));
    }

    private static void callGraph(AuditRequest request, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            CallGraphText.write(Audit.callGraph(request), out);
        }
    }

    private static void outline(AuditRequest request, Path file) throws IOException {
        ProjectRequest reading =
                new ProjectRequest(request.roots(), request.includes(), request.excludes(), request.threads());
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            Outline.write(reading, new Places(request)::of, out);
        }
    }

    private int audit(Order order) throws IOException {
        long start = System.nanoTime();
        AuditResult result = order.cache()
                .map(cache -> cache.get(order.request(), engine.audit()))
                .orElseGet(() -> engine.audit().apply(order.request()));
        if (order.rewrite().isPresent()) {
            return rewrite(order.rewrite().get(), result.baseline());
        }
        StringBuilder report = new StringBuilder();
        order.format().write(result, report);
        if (order.output().isPresent()) {
            Files.write(order.output().get(), report.toString().getBytes(StandardCharsets.UTF_8));
        } else {
            streams.print(report.toString());
        }
        if (isOnGithub() && order.format() instanceof ConsoleReport) {
            StringBuilder annotations = new StringBuilder();
            new GithubReport(workspace()).write(result, annotations);
            streams.print(annotations.toString());
        }
        boolean isSummed = order.output().isEmpty() && order.format() instanceof ConsoleReport;
        String time = String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / NANOS);
        streams.say((isSummed ? "done in " : Summary.of(result) + ", ") + time);
        return result.fails() ? FINDINGS : CLEAN;
    }

    private int rewrite(Order.Rewrite rewrite, BaselineReview review) throws IOException {
        Baseline after = rewrite.adds() ? review.accepted(rewrite.before()) : review.pruned(rewrite.before());
        after.write(rewrite.file());
        streams.say(after.changesSince(rewrite.before()) + ": " + rewrite.file());
        return CLEAN;
    }

    private static String firstLine(Throwable e) {
        String message = e instanceof CommandLine.ParameterException ? e.getMessage() : e.toString();
        return message == null ? e.toString() : message.lines().findFirst().orElse("");
    }

    private static String place(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
