package io.github.forksafe.project;

import io.github.forksafe.source.FileId;
import java.util.List;

/** One Python file as it lies on the disk. */
public final class PythonSource {
    private final FileId id;
    private final List<ModuleName> names;
    private final byte[] bytes;

    PythonSource(FileId id, List<ModuleName> names, byte[] bytes) {
        this.id = id;
        this.names = List.copyOf(names);
        this.bytes = bytes;
    }

    /**
     * Names the file.
     *
     * @return its id
     */
    public FileId id() {
        return id;
    }

    /**
     * The names under which it can be imported.
     *
     * @return the most likely one first, at least one
     */
    public List<ModuleName> names() {
        return names;
    }

    /**
     * Whether it is the {@code __init__} file of a package.
     *
     * @return true if it is
     */
    public boolean isPackage() {
        return SourceRoots.isInit(id.path());
    }

    /**
     * Whether it is a notebook.
     *
     * @return true if it is
     */
    public boolean isNotebook() {
        return Selection.isNotebook(id.path());
    }

    /**
     * What the file holds.
     *
     * @return its bytes, not copied, not to be changed
     */
    public byte[] bytes() {
        return bytes;
    }
}
