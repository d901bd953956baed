package io.github.forksafe.project;

import java.util.List;

/** Names files as modules. */
@FunctionalInterface
interface Naming {
    /** The names of a file, by its path below its root; the most likely one first, at least one. */
    List<ModuleName> namesOf(String path);
}
