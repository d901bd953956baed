package io.github.forksafe.manifest;

import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.util.List;

/**
 * What a file says of dependencies, and of servers that fork. Each element of the file that could declare a dependency is accounted for.
 *
 * @param file the file
 * @param format the name of its format
 * @param declared the dependencies, in order of the file
 * @param locked what a lock file has chosen, in order of the file
 * @param included other files that count too
 * @param launches servers that are started or configured, in order of the file
 * @param unresolved what declares something of which name or versions cannot be told, each as a sentence
 * @param problems what is wrong with the file
 */
public record Manifest(
        SourceFile file,
        String format,
        List<Declared> declared,
        List<Locked> locked,
        List<Included> included,
        List<Launch> launches,
        List<Problem> unresolved,
        List<Problem> problems) {

    /** Copies the lists. */
    public Manifest {
        declared = List.copyOf(declared);
        locked = List.copyOf(locked);
        included = List.copyOf(included);
        launches = List.copyOf(launches);
        unresolved = List.copyOf(unresolved);
        problems = List.copyOf(problems);
    }

    /**
     * Whether the file says nothing at all.
     *
     * @return true if it declares, locks, includes and starts nothing, and nothing is wrong with it
     */
    public boolean isEmpty() {
        return declared.isEmpty()
                && locked.isEmpty()
                && included.isEmpty()
                && launches.isEmpty()
                && unresolved.isEmpty()
                && problems.isEmpty();
    }
}
