package io.github.forksafe.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pattern for paths as Maven users know it from Ant: {@code ?} is one character, {@code *} any within a name, {@code **} any
 * number of directories, and a slash at the end stands for all below. See <a
 * href="https://ant.apache.org/manual/dirtasks.html#patterns">Ant's manual</a>.
 */
public final class AntPattern {
    private static final String ANY_DEPTH = "**";

    private final List<String> parts;

    private AntPattern(List<String> parts) {
        this.parts = parts;
    }

    /**
     * Reads a pattern.
     *
     * @param text any text; all texts are patterns
     * @return the pattern
     */
    public static AntPattern of(String text) {
        String slashed = text.strip().replace('\\', '/');
        String whole = slashed.endsWith("/") ? slashed + ANY_DEPTH : slashed;
        List<String> parts = new ArrayList<>();
        for (String part : whole.split("/", -1)) {
            boolean repeats = part.equals(ANY_DEPTH)
                    && !parts.isEmpty()
                    && parts.get(parts.size() - 1).equals(ANY_DEPTH);
            if (!part.isEmpty() && !part.equals(".") && !repeats) {
                parts.add(part);
            }
        }
        return new AntPattern(List.copyOf(parts));
    }

    /**
     * The directory that all matching paths are in.
     *
     * @return the leading names without wildcards, the last name left out, with slashes; empty if there are none
     */
    public String directory() {
        int plain = 0;
        while (plain < parts.size() - 1
                && parts.get(plain).indexOf('*') < 0
                && parts.get(plain).indexOf('?') < 0) {
            plain++;
        }
        return String.join("/", parts.subList(0, plain));
    }

    /**
     * Whether a path matches.
     *
     * @param path relative and with slashes
     * @return true if the whole path does
     */
    public boolean matches(String path) {
        return matches(Arrays.asList(path.split("/", -1)), parts);
    }

    /** Whether everything below a directory matches, so that it need not be entered. */
    boolean matchesAllBelow(String directory) {
        int last = parts.size() - 1;
        return last >= 0
                && parts.get(last).equals(ANY_DEPTH)
                && (last == 0 || matches(Arrays.asList(directory.split("/", -1)), parts));
    }

    /** Keeps, for each prefix of the pattern, whether the path so far matches it: no backtracking, whatever the pattern. */
    private static boolean matches(List<String> path, List<String> pattern) {
        boolean[] reached = new boolean[pattern.size() + 1];
        reached[0] = true;
        skipAnyDepth(reached, pattern);
        for (String name : path) {
            boolean[] next = new boolean[reached.length];
            for (int i = 0; i < pattern.size(); i++) {
                if (reached[i] && pattern.get(i).equals(ANY_DEPTH)) {
                    next[i] = true;
                } else if (reached[i] && matchesName(pattern.get(i), name)) {
                    next[i + 1] = true;
                }
            }
            reached = next;
            skipAnyDepth(reached, pattern);
        }
        return reached[pattern.size()];
    }

    private static void skipAnyDepth(boolean[] reached, List<String> pattern) {
        for (int i = 0; i < pattern.size(); i++) {
            if (reached[i] && pattern.get(i).equals(ANY_DEPTH)) {
                reached[i + 1] = true;
            }
        }
    }

    /** Greedy, going back to the last star only, which is enough for stars within a name. */
    private static boolean matchesName(String pattern, String name) {
        int p = 0;
        int star = -1;
        int resume = 0;
        int n = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    @Override
    public String toString() {
        return String.join("/", parts);
    }
}
