package io.github.forksafe.plugin.mojo;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.page.AuditPage;
import io.github.forksafe.report.ReportFormat;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Shows the audit of the module as a page of its Maven site; never fails the build on findings. Called alone, it writes a page
 * that needs no site.
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public final class ReportMojo extends PageMojo {

    /** Made by Maven. */
    public ReportMojo() {}

    @Override
    AuditResult audited() throws MojoExecutionException {
        return audit();
    }

    @Override
    List<ReportFormat> besides() {
        return List.of();
    }

    @Override
    String fileName() {
        return "forksafe";
    }

    @Override
    public String getName(Locale locale) {
        return AuditPage.TITLE;
    }

    @Override
    public String getDescription(Locale locale) {
        return "Forks of the bundled Python that can run while a thread is alive.";
    }
}
