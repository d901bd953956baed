package io.github.forksafe.python.syntax;

/** What a comprehension makes. */
public enum ComprehensionKind {
    /** {@code [x for …]}. */
    LIST,
    /** <code>{x for …}</code>. */
    SET,
    /** <code>{k: v for …}</code>. */
    DICT,
    /** {@code (x for …)}. */
    GENERATOR
}
