package io.github.forksafe.project;

import io.github.forksafe.manifest.Manifest;
import io.github.forksafe.source.FileId;
import java.util.Optional;

/**
 * A library that is installed or bundled.
 *
 * @param distribution its normalised name; that of its package if it has no metadata
 * @param place the directory or archive that it is in
 * @param metadata what its metadata says of its name and version
 * @param value what the digest made of its Python files; nothing if there are none, or they are not wanted
 * @param natives how many of its modules are native, so that what they do is not known
 * @param tooLarge whether it has more Python than is read
 * @param <R> what the digest makes
 */
public record InstalledLibrary<R>(
        String distribution,
        FileId place,
        Optional<Manifest> metadata,
        Optional<R> value,
        int natives,
        boolean tooLarge) {}
