package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.Tokens;

/**
 * What a parser keeps from file to file.
 *
 * @param tokens the tokens of the file that is being read
 * @param faults why some of them are ERROR tokens
 * @param names the names of all files
 */
record Buffers(Tokens tokens, Faults faults, Names names) {
    Buffers() {
        this(new Tokens(), new Faults(), new Names());
    }

    /** Forgets the tokens, not the names. */
    void clear() {
        tokens.clear();
        faults.clear();
    }
}
