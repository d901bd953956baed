package io.github.forksafe.manifest;

import io.github.forksafe.pip.Requirement;
import java.util.List;

/**
 * A distribution that a lock file has chosen.
 *
 * @param requirement its name and, where the lock tells it, its version as {@code ==}
 * @param needs normalised names of the distributions that it needs itself, sorted
 * @param range where it stands
 */
public record Locked(Requirement requirement, List<String> needs, Range range) {

    /** Copies the list. */
    public Locked {
        needs = List.copyOf(needs);
    }
}
