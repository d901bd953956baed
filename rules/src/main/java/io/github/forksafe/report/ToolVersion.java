package io.github.forksafe.report;

import io.github.forksafe.source.BundledText;

/** The version of this program, which the build writes beside this class. */
public final class ToolVersion {

    private ToolVersion() {}

    /**
     * Reads it.
     *
     * @return the version of the Maven artifact, such as {@code 1.2.0}
     */
    public static String text() {
        return BundledText.of(ToolVersion.class, "version.txt").strip();
    }
}
