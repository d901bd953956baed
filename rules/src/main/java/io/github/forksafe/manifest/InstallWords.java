package io.github.forksafe.manifest;

import java.util.List;
import java.util.Set;

/** The words behind {@code pip install}. See <a href="https://pip.pypa.io/en/stable/cli/pip_install/">its options</a>. */
final class InstallWords {
    /** Options that take the next word for a value and declare nothing by it. */
    private static final Set<String> WITH_VALUE = Set.of(
            "-t",
            "--target",
            "-d",
            "--dry-run-dir",
            "--platform",
            "--python-version",
            "--implementation",
            "--abi",
            "--root",
            "--prefix",
            "--src",
            "--upgrade-strategy",
            "-C",
            "--config-settings",
            "--config-setting",
            "--global-option",
            "--install-option",
            "--no-binary",
            "--only-binary",
            "--progress-bar",
            "--report",
            "-i",
            "--index-url",
            "--extra-index-url",
            "-f",
            "--find-links",
            "--proxy",
            "--retries",
            "--timeout",
            "--exists-action",
            "--trusted-host",
            "--cert",
            "--client-cert",
            "--cache-dir",
            "--log",
            "--python",
            "--use-feature",
            "--root-user-action",
            "--group",
            "--index",
            "--default-index",
            "-p",
            "--override",
            "--build-constraint",
            "--keyring-provider",
            "--index-strategy",
            "--resolution",
            "--prerelease",
            "--exclude-newer",
            "--link-mode");

    private InstallWords() {}

    /** A word and where it stands. */
    record Word(String text, Range range) {}

    /** Reads the words, options among them. */
    static void read(List<Word> words, Scope scope, Gathered out) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String text = word.text();
            String value = i + 1 < words.size() ? words.get(i + 1).text() : "";
            if (isOption(text, "-r", "--requirement") || isOption(text, "-c", "--constraint")) {
                boolean constraints = text.startsWith("-c") || text.startsWith("--c");
                boolean separate =
                        text.equals("-r") || text.equals("-c") || (text.startsWith("--") && !text.contains("="));
                String path = separate ? value : valueOf(text);
                i += separate ? 1 : 0;
                if (isComputed(path)) {
                    out.unresolved(word.range(), "'" + path + "' is filled in when it runs");
                } else if (!path.isEmpty()) {
                    out.includeFrom(path, constraints, scope, word.range());
                }
            } else if (text.equals("-e") || text.equals("--editable")) {
                out.requireLine("-e " + value, scope, word.range());
                i++;
            } else if (text.startsWith("-")) {
                i += WITH_VALUE.contains(text) ? 1 : 0;
            } else if (isComputed(text)) {
                out.unresolved(word.range(), "'" + text + "' is filled in when it runs");
            } else if (!text.isEmpty()) {
                out.requireLine(text, scope, word.range());
            }
        }
    }

    private static boolean isOption(String text, String shortName, String longName) {
        return (text.startsWith(shortName) && !text.startsWith("--"))
                || text.equals(longName)
                || text.startsWith(longName + "=");
    }

    private static String valueOf(String text) {
        int equals = text.indexOf('=');
        return text.startsWith("--") ? text.substring(equals + 1) : text.substring(2);
    }

    private static boolean isComputed(String text) {
        return text.contains("$") || text.contains("`") || text.contains("{{") || text.contains("*");
    }
}
