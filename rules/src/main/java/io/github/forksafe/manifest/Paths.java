package io.github.forksafe.manifest;

/** Parts of paths that are separated by slashes. */
final class Paths {
    private Paths() {}

    /** The last name. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path without its last name; empty if there is only one. */
    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
