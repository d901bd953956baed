package io.github.forksafe.report;

import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.audit.Places;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Printable;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Step;
import java.io.IOException;

/**
 * The report for people at a terminal: a line for each finding in the form that editors and terminals make clickable, its trace below it,
 * and one line that sums up.
 */
public final class ConsoleReport implements ReportFormat {
    private final boolean coloured;

    private ConsoleReport(boolean coloured) {
        this.coloured = coloured;
    }

    /**
     * Text alone.
     *
     * @return the format
     */
    public static ConsoleReport plain() {
        return new ConsoleReport(false);
    }

    /**
     * Text with <a href="https://www.ecma-international.org/publications-and-standards/standards/ecma-48/">ECMA-48</a> colours. Nothing is
     * said by colour alone.
     *
     * @return the format
     */
    public static ConsoleReport coloured() {
        return new ConsoleReport(true);
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public String fileName() {
        return "forksafe.txt";
    }

    @Override
    public void write(AuditResult result, Appendable out) throws IOException {
        for (Finding finding : result.open()) {
            writeFinding(finding, result.request(), out);
        }
        for (String limit : result.coverage().limits()) {
            out.append("limit: ").append(Printable.of(limit)).append('\n');
        }
        for (String stale : Summary.stale(result)) {
            out.append(Printable.of(stale)).append('\n');
        }
        out.append(painted(Colour.BOLD, Summary.of(result))).append('\n');
    }

    /**
     * Writes one finding: its line, its trace, its remedy.
     *
     * @param finding the finding
     * @param request the request of its audit
     * @param out where to; not closed
     * @throws IOException if {@code out} throws it
     */
    public void writeFinding(Finding finding, AuditRequest request, Appendable out) throws IOException {
        Places places = new Places(request);
        out.append(painted(Colour.BOLD, Printable.of(places.of(finding.at())))).append(": ");
        out.append(painted(Colour.of(finding.severity()), finding.severity().word()));
        out.append(' ').append(painted(Colour.BOLD, finding.rule())).append(": ");
        out.append(Printable.of(finding.message())).append('\n');
        int number = 1;
        for (Lane lane : finding.lanes()) {
            out.append("    ")
                    .append(painted(Colour.BOLD, Printable.of(lane.title())))
                    .append('\n');
            for (Step step : lane.steps()) {
                writeStep(number++, step, places, out);
            }
        }
        if (!finding.alsoHolds().isEmpty()) {
            out.append("    also: ")
                    .append(String.join(", ", finding.alsoHolds()))
                    .append('\n');
        }
        if (!finding.remedy().isEmpty()) {
            out.append("    remedy: ").append(Printable.of(finding.remedy())).append('\n');
        }
        if (!finding.lanes().isEmpty()) {
            out.append('\n');
        }
    }

    private static void writeStep(int number, Step step, Places places, Appendable out) throws IOException {
        String count = number + ".";
        out.append("    ")
                .append(" ".repeat(Math.max(0, 4 - count.length())))
                .append(count)
                .append(' ');
        out.append("  ".repeat(step.depth()));
        out.append(Printable.of(places.of(step.at()))).append(": ");
        out.append(Printable.of(step.text())).append('\n');
    }

    private String painted(Colour colour, String text) {
        return coloured ? colour.on + text + Colour.RESET : text;
    }

    private enum Colour {
        BOLD("\033[1m"),
        RED("\033[1;31m"),
        YELLOW("\033[1;33m"),
        BLUE("\033[1;34m");

        private static final String RESET = "\033[m";

        private final String on;

        Colour(String on) {
            this.on = on;
        }

        static Colour of(Severity severity) {
            return switch (severity) {
                case ERROR -> RED;
                case WARNING -> YELLOW;
                case NOTE, OFF -> BLUE;
            };
        }
    }
}
