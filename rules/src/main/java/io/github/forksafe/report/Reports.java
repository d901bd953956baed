package io.github.forksafe.report;

import io.github.forksafe.finding.Suggestion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The formats that there are. */
public final class Reports {
    private final List<ReportFormat> formats;

    /**
     * Makes the formats.
     *
     * @param pages the Markdown page of a rule, by the rule's name
     * @param workspace the directory of the repository, for the format that names files relative to it; nothing if it is not known
     */
    public Reports(Function<String, String> pages, Optional<Path> workspace) {
        String version = ToolVersion.text();
        formats = List.of(
                new CheckstyleReport(),
                ConsoleReport.plain(),
                new GithubReport(workspace),
                new HtmlReport(version, pages),
                new JsonReport(version),
                new JunitReport(),
                new SarifReport(version, pages));
    }

    /**
     * Lists them.
     *
     * @return every format, sorted by name
     */
    public List<ReportFormat> all() {
        return formats;
    }

    /**
     * Finds one.
     *
     * @param name what the user calls it
     * @return the format, or nothing for another word
     */
    public Optional<ReportFormat> named(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /**
     * What to tell a user who asked for a format that does not exist.
     *
     * @param name what the user wrote
     * @return one sentence without a full stop, with the format that was probably meant
     */
    public String unknown(String name) {
        List<String> names = formats.stream().map(ReportFormat::name).toList();
        return "there is no report format '" + name + "', only " + String.join(", ", names)
                + Suggestion.hint(name, names);
    }
}
