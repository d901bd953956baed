package io.github.forksafe.project;

import io.github.forksafe.source.SourceFile;

/**
 * A file that declares dependencies.
 *
 * @param file its text
 * @param kind what it is by its name
 */
public record ManifestFile(SourceFile file, Kind kind) {

    /** What such a file is. */
    public enum Kind {
        /** Requirements, as {@code pip install -r} reads them. */
        REQUIREMENTS,
        /** Constraints, as {@code pip install -c} reads them: they narrow versions and declare nothing. */
        CONSTRAINTS
    }
}
