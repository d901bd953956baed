package io.github.forksafe.cli;

import io.github.forksafe.audit.Acceptance;
import io.github.forksafe.audit.AuditCache;
import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.Baseline;
import io.github.forksafe.audit.CatalogFiles;
import io.github.forksafe.audit.SuppressionsFile;
import io.github.forksafe.audit.Surroundings;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Suggestion;
import io.github.forksafe.pip.OperatingSystem;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.pip.Reading;
import io.github.forksafe.report.ConsoleReport;
import io.github.forksafe.report.ReportFormat;
import io.github.forksafe.report.Reports;
import io.github.forksafe.rules.RuleLevels;
import io.github.forksafe.source.Decoding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the options ask for, checked.
 *
 * @param request what to audit and how
 * @param format how to report it
 * @param output where to, or nothing for the standard output
 * @param rewrite what to do to the baseline instead of a report
 * @param cache where to keep the result
 */
record Order(
        AuditRequest request,
        ReportFormat format,
        Optional<Path> output,
        Optional<Rewrite> rewrite,
        Optional<AuditCache> cache) {
    private static final int MOST_THREADS = 256;

    /**
     * A change of the baseline.
     *
     * @param file where it is
     * @param before what it holds
     * @param adds whether findings are accepted, and not only dropped that are no longer found
     */
    record Rewrite(Path file, Baseline before, boolean adds) {}

    static Order of(Options options, List<RuleInfo> rules, Reports reports) throws BadUse {
        checkDirectories(options.directories);
        if (options.threads < 1 || options.threads > MOST_THREADS) {
            throw new BadUse("--threads must be from 1 to " + MOST_THREADS + ", not " + options.threads);
        }
        AuditRequest request = new AuditRequest(
                options.directories,
                List.of(),
                base(options),
                List.of(),
                List.of(),
                pythonVersions(options),
                levels(options.rules, rules),
                failOn(options.failOn),
                reportFrom(options),
                options.threads,
                acceptance(options, rules),
                surroundings(options));
        checkOutput("report", "--output", options.output);
        checkOutput("outline", "--outline", options.outline);
        checkOutput("call graph", "--call-graph", options.callGraph);
        return new Order(
                request,
                format(options, reports),
                options.output,
                rewrite(options, request),
                options.cache.map(AuditCache::new));
    }

    /** Where paths are compared they must be of one kind: all absolute, without dots. */
    private static Optional<Path> base(Options options) throws BadUse {
        if (options.base.isEmpty()) {
            return Optional.empty();
        }
        Path base = options.base.get().toAbsolutePath().normalize();
        options.directories.replaceAll(directory -> directory.toAbsolutePath().normalize());
        for (Path directory : options.directories) {
            if (!directory.startsWith(base)) {
                throw new BadUse("the directory '" + directory + "' is not in --base '" + base + "'");
            }
        }
        return Optional.of(base);
    }

    private static Surroundings surroundings(Options options) throws BadUse {
        for (Path directory : options.sitePackages) {
            if (!Files.isDirectory(directory)) {
                throw new BadUse("there is no directory '" + directory + "' of installed packages");
            }
        }
        CatalogFiles catalogs = CatalogFiles.read(options.catalogs);
        if (!catalogs.errors().isEmpty()) {
            throw new BadUse(catalogs.errors());
        }
        for (Path file : options.dependencyFiles) {
            if (!Files.isRegularFile(file)) {
                throw new BadUse("there is no dependency file '" + file + "'");
            }
        }
        return new Surroundings(
                comparable(options, options.sitePackages),
                catalogs.libraries(),
                comparable(options, options.dependencyFiles),
                entryPoints(options.entryPoints),
                Decoding.encoding(options.inputEncoding)
                        .orElseThrow(() ->
                                new BadUse("--input-encoding '" + options.inputEncoding + "' is no known encoding")));
    }

    private static List<Path> comparable(Options options, List<Path> paths) {
        return options.base.isEmpty()
                ? paths
                : paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    }

    private static List<String> entryPoints(List<String> texts) throws BadUse {
        for (String text : texts) {
            if (!Surroundings.isEntryPoint(text)) {
                throw new BadUse("--entry-point '" + text + "' is not of the form MODULE or MODULE:FUNCTION");
            }
        }
        return texts;
    }

    /** What there is to know of libraries without code to audit. */
    static AuditRequest ofLibraries(Options options) throws BadUse {
        return new AuditRequest(
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                pythonVersions(options),
                RuleLevels.defaults(),
                Severity.OFF,
                Severity.NOTE,
                options.threads,
                Acceptance.none(),
                surroundings(options));
    }

    private static Acceptance acceptance(Options options, List<RuleInfo> rules) throws BadUse {
        LocalDate today = options.today.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
        Optional<SuppressionsFile> file = Optional.empty();
        if (options.suppressions.isPresent()) {
            Path path = options.suppressions.get();
            SuppressionsFile.Read read = SuppressionsFile.read(
                    options.base.isPresent() ? path.toAbsolutePath().normalize() : path,
                    rules.stream().map(RuleInfo::name).toList());
            if (!read.errors().isEmpty()) {
                throw new BadUse(read.errors());
            }
            file = Optional.of(read.file());
        }
        return new Acceptance(file, baseline(options), today, false);
    }

    /** A baseline that is to be written need not be there. */
    private static Optional<Baseline> baseline(Options options) throws BadUse {
        if (options.baseline.isEmpty()) {
            if (options.accept || options.prune) {
                throw new BadUse((options.accept ? "--accept" : "--prune") + " needs --baseline");
            }
            return Optional.empty();
        }
        Path file = options.baseline.get();
        if (options.accept && !Files.exists(file)) {
            return Optional.of(Baseline.empty());
        }
        Baseline.Read read = Baseline.read(file);
        if (!read.errors().isEmpty()) {
            throw new BadUse(read.errors());
        }
        return Optional.of(read.baseline());
    }

    private static Optional<Rewrite> rewrite(Options options, AuditRequest request) throws BadUse {
        if (!options.accept && !options.prune) {
            return Optional.empty();
        }
        checkOutput("baseline", "--baseline", options.baseline);
        Baseline before = request.acceptance().baseline().orElseThrow();
        return options.baseline.map(file -> new Rewrite(file, before, options.accept));
    }

    private static void checkDirectories(List<Path> directories) throws BadUse {
        if (directories.isEmpty()) {
            throw new BadUse("name at least one directory to audit; --help tells the options");
        }
        for (Path directory : directories) {
            if (directory.toString().isEmpty()) {
                // Most likely a variable that is not set; the current directory is named by a dot.
                throw new BadUse("a directory's name is empty");
            } else if (!Files.exists(directory)) {
                throw new BadUse("there is no directory '" + directory + "'");
            } else if (!Files.isDirectory(directory)) {
                throw new BadUse("'" + directory + "' is not a directory");
            } else if (!Files.isReadable(directory) || !Files.isExecutable(directory)) {
                throw new BadUse("the directory '" + directory + "' cannot be read");
            }
        }
    }

    private static void checkOutput(String what, String option, Optional<Path> output) throws BadUse {
        if (output.isEmpty()) {
            return;
        }
        Path folder = output.get().toAbsolutePath().getParent();
        if (Files.isDirectory(output.get())) {
            throw new BadUse(option + " cannot be the directory '" + output.get() + "'");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BadUse("there is no directory '" + folder + "' to write the " + what + " to");
        }
    }

    private static PythonVersions pythonVersions(Options options) throws BadUse {
        OperatingSystem system = OperatingSystem.ofWord(options.platform)
                .orElseThrow(() -> new BadUse("--platform cannot be '" + options.platform + "', only "
                        + String.join(", ", OperatingSystem.words())
                        + Suggestion.hint(options.platform, OperatingSystem.words())));
        Reading<PythonVersions> reading = PythonVersions.parse(options.pythonVersion);
        if (reading instanceof Reading.Unreadable<PythonVersions> bad) {
            throw new BadUse("--python-version: " + bad.message());
        }
        return reading.toOptional().orElseThrow().on(system);
    }

    private static Severity failOn(String word) throws BadUse {
        List<String> words = List.of("error", "warning", "note", "never");
        if (!words.contains(word)) {
            throw new BadUse("--fail-on cannot be '" + word + "', only " + String.join(", ", words)
                    + Suggestion.hint(word, words));
        }
        return Severity.ofWord(word).orElse(Severity.OFF);
    }

    /** What fails is reported. */
    private static Severity reportFrom(Options options) throws BadUse {
        List<String> words = List.of("error", "warning", "note");
        String word = options.reportLevel;
        if (!words.contains(word)) {
            throw new BadUse("--report-level cannot be '" + word + "', only " + String.join(", ", words)
                    + Suggestion.hint(word, words));
        }
        Severity level = Severity.ofWord(word).orElse(Severity.NOTE);
        Severity failOn = failOn(options.failOn);
        if (failOn != Severity.OFF && level.compareTo(failOn) > 0) {
            throw new BadUse(
                    "--report-level " + word + " would leave out what --fail-on " + options.failOn + " fails on");
        }
        return level;
    }

    private static RuleLevels levels(List<String> settings, List<RuleInfo> rules) throws BadUse {
        Map<String, String> configuration = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw new BadUse("--rule '" + setting + "' is not of the form NAME=LEVEL");
            }
            configuration.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        RuleLevels.Parsed parsed = RuleLevels.parse(configuration, rules);
        if (!parsed.errors().isEmpty()) {
            throw new BadUse(parsed.errors());
        }
        return parsed.levels();
    }

    private static ReportFormat format(Options options, Reports reports) throws BadUse {
        ReportFormat format =
                reports.named(options.format).orElseThrow(() -> new BadUse(reports.unknown(options.format)));
        return options.color && format instanceof ConsoleReport ? ConsoleReport.coloured() : format;
    }
}
