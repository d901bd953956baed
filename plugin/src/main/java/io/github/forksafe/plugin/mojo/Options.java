package io.github.forksafe.plugin.mojo;

import io.github.forksafe.audit.Baseline;
import io.github.forksafe.audit.CatalogFiles;
import io.github.forksafe.audit.SuppressionsFile;
import io.github.forksafe.audit.Surroundings;
import io.github.forksafe.catalog.Library;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Suggestion;
import io.github.forksafe.pip.OperatingSystem;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.pip.Reading;
import io.github.forksafe.report.ReportFormat;
import io.github.forksafe.report.Reports;
import io.github.forksafe.rules.RuleLevels;
import io.github.forksafe.rules.Rules;
import io.github.forksafe.source.Decoding;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;

/** Reads the words of a configuration. What makes no sense stops the build with one sentence that says what would. */
final class Options {
    /** The format that goes to the log. */
    static final String CONSOLE = "console";

    /** The format that goes to the standard output, where GitHub Actions looks for it. */
    static final String GITHUB = "github";

    private static final String NEVER = "never";
    private static final List<String> THRESHOLDS = List.of("error", "warning", "note", NEVER);

    private Options() {}

    static PythonVersions pythonVersions(String text, String platform) throws MojoExecutionException {
        OperatingSystem system = OperatingSystem.ofWord(platform.strip())
                .orElseThrow(() -> new MojoExecutionException("platform: '" + platform + "' is none of "
                        + String.join(", ", OperatingSystem.words())
                        + Suggestion.hint(platform, OperatingSystem.words())));
        Reading<PythonVersions> reading = PythonVersions.parse(text);
        if (reading instanceof Reading.Unreadable<PythonVersions> bad) {
            throw new MojoExecutionException("pythonVersion: " + bad.message());
        }
        return reading.toOptional().orElseThrow().on(system);
    }

    /** Directories of installed packages: those that are named, which must be there, and those that the build made. */
    static List<Path> sitePackages(List<File> named, List<Path> made) throws MojoExecutionException {
        LinkedHashSet<Path> all = new LinkedHashSet<>();
        for (File directory : named) {
            Path path = directory.toPath().toAbsolutePath().normalize();
            if (!Files.isDirectory(path)) {
                throw new MojoExecutionException("sitePackages: there is no directory " + path);
            }
            all.add(path);
        }
        all.addAll(made);
        return List.copyOf(all);
    }

    /** Files that declare dependencies, which must be there. */
    static List<Path> dependencyFiles(List<File> named) throws MojoExecutionException {
        LinkedHashSet<Path> all = new LinkedHashSet<>();
        for (File file : named) {
            Path path = file.toPath().toAbsolutePath().normalize();
            if (!Files.isRegularFile(path)) {
                throw new MojoExecutionException("dependencyFiles: there is no file " + path);
            }
            all.add(path);
        }
        return List.copyOf(all);
    }

    /** Where programs start. */
    static List<String> entryPoints(List<String> texts) throws MojoExecutionException {
        List<String> points = given(texts);
        for (String text : points) {
            if (!Surroundings.isEntryPoint(text)) {
                throw new MojoExecutionException(
                        "entryPoints: '" + text + "' is not of the form MODULE or MODULE:FUNCTION");
            }
        }
        return points;
    }

    /** The encoding that Python means by a name. */
    static Charset encoding(String name) throws MojoExecutionException {
        return Decoding.encoding(name)
                .orElseThrow(() -> new MojoExecutionException("inputEncoding: '" + name + "' is no known encoding"));
    }

    /**
     * The levels of the rules.
     *
     * @param rules levels by name, from the pom
     * @param more {@code NAME=LEVEL}, from the command line, which win
     * @param known the rules that there are
     */
    static RuleLevels levels(Map<String, String> rules, List<String> more, List<RuleInfo> known)
            throws MojoExecutionException {
        Map<String, String> stronger = new TreeMap<>();
        for (String setting : given(more)) {
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw new MojoExecutionException("rules: '" + setting + "' is not of the form NAME=LEVEL");
            }
            stronger.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
        }
        TreeMap<String, Severity> levels = new TreeMap<>(read(rules, known).configured());
        levels.putAll(read(stronger, known).configured());
        return new RuleLevels(levels);
    }

    private static RuleLevels read(Map<String, String> rules, List<RuleInfo> known) throws MojoExecutionException {
        Map<String, String> words = new TreeMap<>();
        rules.forEach((name, level) -> words.put(name, Objects.requireNonNullElse(level, "")));
        RuleLevels.Parsed parsed = RuleLevels.parse(words, known);
        if (!parsed.errors().isEmpty()) {
            throw new MojoExecutionException("rules: " + String.join("; ", parsed.errors()));
        }
        return parsed.levels();
    }

    /** The level to fail on; {@link Severity#OFF} for {@code never}. */
    static Severity threshold(String word) throws MojoExecutionException {
        if (word.strip().equals(NEVER)) {
            return Severity.OFF;
        }
        return Severity.ofWord(word)
                .filter(level -> level != Severity.OFF)
                .orElseThrow(() -> new MojoExecutionException("failOn: cannot be '" + word + "', only "
                        + String.join(", ", THRESHOLDS) + Suggestion.hint(word, THRESHOLDS)));
    }

    /** The day that a text names, today's for none. */
    static LocalDate today(String text) throws MojoExecutionException {
        if (text.isBlank()) {
            return LocalDate.now(ZoneId.systemDefault());
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new MojoExecutionException("today: '" + text + "' is no date such as 2027-01-31", e);
        }
    }

    /** A file of suppressions. */
    static SuppressionsFile suppressions(Path file) throws MojoExecutionException {
        SuppressionsFile.Read read = SuppressionsFile.read(
                file, Rules.infos().stream().map(RuleInfo::name).toList());
        if (!read.errors().isEmpty()) {
            throw new MojoExecutionException("suppressionsFile: " + String.join("; ", read.errors()));
        }
        return read.file();
    }

    /** Users' own catalog files. */
    static List<Library> catalogs(List<File> files) throws MojoExecutionException {
        CatalogFiles read = CatalogFiles.read(files.stream().map(File::toPath).toList());
        if (!read.errors().isEmpty()) {
            throw new MojoExecutionException("catalogs: " + String.join("; ", read.errors()));
        }
        return read.libraries();
    }

    /** A baseline. */
    static Baseline baseline(Path file) throws MojoExecutionException {
        Baseline.Read read = Baseline.read(file);
        if (!read.errors().isEmpty()) {
            throw new MojoExecutionException("baselineFile: " + String.join("; ", read.errors()));
        }
        return read.baseline();
    }

    /**
     * The level to report from.
     *
     * @param word the level
     * @param failOn the level to fail on: what fails is reported
     */
    static Severity reportFrom(String word, Severity failOn) throws MojoExecutionException {
        List<String> words = List.of("error", "warning", "note");
        Severity level = Severity.ofWord(word)
                .filter(known -> known != Severity.OFF)
                .orElseThrow(() -> new MojoExecutionException("reportLevel: cannot be '" + word + "', only "
                        + String.join(", ", words) + Suggestion.hint(word, words)));
        if (failOn != Severity.OFF && level.compareTo(failOn) > 0) {
            throw new MojoExecutionException("reportLevel: " + level.word()
                    + " would leave out what fails the build from " + failOn.word() + " on");
        }
        return level;
    }

    /**
     * The formats that words name, each once, in their order.
     *
     * @param names the words
     * @param environment the variables of the process, which tell where it runs
     */
    static List<ReportFormat> formats(List<String> names, Map<String, String> environment)
            throws MojoExecutionException {
        Optional<Path> workspace =
                Optional.ofNullable(environment.get("GITHUB_WORKSPACE")).map(Path::of);
        Reports reports = new Reports(name -> Rules.page(name).orElse(""), workspace);
        LinkedHashSet<String> wanted = new LinkedHashSet<>(given(names));
        if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
            wanted.add(GITHUB);
        }
        List<ReportFormat> formats = new ArrayList<>();
        for (String name : wanted) {
            formats.add(reports.named(name)
                    .orElseThrow(() -> new MojoExecutionException("formats: " + reports.unknown(name))));
        }
        return formats;
    }

    /** A file or directory for people: relative to where the project is, if it is in there. */
    static String name(Path path, Path project) {
        Path shown = path.startsWith(project) ? project.relativize(path) : path;
        return shown.toString().replace(File.separatorChar, '/');
    }

    /** The words of a list without those that the pom leaves empty, which Maven gives as null. */
    static List<String> given(List<String> words) {
        return words.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How many threads to use; one for each processor if 0. */
    static int threads(int number) throws MojoExecutionException {
        if (number < 0) {
            throw new MojoExecutionException("threads: cannot be " + number);
        }
        return number == 0 ? Runtime.getRuntime().availableProcessors() : number;
    }
}
