package io.github.forksafe.pip;

/**
 * Whether pre-releases satisfy a specifier, as in <a
 * href="https://packaging.python.org/en/latest/specifications/version-specifiers/#handling-of-pre-releases">PEP 440</a>.
 */
public enum Prereleases {
    /** Always. */
    ALLOW,
    /** Never. */
    DENY,
    /** If the specifier names one, or if nothing else fits. */
    DEFAULT
}
