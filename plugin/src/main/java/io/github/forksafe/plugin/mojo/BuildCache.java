package io.github.forksafe.plugin.mojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.project.MavenProject;

/**
 * The <a href="https://maven.apache.org/extensions/maven-build-cache-extension/">build cache extension</a>, which leaves goals out if no
 * file has changed that it knows of. It knows of no Python and of no dependency file, so that it would leave the audit of new code out.
 */
final class BuildCache {
    /** What to say where it would. */
    static final String WARNING =
            "The build cache extension does not know the files that are audited, and leaves the audit out though they"
                    + " have changed. Name forksafe-maven-plugin in executionControl/runAlways of .mvn/maven-build-cache-config.xml, as"
                    + " forksafe's README says";

    private static final String EXTENSION = "maven-build-cache-extension";
    private static final String PLUGIN = "forksafe-maven-plugin";

    private BuildCache() {}

    /**
     * Whether it is in use and nothing keeps it from leaving the audit out.
     *
     * @param root the root directory of the reactor
     * @param project the module
     * @param user what is set on the command line
     */
    static boolean mayHide(Path root, MavenProject project, Properties user) {
        boolean used = text(root.resolve(".mvn/extensions.xml")).contains(EXTENSION)
                || project.getBuildExtensions().stream()
                        .anyMatch(extension -> EXTENSION.equals(extension.getArtifactId()));
        boolean off = "false".equals(user.getProperty("maven.build.cache.enabled"));
        return used
                && !off
                && !text(root.resolve(".mvn/maven-build-cache-config.xml")).contains(PLUGIN);
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            // Maven has read it before; what it says is not ours to judge.
            return "";
        }
    }
}
