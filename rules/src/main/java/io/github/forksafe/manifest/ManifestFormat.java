package io.github.forksafe.manifest;

/** A format of files that declare, lock or carry dependencies, or start servers. Stateless. */
public interface ManifestFormat {

    /**
     * Its name for people.
     *
     * @return such as {@code poetry.lock}
     */
    String name();

    /**
     * Whether a file has this format by its name.
     *
     * @param path the path below the root, separated by {@code /}
     * @return true if it does
     */
    boolean matches(String path);

    /**
     * Whether most files of this name declare nothing, so that one that says nothing is none of ours.
     *
     * @return true for scripts
     */
    default boolean isMostlyOther() {
        return false;
    }

    /**
     * Whether files of this format say which servers are started, and declare nothing.
     *
     * @return true for configuration files of servers
     */
    default boolean isOfServers() {
        return false;
    }

    /**
     * Reads a file.
     *
     * @param input the file
     * @param out where goes what it says; whatever the bytes are, this ends and throws nothing
     */
    void read(ManifestInput input, Gathered out);
}
