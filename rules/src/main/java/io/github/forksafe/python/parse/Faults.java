package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why there are ERROR tokens: the first reason of each statement. The tokenizer notes them, and who gives up the statement
 * tells the one that comes first, so that one mistake is told once. The note of an ERROR token leads here.
 */
final class Faults {
    /** The note of an ERROR token that stands for no mistake of its own. */
    static final int NONE = 0;

    /** Far more than are ever told. */
    private static final int MOST = 10_000;

    private final List<Fault> faults = new ArrayList<>();

    /**
     * A reason.
     *
     * @param offset where people have to look
     * @param message what they find there
     */
    record Fault(int offset, String message) {}

    void clear() {
        faults.clear();
    }

    /** Notes a reason and returns the note of the token that stands for it. */
    int add(int offset, String message) {
        if (faults.size() == MOST) {
            return NONE;
        }
        faults.add(new Fault(offset, message));
        return faults.size();
    }

    /** The reason among some tokens that comes first in the file; null if there is none. */
    @Nullable
    Fault first(Tokens tokens, int from, int to) {
        Fault first = null;
        for (int i = from; i < to; i++) {
            if (tokens.kind(i) == PythonParser.ERROR && tokens.note(i) != NONE) {
                Fault fault = faults.get(tokens.note(i) - 1);
                first = first == null || fault.offset < first.offset ? fault : first;
            }
        }
        return first;
    }
}
