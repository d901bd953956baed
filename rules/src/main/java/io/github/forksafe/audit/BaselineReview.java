package io.github.forksafe.audit;

import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an audit has to say of a baseline.
 *
 * @param today an entry for each finding that is not suppressed: what a baseline of today would hold
 * @param stale entries of the baseline whose findings are no longer found, those of files that other audits look at left out
 */
public record BaselineReview(List<Baseline.Entry> today, List<Baseline.Entry> stale) {
    /** Longer code is cut in a baseline: it is for people. In characters. */
    private static final int LONGEST_CODE = 120;

    /** Copies the lists. */
    public BaselineReview {
        today = List.copyOf(today);
        stale = List.copyOf(stale);
    }

    /**
     * No baseline, no findings.
     *
     * @return a review without entries
     */
    public static BaselineReview none() {
        return new BaselineReview(List.of(), List.of());
    }

    static BaselineReview of(List<Finding> findings, Fingerprints fingerprints, AuditRequest request) {
        List<Baseline.Entry> today = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (Finding finding : findings) {
            found.add(finding.fingerprint());
            if (finding.standing().suppressions().isEmpty()) {
                String code = fingerprints.keyOf(finding).code();
                today.add(new Baseline.Entry(
                        request.nameOf(finding.at().file()),
                        finding.symbol(),
                        finding.rule(),
                        code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE) + "…",
                        finding.fingerprint()));
            }
        }
        boolean shared = request.acceptance().shared();
        List<Baseline.Entry> stale = request.acceptance().baseline().stream()
                .flatMap(baseline -> baseline.entries().stream())
                .filter(entry -> !found.contains(entry.fingerprint()) && (!shared || request.looksAt(entry.path())))
                .toList();
        return new BaselineReview(new Baseline(today).entries(), stale);
    }

    /** Says of each finding whether the baseline of the request knows it. */
    static List<Finding> aged(List<Finding> findings, AuditRequest request) {
        if (request.acceptance().baseline().isEmpty()) {
            return findings;
        }
        Set<String> known = new HashSet<>();
        request.acceptance().baseline().get().entries().forEach(entry -> known.add(entry.fingerprint()));
        return findings.stream()
                .map(finding -> finding.withStanding(new Standing(
                        finding.standing().suppressions(),
                        known.contains(finding.fingerprint()) ? Standing.Age.KNOWN : Standing.Age.NEW)))
                .toList();
    }

    /**
     * The baseline that accepts what is found today.
     *
     * @param before the baseline so far
     * @return today's entries, and of the others those that are not stale, since they are of files that other audits look at
     */
    public Baseline accepted(Baseline before) {
        List<Baseline.Entry> entries = new ArrayList<>(pruned(before).entries());
        Set<String> found = new HashSet<>();
        today.forEach(entry -> found.add(entry.fingerprint()));
        entries.removeIf(entry -> found.contains(entry.fingerprint()));
        entries.addAll(today);
        return new Baseline(entries);
    }

    /**
     * The baseline without what is no longer found.
     *
     * @param before the baseline so far
     * @return the same without stale entries
     */
    public Baseline pruned(Baseline before) {
        List<Baseline.Entry> entries = new ArrayList<>(before.entries());
        entries.removeAll(stale);
        return new Baseline(entries);
    }
}
