package io.github.forksafe.project;

import io.github.forksafe.source.FileId;

/** A Python file to read, with what is needed to name it. */
record FileTask(Walk.Found found, Naming naming) implements Comparable<FileTask> {

    @Override
    public int compareTo(FileTask other) {
        return id().compareTo(other.id());
    }

    FileId id() {
        return found.id();
    }

    long size() {
        return found.size();
    }

    /** The first part of the name that it is imported by. */
    String topName() {
        String dotted = naming.namesOf(id().path()).get(0).dotted();
        int dot = dotted.indexOf('.');
        return dot < 0 ? dotted : dotted.substring(0, dot);
    }

    PythonSource source(byte[] bytes) {
        return new PythonSource(id(), naming.namesOf(id().path()), bytes);
    }
}
