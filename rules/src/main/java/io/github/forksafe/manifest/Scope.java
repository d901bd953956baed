package io.github.forksafe.manifest;

/**
 * What a dependency is declared for, which decides how much it matters to a program that forks.
 *
 * @param kind the kind of purpose
 * @param name which one, such as the extra's name; empty where there is only one
 */
public record Scope(Kind kind, String name) {

    /** Kinds of purpose. */
    public enum Kind {
        /** Needed to run. */
        RUNTIME("runtime"),
        /** Needed to run with an optional feature. */
        EXTRA("extra"),
        /** A named list of what developers install; never installed with the package. */
        GROUP("group"),
        /** Needed to build the package, in an environment that is thrown away. */
        BUILD("build"),
        /** Needed by a test environment. */
        TEST("test"),
        /** Narrows versions and installs nothing. */
        CONSTRAINT("constraint"),
        /** Carried along as an archive or an installed copy. */
        BUNDLED("bundled");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /**
         * Its name for people.
         *
         * @return one word
         */
        public String word() {
            return word;
        }
    }

    /** Needed to run. */
    public static final Scope RUNTIME = new Scope(Kind.RUNTIME, "");

    /** Needed to build. */
    public static final Scope BUILD = new Scope(Kind.BUILD, "");

    /** Narrows versions only. */
    public static final Scope CONSTRAINT = new Scope(Kind.CONSTRAINT, "");

    /** Carried along. */
    public static final Scope BUNDLED = new Scope(Kind.BUNDLED, "");

    static Scope extra(String name) {
        return new Scope(Kind.EXTRA, name);
    }

    static Scope group(String name) {
        return new Scope(Kind.GROUP, name);
    }

    static Scope test(String name) {
        return new Scope(Kind.TEST, name);
    }

    /**
     * Whether what is declared may be there when the program runs.
     *
     * @return false for what only builds or tests it, and for what only narrows versions
     */
    public boolean reachesTheProgram() {
        return kind == Kind.RUNTIME || kind == Kind.EXTRA || kind == Kind.GROUP || kind == Kind.BUNDLED;
    }

    @Override
    public String toString() {
        return name.isEmpty() ? kind.word() : kind.word() + " " + name;
    }
}
