package io.github.forksafe.plugin.mojo;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.report.ReportFormat;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Brings a result to those who asked for it: the console's report to the log, the others to files. */
final class ReportWriter {
    private final List<ReportFormat> formats;
    private final Path directory;
    private final Log log;

    /**
     * Makes a writer.
     *
     * @param formats the reports to write
     * @param directory where files go; made if it is not there
     * @param log where the report for people goes
     */
    ReportWriter(List<ReportFormat> formats, Path directory, Log log) {
        this.formats = formats;
        this.directory = directory;
        this.log = log;
    }

    /** Writes every report. */
    void write(AuditResult result) throws MojoExecutionException {
        for (ReportFormat format : formats) {
            if (format.name().equals(Options.CONSOLE)) {
                new LogReport(log).write(result);
            } else if (format.name().equals(Options.GITHUB)) {
                writeCommands(format, result);
            } else {
                writeFile(format, result);
            }
        }
    }

    /** Not to the log, which would put a level before each line; such a line is no command. */
    private static void writeCommands(ReportFormat format, AuditResult result) throws MojoExecutionException {
        StringBuilder commands = new StringBuilder();
        try {
            format.write(result, commands);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write annotations: " + e.getMessage(), e);
        }
        System.out.print(commands);
    }

    private void writeFile(ReportFormat format, AuditResult result) throws MojoExecutionException {
        Path file = directory.resolve(format.fileName());
        try {
            Files.createDirectories(directory);
            try (Writer out = Files.newBufferedWriter(file)) {
                format.write(result, out);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + file + ": " + e.getMessage(), e);
        }
        log.info("Report: " + file);
    }
}
