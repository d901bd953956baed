package io.github.forksafe.report;

import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.Printable;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Annotations of a pull request, as <a
 * href="https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions">workflow commands</a> of GitHub Actions: lines on the
 * standard output. The strongest findings come first, since only so many of a step are shown.
 */
public final class GithubReport implements ReportFormat {
    private final Optional<Path> workspace;

    /**
     * Makes the format.
     *
     * @param workspace the directory of the repository, which annotations are relative to; nothing if paths are to be as in other reports
     */
    public GithubReport(Optional<Path> workspace) {
        this.workspace = workspace.map(path -> path.toAbsolutePath().normalize());
    }

    @Override
    public String name() {
        return "github";
    }

    @Override
    public String fileName() {
        return "forksafe-github.txt";
    }

    @Override
    public void write(AuditResult result, Appendable out) throws IOException {
        List<Finding> strongestFirst = result.open().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        for (Finding finding : strongestFirst) {
            Location at = finding.at();
            out.append("::").append(command(finding.severity()));
            out.append(" file=").append(property(path(result.request(), at.file())));
            out.append(",line=").append(Integer.toString(at.start().line()));
            writeColumns(at, out);
            out.append(",title=").append(property("forksafe: " + finding.rule()));
            out.append("::").append(data(text(finding))).append('\n');
        }
    }

    private static String text(Finding finding) {
        String message = Printable.of(finding.message());
        return finding.remedy().isEmpty() ? message : message + "\nRemedy: " + Printable.of(finding.remedy());
    }

    private static String command(Severity severity) {
        return severity == Severity.NOTE ? "notice" : severity.word();
    }

    /** Columns are taken only where they are on one line. */
    private static void writeColumns(Location at, Appendable out) throws IOException {
        Position start = at.start();
        Position end = at.end();
        out.append(",endLine=").append(Integer.toString(end.line()));
        if (start.line() == end.line() && end.column() > start.column()) {
            out.append(",col=").append(Integer.toString(start.column() + 1));
            out.append(",endColumn=").append(Integer.toString(end.column() + 1));
        }
    }

    private String path(AuditRequest request, FileId file) {
        Path absolute = request.directories()
                .get(file.root())
                .resolve(file.path())
                .toAbsolutePath()
                .normalize();
        return workspace
                .filter(absolute::startsWith)
                .map(root -> root.relativize(absolute).toString().replace('\\', '/'))
                .orElseGet(() -> request.nameOf(file));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(Printable.of(text)).replace(":", "%3A").replace(",", "%2C");
    }
}
