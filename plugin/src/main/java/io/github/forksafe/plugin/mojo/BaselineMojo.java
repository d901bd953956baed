package io.github.forksafe.plugin.mojo;

import io.github.forksafe.audit.Baseline;
import io.github.forksafe.audit.BaselineReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Accepts what is found today: from then on, {@code check} fails on other findings only. Writes the baseline, which belongs under version
 * control; modules may share one.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends AuditMojo {

    /** Accepts nothing, but drops from the baseline what is no longer found. */
    @Parameter(property = "forksafe.prune", defaultValue = "false")
    private boolean prune;

    /** Made by Maven. */
    public BaselineMojo() {}

    /**
     * Makes the audit and writes the baseline.
     *
     * @throws MojoExecutionException if the configuration makes no sense or the baseline cannot be read or written
     */
    @Override
    public void execute() throws MojoExecutionException {
        if (isSkipped()) {
            getLog().info("No baseline: forksafe.skip is set");
            return;
        }
        // Modules that are built at the same time may share the file, if the goal is bound to a phase.
        synchronized (BaselineMojo.class) {
            rewrite(baselineFile());
        }
    }

    private void rewrite(Path file) throws MojoExecutionException {
        Baseline before = Files.exists(file) || prune ? Options.baseline(file) : Baseline.empty();
        BaselineReview review = audit(Optional.of(before)).baseline();
        Baseline after = prune ? review.pruned(before) : review.accepted(before);
        try {
            after.write(file);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + file + ": " + e.getMessage(), e);
        }
        getLog().info(after.changesSince(before) + ": " + file);
    }
}
