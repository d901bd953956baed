package io.github.forksafe.project;

import io.github.forksafe.manifest.Scope;
import io.github.forksafe.pip.Requirement;
import io.github.forksafe.pip.SpecifierSet;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import java.util.List;

/**
 * A distribution that a file of the project requires, or that a lock file has chosen because another one needs it.
 *
 * @param requirement what the file says
 * @param versions the versions that it allows, narrowed by the constraints and the lock file that go with the file
 * @param scope what it is for
 * @param file the file
 * @param start where the declaration starts
 * @param end where its first line ends
 * @param via the distributions through which it is needed, the declared one first; empty for a declared one
 */
public record DeclaredDependency(
        Requirement requirement,
        SpecifierSet versions,
        Scope scope,
        FileId file,
        Position start,
        Position end,
        List<String> via) {

    /** Copies the list. */
    public DeclaredDependency {
        via = List.copyOf(via);
    }
}
