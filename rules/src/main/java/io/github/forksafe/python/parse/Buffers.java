package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.Tokens;

/**
 * What a parser keeps from file to file.
 *
 * @param tokens the tokens of the file that is being read
 * @param names the names of all files
 */
record Buffers(Tokens tokens, Names names) {
    Buffers() {
        this(new Tokens(), new Names());
    }
}
