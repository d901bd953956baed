package io.github.forksafe.audit;

import io.github.forksafe.callgraph.CallGraph;
import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.Library;
import io.github.forksafe.effects.EffectAnalysis;
import io.github.forksafe.effects.Environment;
import io.github.forksafe.effects.Evidence;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Step;
import io.github.forksafe.manifest.Manifest;
import io.github.forksafe.manifest.ManifestFormats;
import io.github.forksafe.model.FactsCollector;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.model.ProjectModel;
import io.github.forksafe.project.FileDigest;
import io.github.forksafe.project.Project;
import io.github.forksafe.project.ProjectReader;
import io.github.forksafe.project.ProjectRequest;
import io.github.forksafe.project.PythonSource;
import io.github.forksafe.project.Skipped;
import io.github.forksafe.python.notebook.Notebook;
import io.github.forksafe.python.parse.Parsed;
import io.github.forksafe.python.parse.PythonParser;
import io.github.forksafe.rules.Dependencies;
import io.github.forksafe.rules.DependencyStartsThreads;
import io.github.forksafe.rules.KnownDependency;
import io.github.forksafe.rules.Rules;
import io.github.forksafe.rules.Subject;
import io.github.forksafe.source.Decoding;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The whole pipeline as one call: read, parse, link, analyse, judge. */
public final class Audit {
    private final AuditRequest request;
    private final Catalog catalog;

    private Audit(AuditRequest request, Catalog catalog) {
        this.request = request;
        this.catalog = catalog;
    }

    /**
     * Audits directories. The result depends on nothing but the request and the files.
     *
     * @param request what to audit and how; its roots exist and are directories
     * @return what was found
     */
    public static AuditResult run(AuditRequest request) {
        return new Audit(request, request.surroundings().catalog()).run();
    }

    /**
     * Which function calls which in directories, without an audit. The result depends on nothing but the request and the files.
     *
     * @param request what to read; its roots exist and are directories
     * @return the call graph
     */
    public static CallGraph callGraph(AuditRequest request) {
        return CallGraph.of(linked(read(request), request));
    }

    /**
     * What the sources of installed and bundled libraries say that they do, without an audit: those among the code, and those that the request
     * names. Libraries that the catalog knows are left out.
     *
     * @param request what to read; its roots exist and are directories
     * @return the libraries that do something that matters, sorted by distribution
     */
    public static List<Library> discover(AuditRequest request) {
        return LibraryFacts.of(
                        request,
                        read(request).libraries(),
                        request.surroundings().catalog())
                .found();
    }

    /**
     * What is known of libraries: the catalog, users' own files, and what is found in the sources of installed libraries.
     *
     * @param request where libraries are installed, and what users say of them
     * @return the catalog that an audit asks
     */
    public static Catalog knownLibraries(AuditRequest request) {
        return request.surroundings().catalog().over(discover(request));
    }

    private static Project<FileFacts> read(AuditRequest request) {
        return read(request, () -> new Digest(request.surroundings().encoding()));
    }

    /** Reads the files of a request, whatever is made of them. */
    static <T> Project<T> read(AuditRequest request, Supplier<FileDigest<T>> digests) {
        return ProjectReader.read(
                new ProjectRequest(
                        request.roots(),
                        request.manifestDirectories(),
                        request.includes(),
                        request.excludes(),
                        request.dependencyFiles(),
                        request.threads()),
                digests);
    }

    private static ProjectModel linked(Project<FileFacts> project, AuditRequest request) {
        List<ModuleFacts> modules =
                project.files().stream().map(FileFacts::module).toList();
        return ProjectModel.link(modules, request.surroundings().starts());
    }

    private AuditResult run() {
        Project<FileFacts> project = read(request);
        ProjectModel model = linked(project, request);
        LibraryFacts libraries = LibraryFacts.of(request, project.libraries(), catalog);
        List<Manifest> manifests = manifests(project, libraries);
        DependencyReader reader =
                new DependencyReader(manifests, catalog.over(libraries.found()), request.pythonVersions());
        Environment environment =
                new Environment(reader.narrowedCatalog(), request.pythonVersions(), Preloads.of(model, manifests));
        Evidence evidence = EffectAnalysis.run(model, environment, request.threads());
        List<Problem> problems = new ArrayList<>(project.problems());
        project.files().forEach(file -> problems.addAll(file.problems()));
        problems.addAll(reader.problems());
        problems.addAll(libraries.problems());
        Dependencies dependencies = reader.dependencies(project.unread());
        Subject subject = new Subject(evidence, problems, dependencies, request.pythonVersions());
        Map<FileId, SourceFile> sources = sources(project);
        Fingerprints fingerprints = new Fingerprints(request, project.files(), sources);
        List<Finding> judged = judge(subject, project, sources, fingerprints);
        List<Finding> findings = judged.stream()
                .filter(finding -> finding.severity().compareTo(request.reportFrom()) >= 0)
                .toList();
        return new AuditResult(
                request,
                findings,
                rules(request),
                BaselineReview.of(judged, fingerprints, request),
                coverage(project, libraries, evidence, problems),
                dependencies.known().stream()
                        .filter(dependency -> dependency.effects().stream().anyMatch(CatalogEffect::keepsThreads))
                        .map(Audit::declared)
                        .toList(),
                spokenOf(findings, sources));
    }

    /** The manifests, and what Python files say of their own dependencies. */
    private static List<Manifest> manifests(Project<FileFacts> project, LibraryFacts libraries) {
        List<Manifest> manifests = new ArrayList<>(project.manifests());
        manifests.addAll(libraries.metadata());
        project.files().forEach(file -> file.script().ifPresent(manifests::add));
        return manifests;
    }

    /** Finds, suppresses, looks at the suppressions, and asks the baseline. */
    private List<Finding> judge(
            Subject subject, Project<FileFacts> project, Map<FileId, SourceFile> sources, Fingerprints fingerprints) {
        List<CommentSuppression> comments = project.files().stream()
                .flatMap(file -> file.suppressions().stream())
                .toList();
        List<Finding> found = fingerprints.assign(Rules.judge(subject, request.levels()));
        Suppressions.Applied applied = Suppressions.apply(found, comments, sources, request);
        List<Finding> findings = new ArrayList<>(applied.findings());
        findings.addAll(fingerprints.assign(
                Rules.judgeSuppressions(subject.withSuppressions(applied.uses()), request.levels())));
        findings.sort(Comparator.comparing(Finding::at).thenComparing(Finding::rule));
        return BaselineReview.aged(findings, request);
    }

    /** Decodes, parses and collects; a parser each, since parsers keep their buffers. */
    private static final class Digest implements FileDigest<FileFacts> {
        private final PythonParser parser = new PythonParser();
        private final FactsCollector collector = new FactsCollector();
        private final Charset undeclared;

        private Digest(Charset undeclared) {
            this.undeclared = undeclared;
        }

        @Override
        public FileFacts digest(PythonSource source) {
            if (source.isNotebook()) {
                Notebook notebook = Notebook.read(source.id(), source.bytes());
                List<Skipped> skipped = notebook.skipped().stream()
                        .map(reason -> new Skipped(source.id(), reason))
                        .toList();
                return digest(source, parser.parse(notebook.file()), skipped, notebook.problems());
            }
            Parsed parsed = parser.parse(Decoding.decode(source.id(), source.bytes(), undeclared));
            return digest(source, parsed, List.of(), List.of());
        }

        private FileFacts digest(PythonSource source, Parsed parsed, List<Skipped> skipped, List<Problem> unread) {
            List<Problem> problems = new ArrayList<>(unread);
            problems.addAll(parsed.problems());
            ModuleFacts facts = collector.collect(parsed.file(), source.names(), parsed.module());
            List<CommentSuppression> suppressions = CommentSuppressions.of(parsed.file(), parsed.comments());
            return new FileFacts(facts, skipped, parsed.comments(), suppressions, script(source), problems);
        }
    }

    private static Optional<Manifest> script(PythonSource source) {
        return ManifestFormats.inScript(source.bytes())
                .map(format -> ManifestFormats.read(format, source.id(), source.bytes()))
                .filter(manifest -> !manifest.isEmpty());
    }

    /** The rules at the levels of a request. */
    static List<RuleInfo> rules(AuditRequest request) {
        return Rules.infos().stream()
                .map(rule -> new RuleInfo(rule.name(), request.levels().levelOf(rule), rule.summary()))
                .toList();
    }

    private static Map<FileId, SourceFile> sources(Project<FileFacts> project) {
        Map<FileId, SourceFile> sources = new HashMap<>();
        for (FileFacts file : project.files()) {
            sources.put(file.module().file().id(), file.module().file());
        }
        for (Manifest manifest : project.manifests()) {
            sources.putIfAbsent(manifest.file().id(), manifest.file());
        }
        return sources;
    }

    private static Map<FileId, SourceFile> spokenOf(List<Finding> findings, Map<FileId, SourceFile> sources) {
        Map<FileId, SourceFile> spoken = new HashMap<>();
        for (Finding finding : findings) {
            Set<FileId> files = new HashSet<>(Set.of(finding.at().file()));
            for (Lane lane : finding.lanes()) {
                lane.steps().stream().map(Step::at).forEach(at -> files.add(at.file()));
            }
            for (FileId id : files) {
                SourceFile file = sources.get(id);
                if (file != null) {
                    spoken.put(id, file);
                }
            }
        }
        return spoken;
    }

    private static Coverage coverage(
            Project<FileFacts> project, LibraryFacts libraries, Evidence evidence, List<Problem> problems) {
        long lines = 0;
        for (FileFacts file : project.files()) {
            lines += linesOf(file.module().file());
        }
        long notAnalysed = problems.stream().map(Problem::file).distinct().count();
        return new Coverage(
                project.files().size(),
                lines,
                project.manifests().size(),
                (int) notAnalysed,
                Stream.concat(
                                Stream.concat(project.skipped().stream(), libraries.skipped().stream()),
                                project.files().stream().flatMap(file -> file.skipped().stream()))
                        .sorted(Comparator.naturalOrder())
                        .map(Skipped::toString)
                        .toList(),
                evidence.coverage().entries(),
                evidence.forks().size(),
                evidence.coverage().unresolvedCalls(),
                evidence.coverage().limits());
    }

    /** As an editor counts them: the empty line behind the last line end is none. */
    private static int linesOf(SourceFile file) {
        int count = file.lines().lineCount();
        return file.line(count).isEmpty() ? count - 1 : count;
    }

    private static DeclaredLibrary declared(KnownDependency dependency) {
        return new DeclaredLibrary(
                dependency.name(),
                dependency.specifier(),
                dependency.at(),
                dependency.effects().stream()
                        .filter(CatalogEffect::keepsThreads)
                        .map(DependencyStartsThreads::sentence)
                        .distinct()
                        .toList(),
                dependency.effects().stream()
                        .flatMap(effect -> effect.evidence().stream())
                        .distinct()
                        .toList());
    }
}
