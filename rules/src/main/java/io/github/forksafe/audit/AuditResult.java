package io.github.forksafe.audit;

import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Standing;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.SourceFile;
import java.util.List;
import java.util.Map;

/**
 * What an audit found and what it looked at. Holds no clock and no absolute path but the roots, so that the same input makes
 * the same reports.
 *
 * @param request what was asked
 * @param findings sorted by root, path, line, column and rule; those of rules that are off left out, those that do not count kept
 * @param rules every rule of this version, sorted by name, with the level in force
 * @param baseline what is to say of the baseline
 * @param coverage what was looked at
 * @param dependencies declared dependencies that the catalog knows, in order of declaration
 * @param sources the files that findings speak of, for excerpts
 */
public record AuditResult(
        AuditRequest request,
        List<Finding> findings,
        List<RuleInfo> rules,
        BaselineReview baseline,
        Coverage coverage,
        List<DeclaredLibrary> dependencies,
        Map<FileId, SourceFile> sources) {

    /** Copies the lists. */
    public AuditResult {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
        dependencies = List.copyOf(dependencies);
        sources = Map.copyOf(sources);
    }

    /**
     * The findings that count.
     *
     * @return those that are neither suppressed nor in the baseline, in their order
     */
    public List<Finding> open() {
        return findings.stream().filter(Finding::counts).toList();
    }

    /**
     * The findings that are suppressed, in the baseline or not.
     *
     * @return in their order
     */
    public List<Finding> suppressed() {
        return findings.stream()
                .filter(finding -> !finding.standing().suppressions().isEmpty())
                .toList();
    }

    /**
     * The findings that the baseline knows and nothing else suppresses.
     *
     * @return in their order
     */
    public List<Finding> baselined() {
        return findings.stream()
                .filter(finding -> finding.standing().age() == Standing.Age.KNOWN
                        && finding.standing().suppressions().isEmpty())
                .toList();
    }

    /**
     * How many findings that count have a level.
     *
     * @param severity the level
     * @return their number
     */
    public long count(Severity severity) {
        return findings.stream()
                .filter(f -> f.counts() && f.severity() == severity)
                .count();
    }

    /**
     * Whether the build is to fail.
     *
     * @return true if a finding that counts is at or above the level that the request fails on; never for {@link Severity#OFF}
     */
    public boolean fails() {
        return findings.stream().anyMatch(this::fails);
    }

    /**
     * Whether a finding makes the build fail.
     *
     * @param finding one of the findings
     * @return true if it counts and is at or above the level that the request fails on
     */
    public boolean fails(Finding finding) {
        Severity failOn = request.failOn();
        return failOn != Severity.OFF && finding.counts() && finding.severity().compareTo(failOn) >= 0;
    }
}
