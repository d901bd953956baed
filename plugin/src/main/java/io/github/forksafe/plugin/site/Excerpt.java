package io.github.forksafe.plugin.site;

import io.github.forksafe.finding.Location;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** The lines around a place in a file, with the line marked and the stretch underlined. */
final class Excerpt {
    /** How many lines are shown before and after the marked one. */
    private static final int AROUND = 2;

    /** Longer lines are cut: a page is for people. In characters. */
    private static final int WIDEST = 160;

    private Excerpt() {}

    /** The excerpt as lines of text. */
    static List<String> around(SourceFile source, Location at) {
        SourceFile file = source.shownAt(at.start());
        int marked = at.start().shown().line();
        int first = Math.max(1, marked - AROUND);
        int last = Math.min(lastLine(file), marked + AROUND);
        int gutter = Integer.toString(last).length();
        List<String> lines = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            String number = " ".repeat(gutter - Integer.toString(line).length()) + line;
            lines.add((line == marked ? "> " : "  ") + number + " | " + cut(file.line(line)));
            if (line == marked) {
                lines.add(" ".repeat(gutter + 2) + " | " + underline(file.line(line), at));
            }
        }
        return lines;
    }

    /** The text of the line that a place is on, without indentation. */
    static String line(SourceFile file, Location at) {
        return cut(file.lineAt(at.start()).strip());
    }

    private static int lastLine(SourceFile file) {
        int count = file.lines().lineCount();
        return count > 1 && file.line(count).isEmpty() ? count - 1 : count;
    }

    private static String underline(String line, Location at) {
        Position start = at.start().shown();
        Position end = at.end().shown();
        int from = Math.min(start.utf16Column(), Math.min(line.length(), WIDEST));
        int to = end.line() == start.line() ? end.utf16Column() : line.length();
        String before = line.substring(0, from).replaceAll("[^\t]", " ");
        return before + "^".repeat(Math.max(1, Math.min(to, Math.min(line.length(), WIDEST)) - from));
    }

    private static String cut(String line) {
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST) + " …";
    }
}
