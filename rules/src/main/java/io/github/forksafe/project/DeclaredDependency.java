package io.github.forksafe.project;

import io.github.forksafe.pip.Requirement;
import io.github.forksafe.pip.SpecifierSet;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;

/**
 * A distribution that a file of the project requires.
 *
 * @param requirement what the file says
 * @param versions the versions that it allows, narrowed by the constraints that go with the file
 * @param file the file
 * @param start where the declaration starts
 * @param end where its first line ends
 */
public record DeclaredDependency(
        Requirement requirement, SpecifierSet versions, FileId file, Position start, Position end) {}
