package io.github.forksafe.project;

import io.github.forksafe.manifest.Manifest;
import io.github.forksafe.source.Problem;
import java.util.List;

/**
 * What was found in the directories.
 *
 * @param files what the digest made of each Python file, in order of {@code FileId}; files that could not be read are missing
 * @param manifests the files that declare dependencies, in order of {@code FileId}
 * @param unread what manifests read from files that are not there, each as a sentence, in order of {@code FileId}
 * @param libraries where libraries are installed or bundled, in order of {@code FileId}
 * @param skipped what was left out on purpose, in order of {@code FileId}
 * @param problems what could not be read, in order of {@code FileId}
 * @param <T> what the digest makes
 */
public record Project<T>(
        List<T> files,
        List<Manifest> manifests,
        List<Problem> unread,
        List<LibraryPlace> libraries,
        List<Skipped> skipped,
        List<Problem> problems) {

    /** Copies the lists. */
    public Project {
        files = List.copyOf(files);
        manifests = List.copyOf(manifests);
        unread = List.copyOf(unread);
        libraries = List.copyOf(libraries);
        skipped = List.copyOf(skipped);
        problems = List.copyOf(problems);
    }
}
