package io.github.forksafe.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's word that findings are known and no reason to fail.
 *
 * @param kind where it is written
 * @param at where exactly
 * @param rules names of the rules whose findings it is about, in the order written; none if they cannot be read
 * @param path Ant-style pattern of the files that it is about, as reports name them; empty for all, or where a comment stands in the file
 * @param symbol dotted name of the function or class that it is about; empty for all
 * @param reason why the findings are no reason to fail; empty if none is given
 * @param until the last day on which it holds; nothing for ever
 * @param owner who answers for it; empty if nobody is named
 */
public record Suppression(
        Kind kind,
        Location at,
        List<String> rules,
        String path,
        String symbol,
        String reason,
        Optional<LocalDate> until,
        String owner) {

    /** Where a suppression is written. */
    public enum Kind {
        /** In a comment beside the code. */
        COMMENT,
        /** In a file of suppressions. */
        FILE
    }

    /** Copies the list. */
    public Suppression {
        rules = List.copyOf(rules);
    }

    /**
     * The same suppression, written elsewhere.
     *
     * @param place where
     * @return the copy
     */
    public Suppression movedTo(Location place) {
        return new Suppression(kind, place, rules, path, symbol, reason, until, owner);
    }

    /**
     * Whether it holds no longer.
     *
     * @param today the day on which that is asked
     * @return true from the day after its last one on
     */
    public boolean isExpired(LocalDate today) {
        return until.filter(last -> last.isBefore(today)).isPresent();
    }

    /**
     * Whether it speaks of a rule that holds for a finding, be it the one that the finding is named after or another.
     *
     * @param finding a finding
     * @return true if one of its rules holds
     */
    public boolean names(Finding finding) {
        return rules.stream().anyMatch(finding::holds);
    }
}
