package io.github.forksafe.model;

import java.util.HashMap;
import java.util.Map;

/** Texts that were made while facts were collected: one object for each, as the same few come again and again. */
final class SharedTexts {
    /** More than this are forgotten. */
    private static final int MOST = 1 << 18;

    private final Map<String, String> known = new HashMap<>();

    /** A text that is equal; always the same one while it is remembered. */
    String shared(String text) {
        String first = known.putIfAbsent(text, text);
        return first == null ? text : first;
    }

    /** Forgets the texts if there are too many. */
    void startFile() {
        if (known.size() > MOST) {
            known.clear();
        }
    }
}
