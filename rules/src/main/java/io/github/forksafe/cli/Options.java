package io.github.forksafe.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options as picocli reads them. They are a contract: options are added, never changed. */
@Command(
        name = "forksafe",
        sortOptions = false,
        header = "Audits Python for forks that can run while a thread is alive.",
        synopsisHeading = "%nUsage: ",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footerHeading = "%n",
        footer = {
            "Exit status: 0 nothing at or above the level to fail on, 1 findings,",
            "2 bad use or a directory that cannot be read."
        })
final class Options {
    /** More threads than this have nothing to do. */
    private static final int MOST_DEFAULT_THREADS = 8;

    @Parameters(paramLabel = "DIR", arity = "0..*", description = "The directories to audit.")
    List<Path> directories = new ArrayList<>();

    @Option(
            names = "--python-version",
            paramLabel = "SPEC",
            description =
                    "The Pythons that the code runs on: a specifier such as '>=3.8,<3.12', or a version such as 3.11. "
                            + "Default: all that are alive.")
    String pythonVersion = "";

    @Option(
            names = "--platform",
            paramLabel = "SYSTEM",
            description = "The system that the code runs on: linux (the default), macos or windows.")
    String platform = "linux";

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit with 1 from this level on: error (the default), warning, note or never.")
    String failOn = "error";

    @Option(
            names = "--report-level",
            paramLabel = "LEVEL",
            description = "Leaves findings below this level out: error, warning or note (the default).")
    String reportLevel = "note";

    @Option(
            names = "--rule",
            paramLabel = "NAME=LEVEL",
            description =
                    "Sets a rule's level: error, warning, note or off. '*' in a name stands for any text. Repeatable.")
    List<String> rules = new ArrayList<>();

    @Option(
            names = "--suppressions",
            paramLabel = "FILE",
            description = "A TOML file of findings that are known and no reason to fail.")
    Optional<Path> suppressions = Optional.empty();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "A file of findings that were accepted, as --accept writes it.")
    Optional<Path> baseline = Optional.empty();

    @Option(names = "--accept", description = "Writes today's findings to the baseline, and reports nothing.")
    boolean accept;

    @Option(names = "--prune", description = "Drops from the baseline what is no longer found, and reports nothing.")
    boolean prune;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day that the last days of suppressions are compared with. Default: that of the clock.")
    Optional<LocalDate> today = Optional.empty();

    @Option(
            names = "--site-packages",
            paramLabel = "DIR",
            description =
                    "A directory of installed packages, or a virtual environment, whose sources are read for what they "
                            + "start. Those below the audited directories are found without. Repeatable.")
    List<Path> sitePackages = new ArrayList<>();

    @Option(
            names = "--dependency-file",
            paramLabel = "FILE",
            description =
                    "A file that declares dependencies, besides those found. One whose name says nothing is read as "
                            + "requirements. Repeatable.")
    List<Path> dependencyFiles = new ArrayList<>();

    @Option(
            names = "--entry-point",
            paramLabel = "MODULE[:FUNCTION]",
            description =
                    "Where a program starts, besides what is found, such as jobs.main:run; a module is run. Repeatable.")
    List<String> entryPoints = new ArrayList<>();

    @Option(
            names = "--input-encoding",
            paramLabel = "ENCODING",
            description = "The encoding of Python files that declare none. Default: UTF-8, as Python has it.")
    String inputEncoding = "UTF-8";

    @Option(
            names = "--catalog",
            paramLabel = "FILE",
            description = "A catalog file of your own, stronger than what is known of its library. Repeatable.")
    List<Path> catalogs = new ArrayList<>();

    @Option(
            names = "--base",
            paramLabel = "DIR",
            description = "The directory that files are named relative to; all directories to audit are in it.")
    Optional<Path> base = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The report's format: checkstyle, console (the default), github, html, json, junit or sarif.")
    String format = "console";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write the report. Default: standard output.")
    Optional<Path> output = Optional.empty();

    @Option(names = "--color", description = "Colours the console format.")
    boolean color;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "A directory of its own to keep results in. Where nothing has changed, the last one is taken.")
    Optional<Path> cache = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads read files. Default: one for each processor, at most 8.")
    int threads = Math.min(MOST_DEFAULT_THREADS, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--explain",
            paramLabel = "RULE",
            description = "Prints what a rule flags and why, and audits nothing.")
    Optional<String> explain = Optional.empty();

    @Option(
            names = "--explain-library",
            paramLabel = "NAME",
            description = "Prints what is known of a library, with evidence, and audits nothing.")
    Optional<String> explainLibrary = Optional.empty();

    @Option(
            names = "--outline",
            paramLabel = "FILE",
            description = "Writes what was read of each Python file, one JSON object a line, and audits nothing.")
    Optional<Path> outline = Optional.empty();

    @Option(
            names = "--call-graph",
            paramLabel = "FILE",
            description = "Writes which function calls which, as JSON, and audits nothing.")
    Optional<Path> callGraph = Optional.empty();

    @Option(
            names = "--discover",
            paramLabel = "DIR",
            description =
                    "Writes what the sources of installed libraries say that they start, a catalog file each, into DIR, "
                            + "and audits nothing.")
    Optional<Path> discover = Optional.empty();

    @Option(names = "--version", versionHelp = true, description = "Prints the version.")
    boolean version;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this text.")
    boolean help;
}
