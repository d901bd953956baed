package io.github.forksafe.project;

import io.github.forksafe.source.FileId;

/** A Python file to read, with what is needed to name it. */
record FileTask(Walk.Found found, SourceRoots roots) {

    FileId id() {
        return found.id();
    }

    long size() {
        return found.size();
    }

    PythonSource source(byte[] bytes) {
        return new PythonSource(id(), roots.namesOf(id().path()), bytes);
    }
}
