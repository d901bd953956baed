package io.github.forksafe.finding;

import java.util.List;

/**
 * What became of a suppression in an audit.
 *
 * @param suppression the suppression
 * @param applied names of its rules that hold for a finding that it is about, sorted
 * @param idle names of its rules that hold for none, in the order written; those that are off, or that this audit cannot tell of, left out
 * @param expired whether it holds no longer
 * @param fault why it suppresses nothing as it is written, one sentence; empty if nothing is wrong
 */
public record SuppressionUse(
        Suppression suppression, List<String> applied, List<String> idle, boolean expired, String fault) {

    /** Copies the lists. */
    public SuppressionUse {
        applied = List.copyOf(applied);
        idle = List.copyOf(idle);
    }
}
