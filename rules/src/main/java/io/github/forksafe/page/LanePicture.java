package io.github.forksafe.page;

import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A finding as a picture: a lane for each thread and process, time running down, the fork as the moment that splits the process. Drawn with
 * lines and words in the colour of the text around it, so that it says the same in any skin, in print and without colours.
 */
final class LanePicture {
    private static final int COLUMN = 130;
    private static final int ROW = 38;
    private static final int LINE = 15;
    private static final int TITLE_WIDTH = 19;
    private static final int TITLE_LINES = 3;

    private final Html html;
    private final Finding finding;
    private final List<Row> rows;
    private final int top;
    private final int bottom;

    /** A step with the height that it is drawn at. */
    private record Row(int lane, int number, Step step, int y) {}

    private record Point(int x, int y) {}

    private LanePicture(Html html, Finding finding) {
        this.html = html;
        this.finding = finding;
        int titles = finding.lanes().stream()
                .mapToInt(lane -> wrapped(lane.title()).size())
                .max()
                .orElse(1);
        this.top = (titles + 1) * LINE + 12;
        this.rows = rows(finding.lanes(), top);
        this.bottom = top + (rows.size() + 1) * ROW;
    }

    /** Draws a finding that has a trace; the id tells its parts from those of other pictures on the page. */
    static void write(Html html, Finding finding, String id) {
        new LanePicture(html, finding).write(id);
    }

    /** In time as far as it is known: up to the thread's start, then the thread, then on to the fork, then the child. */
    private static List<Row> rows(List<Lane> lanes, int top) {
        List<Row> ordered = new ArrayList<>();
        List<Row> forking = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        List<Row> children = new ArrayList<>();
        int number = 1;
        for (int lane = 0; lane < lanes.size(); lane++) {
            List<Row> same = switch (lanes.get(lane).kind()) {
                case FORKING_THREAD -> forking;
                case OTHER_THREAD -> others;
                case CHILD_PROCESS -> children;
            };
            for (Step step : lanes.get(lane).steps()) {
                same.add(new Row(lane, number++, step, 0));
            }
        }
        int started = 0;
        for (int i = 0; i < forking.size(); i++) {
            started = forking.get(i).step().mark() == Step.Mark.STARTS_THREAD ? i + 1 : started;
        }
        ordered.addAll(forking.subList(0, started));
        ordered.addAll(others);
        ordered.addAll(forking.subList(started, forking.size()));
        ordered.addAll(children);
        List<Row> placed = new ArrayList<>();
        for (Row row : ordered) {
            placed.add(new Row(row.lane(), row.number(), row.step(), top + (placed.size() + 1) * ROW));
        }
        return placed;
    }

    private void write(String id) {
        int width = Math.max(1, finding.lanes().size()) * COLUMN;
        html.open("figure", "class", "fs-picture");
        html.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + width + " " + (bottom + LINE),
                "width",
                Integer.toString(width),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        html.element("title", "Threads and processes of this finding", "id", id + "-title");
        html.element("desc", description(), "id", id + "-desc").line();
        Optional<Row> fork = rows.stream().filter(this::isFork).reduce((first, last) -> last);
        fork.ifPresent(this::drawMoment);
        for (int lane = 0; lane < finding.lanes().size(); lane++) {
            drawLane(lane, fork);
        }
        fork.ifPresent(this::drawFork);
        rows.forEach(this::drawStep);
        html.close("svg");
        html.element("figcaption", "Time runs down; the numbers are those of the steps below.");
        html.close("figure").line();
    }

    private boolean isFork(Row row) {
        return row.step().mark() == Step.Mark.FORKS;
    }

    private String description() {
        StringBuilder text = new StringBuilder();
        for (Lane lane : finding.lanes()) {
            text.append(lane.title()).append(": ");
            lane.steps().forEach(step -> text.append(step.text()).append(". "));
        }
        return text.toString().strip();
    }

    private void drawLane(int lane, Optional<Row> fork) {
        Lane drawn = finding.lanes().get(lane);
        int x = x(lane);
        List<String> title = wrapped(drawn.title());
        for (int i = 0; i < title.size(); i++) {
            words(new Point(x, LINE * (i + 1)), "middle", title.get(i), "fs-lane-title");
        }
        int from = switch (drawn.kind()) {
            case FORKING_THREAD -> top;
            case OTHER_THREAD -> startOf(lane).map(Row::y).orElse(top);
            case CHILD_PROCESS -> fork.map(Row::y).orElse(top);
        };
        String look = drawn.kind() == Lane.Kind.OTHER_THREAD ? "fs-life fs-other" : "fs-life";
        line(new Point(x, from), new Point(x, bottom), look);
        startOf(lane).ifPresent(row -> arrow(x(row.lane()), x, row.y(), "start"));
        drawLock(lane, fork);
        String end = switch (drawn.kind()) {
            case FORKING_THREAD -> "goes on";
            case OTHER_THREAD -> "goes on";
            case CHILD_PROCESS -> waits(lane) ? "hangs for ever" : "may hang";
        };
        words(new Point(x, bottom + LINE - 2), "middle", end, "fs-small");
    }

    /** The step that starts a lane's thread: the marked one, for the first thread that is not the forking one's own beginning. */
    private Optional<Row> startOf(int lane) {
        boolean first =
                finding.lanes().subList(0, lane).stream().noneMatch(before -> before.kind() == Lane.Kind.OTHER_THREAD);
        if (finding.lanes().get(lane).kind() != Lane.Kind.OTHER_THREAD || !first) {
            return Optional.empty();
        }
        boolean beginsEarlier = finding.lanes().get(lane).steps().get(0).mark() == Step.Mark.STARTS_THREAD;
        return beginsEarlier
                ? Optional.empty()
                : rows.stream()
                        .filter(row -> row.step().mark() == Step.Mark.STARTS_THREAD)
                        .reduce((earlier, later) -> later);
    }

    /** A bar from where the lock is taken to where it is given back; in the child, which got a copy, from the fork on. */
    private void drawLock(int lane, Optional<Row> fork) {
        int from = -1;
        for (Row row : rows) {
            if (row.lane() == lane && row.step().mark() == Step.Mark.ACQUIRES) {
                from = row.y();
            } else if (row.lane() == lane && row.step().mark() == Step.Mark.RELEASES && from >= 0) {
                bar(lane, from, row.y(), "holds the lock");
                from = -1;
            }
        }
        if (from >= 0) {
            bar(lane, from, bottom, "holds the lock");
        }
        if (waits(lane) && fork.isPresent()) {
            bar(lane, fork.get().y(), bottom, "locked for ever");
        }
    }

    private boolean waits(int lane) {
        return finding.lanes().get(lane).steps().stream().anyMatch(step -> step.mark() == Step.Mark.WAITS);
    }

    private void bar(int lane, int from, int to, String label) {
        html.empty(
                "rect",
                "x",
                Integer.toString(x(lane) - 14),
                "y",
                Integer.toString(from),
                "width",
                "8",
                "height",
                Integer.toString(to - from),
                "class",
                "fs-lock");
        words(new Point(x(lane) - 18, (from + to) / 2), "end", label, "fs-small");
    }

    /** The moment of the fork, across all lanes. */
    private void drawMoment(Row fork) {
        line(new Point(4, fork.y()), new Point(finding.lanes().size() * COLUMN - 4, fork.y()), "fs-moment");
    }

    private void drawFork(Row fork) {
        for (int lane = 0; lane < finding.lanes().size(); lane++) {
            if (finding.lanes().get(lane).kind() == Lane.Kind.CHILD_PROCESS) {
                arrow(x(fork.lane()), x(lane), fork.y(), "fork");
            } else if (finding.lanes().get(lane).kind() == Lane.Kind.OTHER_THREAD) {
                words(new Point(x(lane) + 8, fork.y() + LINE), "start", "not copied", "fs-small");
            }
        }
    }

    private void drawStep(Row row) {
        int x = x(row.lane());
        html.empty("circle", "cx", Integer.toString(x), "cy", Integer.toString(row.y()), "r", "5", "class", "fs-dot");
        String where = row.step().at().start().shown().line() + "";
        words(new Point(x + 9, row.y() - 5), "start", row.number() + " (line " + where + ")", "fs-number");
        if (row.step().mark() == Step.Mark.WAITS) {
            line(new Point(x - 8, row.y() - 8), new Point(x + 8, row.y() + 8), "fs-life");
            line(new Point(x - 8, row.y() + 8), new Point(x + 8, row.y() - 8), "fs-life");
        }
    }

    private void arrow(int from, int to, int y, String label) {
        int side = to > from ? -1 : 1;
        line(new Point(from, y), new Point(to, y), "fs-life");
        html.empty("path", "d", "M" + to + " " + y + " l" + side * 9 + " -5 v10 z", "class", "fs-dot");
        words(new Point(to + side * 12, y - 5), to > from ? "end" : "start", label, "fs-small");
    }

    private void line(Point from, Point to, String look) {
        html.empty("path", "d", "M" + from.x + " " + from.y + " L" + to.x + " " + to.y, "class", look);
    }

    private void words(Point at, String anchor, String text, String look) {
        html.element(
                "text",
                text,
                "x",
                Integer.toString(at.x),
                "y",
                Integer.toString(at.y),
                "text-anchor",
                anchor,
                "class",
                look);
        html.line();
    }

    private static int x(int lane) {
        return lane * COLUMN + COLUMN / 2;
    }

    /** A title on at most three lines, cut between words where it can be. */
    private static List<String> wrapped(String title) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > TITLE_WIDTH) {
                lines.add(cut(line.toString()));
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(cut(line.toString()));
        if (lines.size() > TITLE_LINES) {
            String last = lines.get(TITLE_LINES - 1);
            lines = new ArrayList<>(lines.subList(0, TITLE_LINES - 1));
            lines.add(cut(last + " …"));
        }
        return lines;
    }

    private static String cut(String line) {
        return line.length() <= TITLE_WIDTH ? line : line.substring(0, TITLE_WIDTH - 1) + "…";
    }
}
