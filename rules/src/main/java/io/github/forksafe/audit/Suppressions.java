package io.github.forksafe.audit;

import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Standing;
import io.github.forksafe.finding.Suppression;
import io.github.forksafe.finding.SuppressionUse;
import io.github.forksafe.project.AntPattern;
import io.github.forksafe.rules.Rules;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Brings findings and suppressions together, and notes for each suppression what it was good for. */
final class Suppressions {
    private final AuditRequest request;
    private final LocalDate today;
    private final Set<String> known;
    private final Set<String> off;
    private final List<Entry> entries = new ArrayList<>();

    private Suppressions(AuditRequest request) {
        this.request = request;
        this.today = request.acceptance().today();
        this.known = Rules.infos().stream().map(RuleInfo::name).collect(Collectors.toSet());
        this.off = Rules.infos().stream()
                .filter(rule -> request.levels().levelOf(rule) == Severity.OFF)
                .map(RuleInfo::name)
                .collect(Collectors.toSet());
    }

    /**
     * What came of it.
     *
     * @param findings the same findings in the same order, those suppressed marked
     * @param uses all suppressions that this audit can judge, in the order of where they are written
     */
    record Applied(List<Finding> findings, List<SuppressionUse> uses) {}

    /**
     * Applies all suppressions of an audit.
     *
     * @param findings what was found
     * @param comments the suppressions in comments, in any order
     * @param sources the audited files
     * @param request what was asked
     */
    static Applied apply(
            List<Finding> findings,
            List<CommentSuppression> comments,
            Map<FileId, SourceFile> sources,
            AuditRequest request) {
        Suppressions suppressions = new Suppressions(request);
        comments.forEach(comment -> suppressions.add(comment, sources));
        request.acceptance().suppressions().ifPresent(suppressions::add);
        return suppressions.apply(findings);
    }

    private void add(CommentSuppression comment, Map<FileId, SourceFile> sources) {
        FileId file = comment.suppression().at().file();
        SourceFile source = sources.get(file);
        Predicate<Finding> about = finding -> source != null
                && finding.at().file().equals(file)
                && source.lineOf(source.offset(finding.at().start())) <= comment.line()
                && source.lineOf(source.offset(finding.at().end())) >= comment.line();
        entries.add(new Entry(comment.suppression(), comment.fault(), about, true));
    }

    private void add(SuppressionsFile file) {
        for (Suppression suppression : file.entriesIn(request.directories().size() - 1)) {
            AntPattern pattern = AntPattern.of(suppression.path());
            Predicate<Finding> about = finding -> (suppression.path().isEmpty()
                            || pattern.matches(request.nameOf(finding.at().file())))
                    && isIn(finding.symbol(), suppression.symbol());
            entries.add(new Entry(suppression, "", about, isAudited(pattern)));
        }
    }

    private static boolean isIn(String symbol, String outer) {
        return outer.isEmpty() || symbol.equals(outer) || symbol.startsWith(outer + ".");
    }

    /** Whether all files that a pattern can match are in audited directories, so that this audit knows whether it is of use. */
    private boolean isAudited(AntPattern pattern) {
        return !request.acceptance().shared() || request.audits(pattern.directory());
    }

    private Applied apply(List<Finding> findings) {
        entries.sort(Comparator.comparing(entry -> entry.suppression.at()));
        Map<FileId, List<Entry>> ofFile = new HashMap<>();
        List<Entry> ofAll = new ArrayList<>();
        for (Entry entry : entries) {
            boolean inCode = entry.suppression.kind() == Suppression.Kind.COMMENT;
            List<Entry> same =
                    inCode ? ofFile.computeIfAbsent(entry.suppression.at().file(), id -> new ArrayList<>()) : ofAll;
            same.add(entry);
        }
        List<Finding> marked = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            List<Suppression> inForce = new ArrayList<>();
            ofFile.getOrDefault(finding.at().file(), List.of()).forEach(entry -> entry.meet(finding, inForce));
            ofAll.forEach(entry -> entry.meet(finding, inForce));
            marked.add(finding.withStanding(
                    new Standing(inForce, finding.standing().age())));
        }
        return new Applied(
                marked, entries.stream().flatMap(entry -> entry.use().stream()).toList());
    }

    /** A suppression while findings are held against it. */
    private final class Entry {
        private final Suppression suppression;
        private final String fault;
        private final Predicate<Finding> about;
        private final boolean judged;
        private final Set<String> applied = new TreeSet<>();

        Entry(Suppression suppression, String fault, Predicate<Finding> about, boolean judged) {
            this.suppression = suppression;
            this.fault = fault;
            this.about = about;
            this.judged = judged;
        }

        void meet(Finding finding, List<Suppression> inForce) {
            if (fault.isEmpty() && suppression.names(finding) && about.test(finding)) {
                suppression.rules().stream().filter(finding::holds).forEach(applied::add);
                if (!suppression.isExpired(today)) {
                    inForce.add(suppression);
                }
            }
        }

        List<SuppressionUse> use() {
            if (!judged && applied.isEmpty()) {
                return List.of();
            }
            List<String> idle = suppression.rules().stream()
                    .filter(rule -> !applied.contains(rule) && !off.contains(rule))
                    .toList();
            List<String> unknown =
                    idle.stream().filter(rule -> !known.contains(rule)).toList();
            return List.of(new SuppressionUse(
                    suppression, List.copyOf(applied), judged ? idle : unknown, suppression.isExpired(today), fault));
        }
    }
}
