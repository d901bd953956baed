package io.github.forksafe.page;

import io.github.forksafe.finding.Finding;

/** Suppressions of a finding, ready to be copied; the reason is left to whoever copies them. */
final class SuppressionText {

    private SuppressionText() {}

    /** Whether the finding is in Python, where a comment can suppress it. */
    static boolean hasComment(Finding finding) {
        String path = finding.at().file().path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".py") || name.endsWith(".pyw") || name.endsWith(".ipynb") || name.indexOf('.') < 0;
    }

    static String comment(Finding finding) {
        return "# forksafe: ignore[" + finding.rule() + "] WHY, until YYYY-MM-DD";
    }

    static String entry(Finding finding, String path) {
        String symbol = finding.symbol().isEmpty() ? "" : "symbol = " + quoted(finding.symbol()) + "\n";
        return "[[suppression]]\nrule = " + quoted(finding.rule()) + "\npath = " + quoted(path) + "\n" + symbol
                + "reason = \"WHY\"\n";
    }

    /** A basic string of TOML; control characters are shown in words on the page anyway. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
