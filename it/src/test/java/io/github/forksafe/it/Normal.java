package io.github.forksafe.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of outputs what differs between machines, days, versions of Maven and of ours: the project's own directory, times,
 * versions, the pages of rules, and what other plugins and Maven itself say.
 *
 * @param project where the sample was built
 * @param version the version of the plugin under test
 */
record Normal(Path project, String version) {
    private static final Pattern GOAL = Pattern.compile("\\[INFO] --- forksafe(?:-maven-plugin)?:[^:]+:(\\w+) .*---");
    private static final Pattern END_OF_GOAL = Pattern.compile("\\[INFO] -{3,}.*");
    private static final Pattern VERDICT = Pattern.compile("\\[(?:INFO|ERROR)] (BUILD (?:SUCCESS|FAILURE))");
    private static final Pattern FAILED = Pattern.compile("\\[ERROR] (Failed to execute goal .*)");
    /** Maven asks repositories which groups they hold, and says so if one does not answer. */
    private static final Pattern PREFIXES =
            Pattern.compile("\\[WARNING] Could not transfer metadata /\\.meta/prefixes\\.txt .*");

    private static final Pattern SECONDS = Pattern.compile("\\b\\d+([.,]\\d+)? m?s\\b");
    private static final String STRING = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";
    private static final Pattern TEXT_OF_PAGE =
            Pattern.compile("(\"(?:fullDescription|help)\": \\{\\s*\"text\": )" + STRING);
    private static final Pattern PAGE = Pattern.compile("(\"markdown\": )" + STRING);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** The lines that our goals printed, how the build ended and what Maven says why. */
    String console(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean ours = false;
        for (String line : lines) {
            Matcher goal = GOAL.matcher(line);
            Matcher verdict = VERDICT.matcher(line);
            Matcher failed = FAILED.matcher(line);
            if (goal.matches()) {
                ours = true;
                kept.add("--- forksafe:" + goal.group(1));
            } else if (END_OF_GOAL.matcher(line).matches()) {
                ours = false;
                dropBlankEnd(kept);
            } else if (verdict.matches()) {
                kept.add(verdict.group(1));
            } else if (failed.matches()) {
                kept.add(failed.group(1));
            } else if (ours && !PREFIXES.matcher(line).matches()) {
                kept.add(line);
            }
        }
        return text(String.join("\n", kept).strip() + "\n");
    }

    /** Maven writes an empty line before the next goal or module, some versions more often than others. */
    private static void dropBlankEnd(List<String> lines) {
        while (!lines.isEmpty() && lines.get(lines.size() - 1).equals("[INFO] ")) {
            lines.remove(lines.size() - 1);
        }
    }

    /**
     * A file that was written; of a web page, the text that people read, and of a rule's page in SARIF nothing: whether it is
     * there is tested where the reports are.
     */
    String file(String name, String content) {
        if (name.endsWith(".html")) {
            return text(readable(content));
        }
        String withoutTexts = TEXT_OF_PAGE.matcher(text(content)).replaceAll("$1\"PAGE\"");
        return PAGE.matcher(withoutTexts).replaceAll("$1\"PAGE\"");
    }

    private String text(String raw) {
        String text = raw.replace("\r\n", "\n")
                .replace(project.toUri().toString(), "file:///PROJECT/")
                .replace(project.toString(), "PROJECT")
                .replace(version, "VERSION");
        return SECONDS.matcher(text).replaceAll("TIME");
    }

    private static String readable(String html) {
        int start = Math.max(0, html.indexOf("<main"));
        int end = html.indexOf("</main>", start);
        String body = html.substring(start, end < 0 ? html.length() : end);
        return TAG.matcher(body)
                .replaceAll("")
                .replace("&#160;", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (all, line) -> all + line + "\n");
    }
}
