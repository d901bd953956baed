package io.github.forksafe.pip;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a requirements file as pip sees it: continuations joined, comments gone, never empty.
 *
 * @param number the number of its first physical line as pip counts, from 1
 * @param offset where its text starts in the file, in UTF-16 code units
 * @param text its text without white space around it
 */
record LogicalLine(int number, int offset, String text) {

    /** Reads all logical lines of a text, in order. */
    static List<LogicalLine> of(String text) {
        List<LogicalLine> lines = new ArrayList<>();
        for (LogicalLine joined : join(split(text))) {
            String kept = PythonText.strip(withoutComment(joined.text));
            if (!kept.isEmpty()) {
                lines.add(new LogicalLine(joined.number, joined.offset + indent(joined.text), kept));
            }
        }
        return lines;
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && PythonText.isSpace(line.charAt(indent))) {
            indent++;
        }
        return indent;
    }

    /** Physical lines, ended by what Python's {@code str.splitlines} takes for a line end. */
    private static List<LogicalLine> split(String text) {
        List<LogicalLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (PythonText.isLineEnd(text.charAt(i))) {
                lines.add(new LogicalLine(lines.size() + 1, start, text.substring(start, i)));
                boolean pair = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(new LogicalLine(lines.size() + 1, start, text.substring(start)));
        }
        return lines;
    }

    /** Joins lines that end in a backslash with the next one; a comment ends the joined line. */
    private static List<LogicalLine> join(List<LogicalLine> physical) {
        List<LogicalLine> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        LogicalLine first = null;
        for (LogicalLine line : physical) {
            first = first == null ? line : first;
            boolean comment = isComment(line.text);
            if (line.text.endsWith("\\") && !comment) {
                text.append(withoutBackslashes(line.text));
                continue;
            }
            // The blank keeps the comment apart from what it is joined to.
            boolean continues = text.length() > 0;
            text.append(comment && continues ? " " : "").append(line.text);
            joined.add(new LogicalLine(first.number, first.offset, text.toString()));
            text.setLength(0);
            first = null;
        }
        if (first != null) {
            joined.add(new LogicalLine(first.number, first.offset, text.toString()));
        }
        return joined;
    }

    private static String withoutBackslashes(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && line.charAt(start) == '\\') {
            start++;
        }
        while (end > start && line.charAt(end - 1) == '\\') {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isComment(String line) {
        int indent = indent(line);
        return indent < line.length() && line.charAt(indent) == '#';
    }

    /** Cuts at the first {@code #} that starts the line or follows white space; others belong to URLs. */
    private static String withoutComment(String line) {
        for (int i = line.indexOf('#'); i >= 0; i = line.indexOf('#', i + 1)) {
            if (i == 0 || PythonText.isSpace(line.charAt(i - 1))) {
                return line.substring(0, i);
            }
        }
        return line;
    }
}
