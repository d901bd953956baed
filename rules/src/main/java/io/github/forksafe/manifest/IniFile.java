package io.github.forksafe.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file of sections and options as Python's {@code configparser} reads it: values go on over lines that are indented deeper, comments
 * fill whole lines, and behind a value they belong to it.
 *
 * @param sections in order; one that occurs twice is there twice
 * @param strays lines that stand in no section
 */
record IniFile(List<Section> sections, List<Line> strays) {

    /** A named section. */
    record Section(String name, List<Option> options) {}

    /** An option; its key in lower case. */
    record Option(String key, List<Line> lines) {
        /** The value's lines that are not empty, comments at their ends cut. */
        List<Line> values() {
            List<Line> values = new ArrayList<>();
            for (Line line : lines) {
                int comment = line.text().indexOf(" #");
                String text = (comment < 0 ? line.text() : line.text().substring(0, comment)).stripTrailing();
                if (!text.isBlank()) {
                    values.add(new Line(text, line.number(), line.column()));
                }
            }
            return values;
        }
    }

    /** A piece of a line and where it starts: the line from 1, the column in code points from 0. */
    record Line(String text, int number, int column) {
        private static Line of(String line, int from, int number) {
            int start = from;
            while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
                start++;
            }
            return new Line(line.substring(start).stripTrailing(), number, line.codePointCount(0, start));
        }
    }

    /** Reads a text whose first line is behind a number of others. */
    static IniFile parse(String text, int linesAbove) {
        List<Section> sections = new ArrayList<>();
        List<Line> strays = new ArrayList<>();
        Option open = null;
        int indent = 0;
        int number = linesAbove;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            Line whole = Line.of(line, 0, ++number);
            if (whole.text().isEmpty()
                    || whole.text().startsWith("#")
                    || whole.text().startsWith(";")) {
                continue;
            }
            int here = line.indexOf(whole.text().charAt(0));
            if (open != null && here > indent) {
                open.lines().add(whole);
            } else if (whole.text().startsWith("[") && whole.text().indexOf(']') > 0) {
                sections.add(new Section(whole.text().substring(1, whole.text().lastIndexOf(']')), new ArrayList<>()));
                open = null;
                indent = here;
            } else {
                int delimiter = delimiter(line);
                if (sections.isEmpty()) {
                    strays.add(whole);
                } else {
                    open = option(line, delimiter, whole);
                    sections.get(sections.size() - 1).options().add(open);
                    indent = here;
                }
            }
        }
        return new IniFile(List.copyOf(sections), List.copyOf(strays));
    }

    /** An option; one without a delimiter has no value. */
    private static Option option(String line, int delimiter, Line whole) {
        int end = delimiter < 0 ? line.length() : delimiter;
        Option option = new Option(line.substring(0, end).strip().toLowerCase(Locale.ROOT), new ArrayList<>());
        option.lines().add(Line.of(line, Math.min(line.length(), end + 1), whole.number()));
        return option;
    }

    /** Tells of lines that stand in no section. */
    void tellStrays(Gathered out) {
        for (Line stray : strays) {
            out.problem(
                    Range.of(out.file(), stray.number(), stray.column(), 0).start(), "this line stands in no section");
        }
    }

    private static int delimiter(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    }
}
