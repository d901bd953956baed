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
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Shows the audit of the module as a page of its Maven site; never fails the build on findings. Called alone, it writes a page
 * that needs no site.
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public final class ReportMojo extends AuditMojo implements MavenMultiPageReport {
    private static final String NAME = "forksafe";

    /** Where the site plugin wants the page; it is the one that says so. */
    private @Nullable File siteDirectory;

    /** Made by Maven. */
    public ReportMojo() {}

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
        ReportFormat page = new HtmlReport(ToolVersion.text(), ReportMojo::pageOf);
        new ReportWriter(List.of(page), reportDirectory(), getLog()).write(audit());
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
            result = audit();
        } catch (MojoExecutionException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
        sink.head();
        sink.title();
        sink.text(AuditPage.TITLE);
        sink.title_();
        sink.head_();
        sink.body();
        // Raw, but not unsafe: the page escapes all that is not its own.
        sink.rawText(AuditPage.body(result, ReportMojo::pageOf, ToolVersion.text()));
        sink.body_();
        sink.flush();
    }

    private static String pageOf(String rule) {
        return Rules.page(rule).orElse("");
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        generate(sink, null, locale);
    }

    /** The name that all site plugins ask for; only the latest know its successor. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return AuditPage.TITLE;
    }

    @Override
    public String getDescription(Locale locale) {
        return "Forks of the bundled Python that can run while a thread is alive.";
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
