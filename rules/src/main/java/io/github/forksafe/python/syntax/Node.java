package io.github.forksafe.python.syntax;

/** Anything in the syntax that stands at a place in its file. */
public interface Node {

    /**
     * Where it starts.
     *
     * @return the byte offset of its first byte
     */
    int start();

    /**
     * Where it ends.
     *
     * @return the byte offset behind its last byte
     */
    int end();
}
