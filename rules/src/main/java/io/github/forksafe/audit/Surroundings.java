package io.github.forksafe.audit;

import java.nio.file.Path;
import java.util.List;

/**
 * What there is besides the audited code.
 *
 * @param sitePackages directories of installed packages, or environments that hold some, beyond those found among the code;
 *     {@code FileId.root} counts them last
 */
public record Surroundings(List<Path> sitePackages) {

    /** Copies the list. */
    public Surroundings {
        sitePackages = List.copyOf(sitePackages);
    }

    /**
     * Nothing but the code.
     *
     * @return no directories
     */
    public static Surroundings none() {
        return new Surroundings(List.of());
    }
}
