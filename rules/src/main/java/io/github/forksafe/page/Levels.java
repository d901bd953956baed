package io.github.forksafe.page;

import io.github.forksafe.finding.Severity;

/** Levels by a sign, for those who see no colours. */
final class Levels {

    private Levels() {}

    static String sign(Severity severity) {
        return switch (severity) {
            case ERROR -> "✖";
            case WARNING -> "▲";
            case NOTE -> "●";
            case OFF -> "○";
        };
    }

    static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
