package io.github.forksafe.manifest;

/**
 * Another file whose requirements count too.
 *
 * @param path the path or URL as written, relative to this file
 * @param constraints whether it only narrows versions
 * @param scope what its requirements are for
 * @param range where it is named
 * @param certain false if it is likely only, as where a program reads it, so that it need not be there
 */
public record Included(String path, boolean constraints, Scope scope, Range range, boolean certain) {}
