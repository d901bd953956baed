package io.github.forksafe.audit;

import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.Standing;
import io.github.forksafe.finding.Step;
import io.github.forksafe.finding.Suppression;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Audits of several modules as one result. Each module is audited for itself, since their programs do not mix. */
public final class JoinedAudit {
    private final AuditRequest whole;
    private final List<Path> directories;
    private final LinkedHashSet<Finding> findings = new LinkedHashSet<>();
    private final List<DeclaredLibrary> libraries = new ArrayList<>();
    private final Map<FileId, SourceFile> sources = new HashMap<>();

    private JoinedAudit(AuditRequest whole) {
        this.whole = whole;
        this.directories = whole.directories();
    }

    /**
     * Joins audits.
     *
     * @param parts the audits, at least one, asked for alike but for their directories, which have the same base
     * @return one result, in which the directories of all are counted on
     */
    public static AuditResult of(List<AuditResult> parts) {
        JoinedAudit joined = new JoinedAudit(request(parts));
        parts.forEach(joined::add);
        List<Finding> sorted = joined.findings.stream()
                .sorted(Comparator.comparing(Finding::at).thenComparing(Finding::rule))
                .toList();
        return new AuditResult(
                joined.whole,
                sorted,
                parts.get(0).rules(),
                review(parts),
                coverage(parts),
                joined.libraries,
                joined.sources);
    }

    private static AuditRequest request(List<AuditResult> parts) {
        LinkedHashSet<Path> roots = new LinkedHashSet<>();
        LinkedHashSet<Path> manifests = new LinkedHashSet<>();
        parts.forEach(part -> roots.addAll(part.request().roots()));
        parts.forEach(part -> manifests.addAll(part.request().manifestDirectories()));
        manifests.removeAll(roots);
        LinkedHashSet<Path> installed = new LinkedHashSet<>();
        parts.forEach(part -> installed.addAll(part.request().surroundings().sitePackages()));
        LinkedHashSet<Path> named = new LinkedHashSet<>();
        parts.forEach(part -> named.addAll(part.request().surroundings().dependencyFiles()));
        AuditRequest first = parts.get(0).request();
        return new AuditRequest(
                List.copyOf(roots),
                List.copyOf(manifests),
                first.base(),
                first.includes(),
                first.excludes(),
                first.pythonVersions(),
                first.levels(),
                first.failOn(),
                first.reportFrom(),
                first.threads(),
                first.acceptance(),
                new Surroundings(
                        List.copyOf(installed),
                        first.surroundings().libraries(),
                        List.copyOf(named),
                        first.surroundings().entryPoints(),
                        first.surroundings().encoding()));
    }

    private void add(AuditResult part) {
        List<Path> own = part.request().directories();
        for (Finding finding : part.findings()) {
            findings.add(moved(finding, own));
        }
        for (DeclaredLibrary library : part.dependencies()) {
            libraries.add(new DeclaredLibrary(
                    library.name(),
                    library.specifier(),
                    moved(library.declaredAt(), own),
                    library.starts(),
                    library.evidence()));
        }
        part.sources().forEach((id, file) -> sources.put(moved(id, own), file));
    }

    private Finding moved(Finding finding, List<Path> own) {
        List<Lane> lanes = finding.lanes().stream()
                .map(lane -> new Lane(
                        lane.kind(),
                        lane.title(),
                        lane.steps().stream()
                                .map(step -> new Step(moved(step.at(), own), step.text(), step.depth(), step.mark()))
                                .toList()))
                .toList();
        List<Suppression> suppressions = finding.standing().suppressions().stream()
                .map(suppression -> suppression.movedTo(moved(suppression.at(), own)))
                .toList();
        return new Finding(
                finding.rule(),
                finding.alsoHolds(),
                finding.severity(),
                moved(finding.at(), own),
                finding.symbol(),
                finding.message(),
                finding.remedy(),
                lanes,
                finding.fingerprint(),
                new Standing(suppressions, finding.standing().age()));
    }

    private Location moved(Location at, List<Path> own) {
        return new Location(moved(at.file(), own), at.start(), at.end());
    }

    private FileId moved(FileId file, List<Path> own) {
        return new FileId(directories.indexOf(own.get(file.root())), file.path());
    }

    private static BaselineReview review(List<AuditResult> parts) {
        List<Baseline.Entry> today = new ArrayList<>();
        TreeSet<Baseline.Entry> stale = new TreeSet<>();
        for (AuditResult part : parts) {
            today.addAll(part.baseline().today());
            stale.addAll(part.baseline().stale());
        }
        return new BaselineReview(new Baseline(today).entries(), List.copyOf(stale));
    }

    private static Coverage coverage(List<AuditResult> parts) {
        List<Coverage> all = parts.stream().map(AuditResult::coverage).toList();
        return new Coverage(
                all.stream().mapToInt(Coverage::files).sum(),
                all.stream().mapToLong(Coverage::lines).sum(),
                all.stream().mapToInt(Coverage::manifests).sum(),
                all.stream().mapToInt(Coverage::notAnalysed).sum(),
                all.stream().flatMap(one -> one.skipped().stream()).sorted().toList(),
                all.stream().mapToInt(Coverage::entries).sum(),
                all.stream().mapToInt(Coverage::forks).sum(),
                all.stream().mapToInt(Coverage::unresolvedCalls).sum(),
                all.stream()
                        .flatMap(one -> one.limits().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
