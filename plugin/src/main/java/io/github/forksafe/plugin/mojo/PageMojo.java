package io.github.forksafe.plugin.mojo;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.page.AuditPage;
import io.github.forksafe.report.HtmlReport;
import io.github.forksafe.report.ReportFormat;
import io.github.forksafe.report.ToolVersion;
import io.github.forksafe.rules.Rules;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/** A page of a Maven site; called alone, a page that needs no site. Never fails the build on findings. */
abstract class PageMojo extends AuditMojo implements MavenMultiPageReport {

    /** Where the site plugin wants the page; it is the one that says so. */
    private @Nullable File siteDirectory;

    /** Makes the audit that the page shows. */
    abstract AuditResult audited() throws MojoExecutionException;

    /** The reports that are written for programs beside the page. */
    abstract List<ReportFormat> besides();

    /**
     * Writes the stand-alone page.
     *
     * @throws MojoExecutionException if the configuration makes no sense or the page cannot be written
     */
    @Override
    public void execute() throws MojoExecutionException {
        if (isSkipped()) {
            getLog().info("No report: forksafe.skip is set");
            return;
        }
        AuditResult result = audited();
        ReportFormat page = new HtmlReport(ToolVersion.text(), PageMojo::pageOf);
        ReportWriter writer = new ReportWriter(getLog());
        writer.write(page, result, reportDirectory().resolve(fileName() + ".html"));
        writeBesides(writer, result);
    }

    /**
     * Writes the page into a site.
     *
     * @param sink where to
     * @param sinks not needed: there is one page
     * @param locale not used: the page is in English
     * @throws MavenReportException if the configuration makes no sense
     */
    @Override
    public void generate(Sink sink, @Nullable SinkFactory sinks, Locale locale) throws MavenReportException {
        AuditResult result;
        try {
            result = audited();
            writeBesides(new ReportWriter(getLog()), result);
        } catch (MojoExecutionException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
        sink.head();
        sink.title();
        sink.text(getName(locale));
        sink.title_();
        sink.head_();
        sink.body();
        // Raw, but not unsafe: the page escapes all that is not its own.
        sink.rawText(AuditPage.body(result, PageMojo::pageOf, ToolVersion.text()));
        sink.body_();
        sink.flush();
    }

    private void writeBesides(ReportWriter writer, AuditResult result) throws MojoExecutionException {
        for (ReportFormat format : besides()) {
            writer.write(format, result, outputDirectory().resolve(fileName() + "." + format.name()));
        }
    }

    static String pageOf(String rule) {
        return Rules.page(rule).orElse("");
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        generate(sink, null, locale);
    }

    /** The name of the page's file, without its ending. */
    abstract String fileName();

    /** The name that all site plugins ask for; only the latest know its successor. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return fileName();
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        siteDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return reportDirectory().toFile();
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }

    @Override
    public boolean canGenerateReport() {
        return !isSkipped();
    }

    private Path reportDirectory() {
        return Optional.ofNullable(siteDirectory).map(File::toPath).orElseGet(this::outputDirectory);
    }
}
