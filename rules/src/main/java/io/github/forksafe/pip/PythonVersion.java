package io.github.forksafe.pip;

import java.util.List;

/**
 * One minor version of CPython and the patch that stands for it.
 *
 * @param major the major version, 2 or 3
 * @param minor the minor version, from 0
 * @param patch the patch that the audit judges by: the latest one that satisfies what was asked for
 */
public record PythonVersion(int major, int minor, int patch) implements Comparable<PythonVersion> {

    /**
     * Whether this is a given minor version or a later one.
     *
     * @param otherMajor a major version
     * @param otherMinor a minor version
     * @return true if it is
     */
    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return major != otherMajor ? major > otherMajor : minor >= otherMinor;
    }

    /**
     * The minor version as people write it.
     *
     * @return such as {@code 3.11}
     */
    public String minorText() {
        return major + "." + minor;
    }

    /**
     * As a version that specifiers can be asked about.
     *
     * @return major, minor and patch
     */
    public Version version() {
        return Version.ofRelease(List.of(Numeral.of(major), Numeral.of(minor), Numeral.of(patch)));
    }

    @Override
    public int compareTo(PythonVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    /** Such as {@code 3.11.7}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
