package io.github.forksafe.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A Markdown page whose fenced blocks are files: its title, the text before the first section, and the sections with the files in them.
 *
 * @param title the text of the first line's heading
 * @param introduction what stands before the first section
 * @param sections in order
 */
public record Page(String title, String introduction, List<Section> sections) {
    private static final String FENCE = "```";
    private static final String MISSES = "misses ";

    /**
     * What stands under one heading.
     *
     * @param heading its text
     * @param files its fenced blocks that have a title
     */
    public record Section(String heading, List<PageFile> files) {}

    /**
     * A fenced block with a title.
     *
     * @param name its title, a path
     * @param python the Pythons that it is for; empty for those that are alive
     * @param lines its lines
     */
    public record PageFile(String name, String python, List<String> lines) {

        /** Lines that end in {@code # rule}, with what else the comment names behind a comma, each as {@code file:line rule}. */
        public List<String> marked(Set<String> rules) {
            return markers(rules::contains);
        }

        /** Lines that end in {@code # misses rule}, each as {@code file:line rule}. */
        public List<String> missed(Set<String> rules) {
            return markers(text -> text.startsWith(MISSES) && rules.contains(text.substring(MISSES.length())));
        }

        private List<String> markers(Predicate<String> fits) {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                String comment = line.contains("# ") ? line.substring(line.lastIndexOf("# ") + 1) : "";
                for (String mark : comment.strip().split(", ", -1)) {
                    if (fits.test(mark)) {
                        String rule = mark.startsWith(MISSES) ? mark.substring(MISSES.length()) : mark;
                        found.add(name + ":" + (i + 1) + " " + rule);
                    }
                }
            }
            return found;
        }
    }

    /** Reads a page; a fenced block without a title is text for people only. */
    public static Page read(String markdown) {
        List<String> lines = markdown.lines().toList();
        StringBuilder introduction = new StringBuilder();
        List<Section> sections = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                sections.add(new Section(line.substring(3).strip(), new ArrayList<>()));
            } else if (line.startsWith(FENCE)) {
                int end = closing(lines, i);
                List<String> text = lines.subList(i + 1, end);
                attribute(line, "title")
                        .ifPresent(title -> sections.get(sections.size() - 1)
                                .files()
                                .add(new PageFile(
                                        title, attribute(line, "python").orElse(""), text)));
                i = end;
            } else if (sections.isEmpty()) {
                introduction.append(line).append('\n');
            }
        }
        String title = lines.get(0).startsWith("# ") ? lines.get(0).substring(2) : "";
        return new Page(title, introduction.toString().strip(), sections);
    }

    /** The section under a heading. */
    public Optional<Section> section(String heading) {
        return sections.stream().filter(s -> s.heading().equals(heading)).findFirst();
    }

    private static int closing(List<String> lines, int opening) {
        for (int i = opening + 1; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the block on line " + (opening + 1) + " is never closed");
    }

    private static Optional<String> attribute(String info, String name) {
        int start = info.indexOf(" " + name + "=\"");
        if (start < 0) {
            return Optional.empty();
        }
        int from = info.indexOf('"', start) + 1;
        return Optional.of(info.substring(from, info.indexOf('"', from)));
    }
}
