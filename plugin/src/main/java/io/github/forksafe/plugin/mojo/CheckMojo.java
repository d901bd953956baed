package io.github.forksafe.plugin.mojo;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.report.ReportFormat;
import io.github.forksafe.report.Summary;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Audits the Python of the module, or of a directory, for forks that can run while a thread is alive; prints and writes what it
 * finds, and fails the build on what {@code failOn} names.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends AuditMojo {

    /** Made by Maven. */
    public CheckMojo() {}

    /**
     * Makes the audit, reports it and judges it.
     *
     * @throws MojoExecutionException if the configuration makes no sense or a report cannot be written
     * @throws MojoFailureException if there are findings that are to fail the build
     */
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            getLog().info("Not audited: forksafe.skip is set");
            return;
        }
        List<ReportFormat> formats = formats();
        if (isHiddenByBuildCache()) {
            getLog().warn(BuildCache.WARNING);
        }
        AuditResult result = audit();
        new ReportWriter(getLog()).writeAll(formats, result, outputDirectory());
        if (result.coverage().files() == 0) {
            // Where the sources lie elsewhere, silence must not be taken for safety.
            getLog().info("No Python was found in " + lookedInto());
        }
        if (result.fails()) {
            getLog().info("To see why, with the code and a picture: mvn " + callOf("report"));
            if (baseline().isEmpty()) {
                getLog().info("To accept these findings and fail on others only: mvn " + callOf("baseline"));
            }
            throw new MojoFailureException("Fork hazards: " + Summary.of(result));
        }
    }
}
