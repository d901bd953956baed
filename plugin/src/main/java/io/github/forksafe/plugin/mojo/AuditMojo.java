package io.github.forksafe.plugin.mojo;

import io.github.forksafe.audit.Acceptance;
import io.github.forksafe.audit.Audit;
import io.github.forksafe.audit.AuditCache;
import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.audit.Baseline;
import io.github.forksafe.audit.JoinedAudit;
import io.github.forksafe.audit.Surroundings;
import io.github.forksafe.report.ReportFormat;
import io.github.forksafe.rules.Rules;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The parameters of all goals that audit, declared once, and how they become a request. */
abstract class AuditMojo extends AbstractMojo {
    private static final List<String> TEST_DIRECTORIES =
            List.of("src/test/python", "src/test/resources", "src/test/scripts");

    /** Leaves the audit out. */
    @Parameter(property = "forksafe.skip", defaultValue = "false")
    private boolean skip;

    /**
     * A directory to audit as a whole, instead of the module's {@code sourceDirectories}; a relative one is looked for below
     * the module, then below the directory that Maven runs in. Without a pom, the latter is audited.
     */
    @Parameter(property = "forksafe.basedir")
    private String basedir = "";

    /**
     * The directories of the module that hold Python; those that are not there are left out. Dependency files are looked for
     * in the module's own directory too.
     */
    @Parameter(
            property = "forksafe.sourceDirectories",
            defaultValue = "src/main/python,src/main/resources,src/main/scripts")
    private List<File> sourceDirectories = List.of();

    /** Whether {@code src/test/python}, {@code src/test/resources} and {@code src/test/scripts} are audited as well. */
    @Parameter(property = "forksafe.includeTests", defaultValue = "false")
    private boolean includeTests;

    /** Ant-style patterns of the files to audit, relative to their source directory; all Python files if empty. */
    @Parameter(property = "forksafe.includes")
    private List<String> includes = List.of();

    /** Ant-style patterns of files and directories to leave out, relative to their source directory. */
    @Parameter(property = "forksafe.excludes")
    private List<String> excludes = List.of();

    /**
     * The Python versions that the code is to run on: a version specifier such as {@code >=3.8,<3.12}, or a bare version such
     * as {@code 3.11}. The CPython versions that are alive if empty.
     */
    @Parameter(property = "forksafe.pythonVersion")
    private String pythonVersion = "";

    /** The system that the code is to run on, whatever this one is: {@code linux}, {@code macos} or {@code windows}. */
    @Parameter(property = "forksafe.platform", defaultValue = "linux")
    private String platform = "linux";

    /**
     * Directories of installed packages, or virtual environments, whose sources are read for what they start. Those below the audited
     * directories, and the environments that {@code graalpy-maven-plugin} makes, are found without.
     */
    @Parameter(property = "forksafe.sitePackages")
    private List<File> sitePackages = List.of();

    /**
     * Catalog files of your own, a library each, stronger than what is known of it already. The format is that of the catalog in
     * {@code forksafe-rules}.
     */
    @Parameter(property = "forksafe.catalogs")
    private List<File> catalogs = List.of();

    /**
     * Files that declare dependencies, besides those that are found. One whose name says nothing of its format is read as requirements.
     */
    @Parameter(property = "forksafe.dependencyFiles")
    private List<File> dependencyFiles = List.of();

    /**
     * Where programs start, besides what is found: what a scheduler or a server calls, such as {@code jobs.main:run} or {@code jobs.main:Job.run}, or
     * a module that is run, such as {@code jobs.main}.
     */
    @Parameter(property = "forksafe.entryPoints")
    private List<String> entryPoints = List.of();

    /** The encoding of Python files that declare none. */
    @Parameter(property = "forksafe.inputEncoding", defaultValue = "UTF-8")
    private String inputEncoding = "UTF-8";

    /** Levels of rules by name: {@code error}, {@code warning}, {@code note} or {@code off}. */
    @Parameter
    private Map<String, String> rules = Map.of();

    /**
     * The same as {@code rules}, each entry as {@code NAME=LEVEL}, and stronger. In a name, {@code *} stands for any text, such
     * as in {@code dependency-*=off}.
     */
    @Parameter(property = "forksafe.rules")
    private List<String> ruleLevels = List.of();

    /** The level from which findings fail the build: {@code error}, {@code warning}, {@code note} or {@code never}. */
    @Parameter(property = "forksafe.failOn", defaultValue = "error")
    private String failOn = "error";

    /** The level from which findings are reported: {@code error}, {@code warning} or {@code note}; not above {@code failOn}. */
    @Parameter(property = "forksafe.reportLevel", defaultValue = "note")
    private String reportLevel = "note";

    /**
     * A TOML file of findings that are known and no reason to fail, a table {@code [[suppression]]} each, with {@code rule} and {@code reason},
     * and maybe {@code path} (an Ant-style pattern), {@code symbol}, {@code until} and {@code owner}.
     */
    @Parameter(property = "forksafe.suppressionsFile")
    private @Nullable File suppressionsFile;

    /**
     * The baseline, a file of findings that were accepted; only the goal {@code baseline} writes it. If not given,
     * {@code forksafe-baseline.jsonl} in the root directory of the reactor, where it is there.
     */
    @Parameter(property = "forksafe.baselineFile")
    private @Nullable File baselineFile;

    /** The day that the last days of suppressions are compared with, such as {@code 2027-01-31}; that of the clock if not given. */
    @Parameter(property = "forksafe.today")
    private String today = "";

    /**
     * How findings are reported: any of {@code checkstyle}, {@code console}, {@code github}, {@code html}, {@code json}, {@code junit}, {@code sarif}. On
     * GitHub Actions {@code github}, which annotates pull requests, goes without saying.
     */
    @Parameter(property = "forksafe.formats", defaultValue = "console,json,sarif")
    private List<String> formats = List.of();

    /** The directory for reports; {@code forksafe} below the build directory if not given. */
    @Parameter(property = "forksafe.outputDirectory")
    private @Nullable File outputDirectory;

    /** Whether the result is kept below the build directory, in {@code forksafe-cache}, and taken from there while nothing has changed. */
    @Parameter(property = "forksafe.cache", defaultValue = "true")
    private boolean cache;

    /** How many threads may read and parse; as many as there are processors if 0. The result does not depend on it. */
    @Parameter(property = "forksafe.threads", defaultValue = "0")
    private int threads;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Whether there is nothing to do. */
    final boolean isSkipped() {
        return skip;
    }

    /** The directory for reports. */
    final Path outputDirectory() {
        if (outputDirectory != null) {
            return outputDirectory.toPath();
        }
        // Without a pom, Maven leaves the build directory as an expression.
        return buildDirectory(project).resolve("forksafe");
    }

    private Path buildDirectory(MavenProject one) {
        return one.getFile() == null
                ? Path.of(session.getExecutionRootDirectory(), "target")
                : Path.of(one.getBuild().getDirectory());
    }

    /** Audits, or takes the result of the last time. */
    private AuditResult run(AuditRequest request, MavenProject one) {
        return cache
                ? new AuditCache(buildDirectory(one).resolve("forksafe-cache")).get(request, Audit::run)
                : Audit.run(request);
    }

    /** The reports that the parameters ask for. */
    final List<ReportFormat> formats() throws MojoExecutionException {
        return Options.formats(formats, System.getenv());
    }

    /** Makes the audit that the parameters ask for. */
    final AuditResult audit() throws MojoExecutionException {
        return audit(baseline());
    }

    /**
     * Makes it with a baseline. A goal that needs no project is run once where it is called on the command line, not once a module; so it
     * is on it to look at all modules.
     */
    final AuditResult audit(Optional<Baseline> baseline) throws MojoExecutionException {
        return execution.getSource() == MojoExecution.Source.CLI
                ? auditReactor(baseline)
                : run(request(scope(), baseline), project);
    }

    /** Makes it for each module of the reactor, and joins the results; of a directory or without a pom there is one only. */
    final AuditResult auditReactor(Optional<Baseline> baseline) throws MojoExecutionException {
        if (!basedir.isBlank() || module().isEmpty()) {
            return run(request(scope(), baseline), project);
        }
        List<AuditResult> results = new ArrayList<>();
        for (MavenProject one : session.getProjects()) {
            Path directory = one.getBasedir().toPath();
            Scope scope = reactor(Optional.of(directory))
                    .sourcesOfModule(sourcesIn(directory))
                    .withOutput(Path.of(one.getBuild().getOutputDirectory()));
            results.add(run(request(scope, baseline), one));
        }
        return JoinedAudit.of(results);
    }

    /** The source directories of a module. Maven resolved those of the parameter against the module in which the goal runs. */
    private List<File> sourcesIn(Path directory) {
        Path own = project.getBasedir().toPath();
        Stream<Path> tests = includeTests ? TEST_DIRECTORIES.stream().map(directory::resolve) : Stream.of();
        Stream<Path> sources = sourceDirectories.stream()
                .map(File::toPath)
                .map(source -> source.startsWith(own) ? directory.resolve(own.relativize(source)) : source);
        return Stream.concat(sources, tests).map(Path::toFile).toList();
    }

    /** A goal as it is called on the command line, with the configuration of this execution if it has one. */
    final String callOf(String goal) {
        return execution.getSource() == MojoExecution.Source.LIFECYCLE
                ? "forksafe:" + goal + "@" + execution.getExecutionId()
                : execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getVersion() + ":" + goal;
    }

    /** Whether Maven may leave this goal out next time though files have changed. */
    final boolean isHiddenByBuildCache() {
        return BuildCache.mayHide(root(), project, session.getUserProperties());
    }

    /** Where Python was looked for, in words of the configuration. */
    final String lookedInto() {
        return basedir.isBlank() && module().isPresent()
                ? sourcesIn(project.getBasedir().toPath()).stream()
                        .map(File::toPath)
                        .map(source -> Options.name(source, project.getBasedir().toPath()))
                        .collect(Collectors.joining(", "))
                : basedir.isBlank() ? session.getExecutionRootDirectory() : basedir.strip();
    }

    /** Whether Maven was called for this project and those below it. */
    final boolean isExecutionRoot() {
        return project.isExecutionRoot();
    }

    /** The baseline of the parameters: the one that is named must be there. */
    final Optional<Baseline> baseline() throws MojoExecutionException {
        Path file = baselineFile();
        return baselineFile != null || Files.exists(file) ? Optional.of(Options.baseline(file)) : Optional.empty();
    }

    /** Where the baseline is or would be. */
    final Path baselineFile() {
        return baselineFile != null ? baselineFile.toPath() : root().resolve("forksafe-baseline.jsonl");
    }

    private AuditRequest request(Scope scope, Optional<Baseline> baseline) throws MojoExecutionException {
        return new AuditRequest(
                scope.roots(),
                scope.manifestDirectories(),
                Optional.of(scope.base()),
                Options.given(includes),
                Options.given(excludes),
                Options.pythonVersions(pythonVersion, platform),
                Options.levels(rules, ruleLevels, Rules.infos()),
                Options.threshold(failOn),
                Options.reportFrom(reportLevel, Options.threshold(failOn)),
                Options.threads(threads),
                acceptance(scope, baseline),
                new Surroundings(
                        Options.sitePackages(sitePackages, scope.environments()),
                        Options.catalogs(catalogs),
                        Options.dependencyFiles(dependencyFiles),
                        Options.entryPoints(entryPoints),
                        Options.encoding(inputEncoding)));
    }

    private Acceptance acceptance(Scope scope, Optional<Baseline> baseline) throws MojoExecutionException {
        Optional<Path> suppressions = Optional.ofNullable(suppressionsFile).map(File::toPath);
        return new Acceptance(
                suppressions.isPresent() ? Optional.of(Options.suppressions(suppressions.get())) : Optional.empty(),
                baseline,
                Options.today(today),
                isShared(scope));
    }

    /** Whether other modules use the same files: there are some, or may be, since this one is not the root. */
    private boolean isShared(Scope scope) {
        return session.getAllProjects().size() > 1
                || module().filter(directory -> !directory.equals(scope.base())).isPresent();
    }

    private Scope scope() throws MojoExecutionException {
        Scope.Reactor reactor = reactor(module());
        return basedir.isBlank() && module().isPresent()
                ? reactor.sourcesOfModule(sourcesIn(project.getBasedir().toPath()))
                        .withOutput(Path.of(project.getBuild().getOutputDirectory()))
                : reactor.tree(basedir.strip());
    }

    private Scope.Reactor reactor(Optional<Path> module) {
        return new Scope.Reactor(root(), Path.of(session.getExecutionRootDirectory()), module);
    }

    private Path root() {
        File top = session.getRequest().getMultiModuleProjectDirectory();
        return top == null ? Path.of(session.getExecutionRootDirectory()) : top.toPath();
    }

    private Optional<Path> module() {
        return Optional.ofNullable(project.getFile())
                .map(pom -> project.getBasedir().toPath());
    }
}
