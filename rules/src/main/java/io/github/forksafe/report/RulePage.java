package io.github.forksafe.report;

import java.util.ArrayList;
import java.util.List;

/** A rule's Markdown page, in the shapes that a report needs. */
final class RulePage {
    private final String markdown;

    RulePage(String markdown) {
        this.markdown = markdown.replace("\r\n", "\n").strip();
    }

    String markdown() {
        return markdown;
    }

    /** The first paragraph that is neither heading nor code, on one line. */
    String firstParagraph() {
        List<String> paragraph = new ArrayList<>();
        for (String line : plainText().split("\n", -1)) {
            if (line.isBlank() && !paragraph.isEmpty()) {
                break;
            }
            if (!line.isBlank()) {
                paragraph.add(line.strip());
            }
        }
        return String.join(" ", paragraph);
    }

    /** The page for readers without Markdown: no title, headings as lines of their own, code indented. */
    String plainText() {
        StringBuilder text = new StringBuilder(markdown.length());
        boolean inCode = false;
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith("```")) {
                inCode = !inCode;
            } else if (inCode) {
                text.append(line.isBlank() ? "" : "    " + line).append('\n');
            } else if (!line.startsWith("# ")) {
                text.append(heading(line)).append('\n');
            }
        }
        return text.toString().strip();
    }

    private static String heading(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return level > 0 && level < line.length() && line.charAt(level) == ' ' ? line.substring(level + 1) : line;
    }
}
