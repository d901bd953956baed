package io.github.forksafe.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known word was meant by an unknown one. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The known word nearest to an unknown one.
     *
     * @param word what was written
     * @param known the words that exist
     * @return the nearest one, the first in text order among equals; nothing if none is near enough to be a slip of the pen
     */
    public static Optional<String> closest(String word, Collection<String> known) {
        int tolerated = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= tolerated)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * The end of an error message about an unknown word.
     *
     * @param word what was written
     * @param known the words that exist
     * @return {@code "; did you mean 'x'?"}, or the empty text where nothing is near
     */
    public static String hint(String word, Collection<String> known) {
        return closest(word, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    /**
     * How many letters to insert, drop, replace, or swap with their neighbour to make one word of another. See <a
     * href="https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance">optimal string alignment distance</a>.
     */
    static int distance(String from, String to) {
        int[] twoBack = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (swapped(from, i, to, j)) {
                    row[j] = Math.min(row[j], twoBack[j - 2] + 1);
                }
            }
            twoBack = last;
            last = row;
        }
        return last[to.length()];
    }

    private static boolean swapped(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
