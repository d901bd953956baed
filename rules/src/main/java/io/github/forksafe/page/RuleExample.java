package io.github.forksafe.page;

import java.util.List;
import java.util.Optional;

/**
 * What a rule's page shows of the code before and after.
 *
 * @param before code with the hazard
 * @param after code without
 */
record RuleExample(String before, String after) {
    private static final String FENCE = "```";

    /** The first Python under Hazard and under Safe; nothing if the page has not both. */
    static Optional<RuleExample> of(String markdown) {
        Optional<String> before = firstCode(markdown, "## Hazard");
        Optional<String> after = firstCode(markdown, "## Safe");
        return before.flatMap(hazard -> after.map(safe -> new RuleExample(hazard, safe)));
    }

    private static Optional<String> firstCode(String markdown, String heading) {
        List<String> lines = markdown.lines().toList();
        int at = lines.indexOf(heading) + 1;
        if (at == 0) {
            return Optional.empty();
        }
        while (at < lines.size()
                && !lines.get(at).startsWith(FENCE + "python")
                && !lines.get(at).startsWith("## ")) {
            at++;
        }
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).equals(FENCE)) {
            end++;
        }
        return at < lines.size() && lines.get(at).startsWith(FENCE) && end < lines.size()
                ? Optional.of(String.join("\n", lines.subList(at + 1, end)))
                : Optional.empty();
    }
}
