package io.github.forksafe.pip;

import java.util.Locale;

/** Names of distributions, which several spellings may mean. */
public final class PackageName {
    private PackageName() {}

    /**
     * The one spelling that all spellings of a name share, as in <a
     * href="https://packaging.python.org/en/latest/specifications/name-normalization/">the name rules</a>: lower case, each run
     * of {@code -}, {@code _} and {@code .} as one hyphen.
     *
     * @param name a name as written
     * @return its normal form
     */
    public static String normalise(String name) {
        StringBuilder normal = new StringBuilder(name.length());
        boolean inRun = false;
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean separator = c == '-' || c == '_' || c == '.';
            if (!separator) {
                normal.append(c);
            } else if (!inRun) {
                normal.append('-');
            }
            inRun = separator;
        }
        return normal.toString();
    }

    /**
     * Whether a text can name a distribution: ASCII letters, digits, {@code -}, {@code _} and {@code .}, with a letter or digit
     * at both ends.
     *
     * @param text the text
     * @return true if it can
     */
    public static boolean isValid(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> isPart((char) c))
                && PythonText.isAlphanumeric(text.charAt(0))
                && PythonText.isAlphanumeric(text.charAt(text.length() - 1));
    }

    public static boolean isPart(char c) {
        return PythonText.isAlphanumeric(c) || c == '-' || c == '_' || c == '.';
    }
}
