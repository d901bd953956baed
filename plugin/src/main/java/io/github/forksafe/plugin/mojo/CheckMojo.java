package io.github.forksafe.plugin.mojo;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.report.Summary;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Audits the Python of the module, or of a directory, for forks that can run while a thread is alive; prints and writes what it
 * finds, and fails the build on what {@code failOn} names.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends AuditMojo {

    /** What is being executed. */
    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

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
        ReportWriter reports = reports();
        AuditResult result = audit();
        reports.write(result);
        if (result.fails()) {
            if (baseline().isEmpty()) {
                getLog().info("To accept these findings and fail on others only: mvn " + baselineGoal());
            }
            throw new MojoFailureException("Fork hazards: " + Summary.of(result));
        }
    }

    /** The goal as it is called on the command line, with the configuration of this execution if it has one. */
    private String baselineGoal() {
        return execution.getSource() == MojoExecution.Source.LIFECYCLE
                ? "forksafe:baseline@" + execution.getExecutionId()
                : execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getVersion() + ":baseline";
    }
}
