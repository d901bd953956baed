package io.github.forksafe.page;

import io.github.forksafe.finding.Location;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The lines of a file, or of a notebook's cell, that a finding speaks of, with some around them.
 *
 * @param file the text
 * @param title what it is called
 * @param marks by line, what is there
 */
record Excerpt(SourceFile file, String title, TreeMap<Integer, List<Mark>> marks) {
    /** How many lines are shown before and after each marked one. */
    private static final int AROUND = 2;

    /** Longer lines are cut: a page is for people. In characters. */
    private static final int WIDEST = 200;

    /**
     * A marked stretch.
     *
     * @param number the step that is there; 0 for the finding's own place where it has no steps
     * @param from its first column, from 0, in UTF-16 code units
     * @param to the column behind it; the line's end if it is negative
     */
    record Mark(int number, int from, int to) {}

    /** A step's place. */
    record Numbered(int number, Location at) {}

    /** An excerpt for each file or cell, in the order in which the steps first speak of them. */
    static List<Excerpt> of(List<Numbered> steps, Map<FileId, SourceFile> sources, Function<Location, String> names) {
        List<Excerpt> excerpts = new ArrayList<>();
        for (Numbered step : steps) {
            SourceFile source = sources.get(step.at().file());
            if (source != null) {
                String name = names.apply(step.at());
                Excerpt excerpt = excerpts.stream()
                        .filter(other -> other.title.equals(name))
                        .findFirst()
                        .orElseGet(() -> {
                            Excerpt made = new Excerpt(source.shownAt(step.at().start()), name, new TreeMap<>());
                            excerpts.add(made);
                            return made;
                        });
                excerpt.add(step);
            }
        }
        return excerpts;
    }

    private void add(Numbered step) {
        Position start = step.at().start().shown();
        Position end = step.at().end().shown();
        int to = end.line() == start.line() && end.utf16Column() > start.utf16Column() ? end.utf16Column() : -1;
        marks.computeIfAbsent(start.line(), line -> new ArrayList<>())
                .add(new Mark(step.number(), start.utf16Column(), to));
    }

    void write(Html html) {
        int last = lastLine();
        int width = Integer.toString(last).length();
        int shown = 0;
        html.element("p", title, "class", "fs-file");
        html.open("pre", "class", "fs-code", "tabindex", "0").open("code");
        for (int line = 1; line <= last; line++) {
            if (isNearMark(line)) {
                if (shown > 0 && line > shown + 1) {
                    html.element("span", " ".repeat(width + 3) + "⋮", "class", "fs-gap")
                            .line();
                }
                writeLine(html, line, width);
                shown = line;
            }
        }
        html.close("code").close("pre").line();
    }

    private boolean isNearMark(int line) {
        return marks.subMap(line - AROUND, true, line + AROUND, true).size() > 0;
    }

    private void writeLine(Html html, int line, int width) {
        List<Mark> here = Optional.ofNullable(marks.get(line)).orElse(List.of());
        String number = " ".repeat(width - Integer.toString(line).length()) + line;
        String text = file.line(line);
        String cut = text.length() <= WIDEST ? text : text.substring(0, WIDEST);
        html.open("span", "class", here.isEmpty() ? "fs-line" : "fs-line fs-marked");
        html.element("span", (here.isEmpty() ? "  " : "▶ ") + number + " ", "class", "fs-no");
        if (here.isEmpty()) {
            html.text(cut);
        } else {
            writeMarked(html, cut, here.get(0));
        }
        html.text(cut.length() < text.length() ? " …" : "");
        for (Mark mark : here) {
            if (mark.number() > 0) {
                html.text(" ").element("span", Integer.toString(mark.number()), "class", "fs-step");
            }
        }
        html.close("span").line();
    }

    /** Underlines the first stretch of a line. */
    private static void writeMarked(Html html, String line, Mark mark) {
        int from = Math.min(mark.from(), line.length());
        int to = mark.to() < 0 ? line.length() : Math.min(mark.to(), line.length());
        html.text(line.substring(0, from));
        html.element("mark", line.substring(from, Math.max(from, to)));
        html.text(line.substring(Math.max(from, to)));
    }

    private int lastLine() {
        int count = file.lines().lineCount();
        return count > 1 && file.line(count).isEmpty() ? count - 1 : count;
    }
}
