package io.github.forksafe.finding;

import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, in rising order. {@link #OFF} is a setting of a rule, never of a finding. */
public enum Severity {
    /** The rule is not run. */
    OFF,
    /** Advice. */
    NOTE,
    /** A hazard under conditions that the message names. */
    WARNING,
    /** A hazard. */
    ERROR;

    /**
     * The word for it in configuration and reports.
     *
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads such a word.
     *
     * @param word a level in any case
     * @return the level, or nothing for another word
     */
    public static Optional<Severity> ofWord(String word) {
        for (Severity severity : values()) {
            if (severity.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }
}
