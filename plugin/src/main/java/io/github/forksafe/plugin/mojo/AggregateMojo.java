package io.github.forksafe.plugin.mojo;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.page.AuditPage;
import io.github.forksafe.report.JsonReport;
import io.github.forksafe.report.ReportFormat;
import io.github.forksafe.report.SarifReport;
import io.github.forksafe.report.ToolVersion;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Shows the audits of all modules of the reactor as one page, and writes them as one JSON and one SARIF file; never fails the build on
 * findings. Every module is audited for itself, with the configuration of the project in which the goal runs.
 */
@Mojo(name = "aggregate", requiresProject = false, aggregator = true, threadSafe = true)
public final class AggregateMojo extends PageMojo {

    /** Made by Maven. */
    public AggregateMojo() {}

    @Override
    AuditResult audited() throws MojoExecutionException {
        return auditReactor(baseline());
    }

    @Override
    List<ReportFormat> besides() {
        String version = ToolVersion.text();
        return List.of(new JsonReport(version), new SarifReport(version, PageMojo::pageOf));
    }

    @Override
    String fileName() {
        return "forksafe-aggregate";
    }

    /** Once, though the site plugin asks in every module. */
    @Override
    public boolean canGenerateReport() {
        return super.canGenerateReport() && isExecutionRoot();
    }

    @Override
    public String getName(Locale locale) {
        return AuditPage.TITLE + " of all modules";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Forks of the Python in all modules that can run while a thread is alive.";
    }
}
