package io.github.forksafe.cli;

import java.util.List;

/** The command was called in a way that it cannot follow. Never leaves this package. */
final class BadUse extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    /**
     * Says why.
     *
     * @param sentences each one clear sentence without a full stop
     */
    BadUse(List<String> sentences) {
        super(String.join("; ", sentences));
        this.sentences = List.copyOf(sentences);
    }

    BadUse(String sentence) {
        this(List.of(sentence));
    }

    List<String> sentences() {
        return sentences;
    }
}
