package io.github.forksafe.plugin.mojo;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.report.ReportFormat;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Brings a result to those who asked for it: the console's report to the log, the others to files. */
final class ReportWriter {
    private final Log log;

    /**
     * Makes a writer.
     *
     * @param log where the report for people goes, and the names of the files
     */
    ReportWriter(Log log) {
        this.log = log;
    }

    /** Writes reports; files go to a directory, which is made if it is not there. */
    void writeAll(List<ReportFormat> formats, AuditResult result, Path directory) throws MojoExecutionException {
        for (ReportFormat format : formats) {
            if (format.name().equals(Options.CONSOLE)) {
                new LogReport(log).write(result);
            } else if (format.name().equals(Options.GITHUB)) {
                writeCommands(format, result);
            } else {
                write(format, result, directory.resolve(format.fileName()));
            }
        }
    }

    /**
     * Not to the log, which would put a level before each line; such a line is no command. Nor to {@code System.out}, which Maven 4 hands to the
     * log as well.
     */
    private static void writeCommands(ReportFormat format, AuditResult result) throws MojoExecutionException {
        StringBuilder commands = new StringBuilder();
        try {
            format.write(result, commands);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write annotations: " + e.getMessage(), e);
        }
        System.out.flush();
        // Not closed: it belongs to the process.
        PrintStream process = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        process.print(commands);
        process.flush();
    }

    /** Writes a report to a file. */
    void write(ReportFormat format, AuditResult result, Path file) throws MojoExecutionException {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "a report is in a directory"));
            try (Writer out = Files.newBufferedWriter(file)) {
                format.write(result, out);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + file + ": " + e.getMessage(), e);
        }
        log.info("Report: " + file);
    }
}
