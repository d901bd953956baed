package io.github.forksafe.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What has been said of findings beforehand, outside of the code.
 *
 * @param suppressions the file of suppressions, if there is one
 * @param baseline the baseline, if there is one
 * @param today the day that the last days of suppressions are compared with
 * @param shared whether other audits use the same files, so that an entry for which this one has no use is not of no use
 */
public record Acceptance(
        Optional<SuppressionsFile> suppressions, Optional<Baseline> baseline, LocalDate today, boolean shared) {

    /**
     * Nothing; suppressions in comments hold whatever their date.
     *
     * @return no files
     */
    public static Acceptance none() {
        return new Acceptance(Optional.empty(), Optional.empty(), LocalDate.MIN, false);
    }
}
