package io.github.forksafe.python.parse;

import java.util.ArrayList;
import java.util.List;

/** A text cut where people would cut it: into words, runs of blanks, and single characters for the rest. */
final class Words {
    private final List<String> words = new ArrayList<>();

    Words(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = start + 1;
            while (end < text.length()
                    && kind(text.charAt(end)) == kind(text.charAt(start))
                    && kind(text.charAt(start)) > 0) {
                end++;
            }
            words.add(text.substring(start, end));
            start = end;
        }
        if (words.isEmpty()) {
            words.add("");
        }
    }

    private static int kind(char c) {
        return Character.isUnicodeIdentifierPart(c) ? 1 : c == ' ' ? 2 : 0;
    }

    int count() {
        return words.size();
    }

    String get(int word) {
        return words.get(word);
    }

    String text(int from, int to) {
        return String.join("", words.subList(from, to));
    }

    /** The text with other words for some. */
    String replaced(int from, int to, String replacement) {
        return text(0, from) + replacement + text(to, words.size());
    }
}
