package io.github.forksafe.plugin.mojo;

import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Suggestion;
import io.github.forksafe.rules.LibraryPages;
import io.github.forksafe.rules.Rules;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints the page of a rule: why it matters, code with the hazard and without, what to do. Or what is known of a library: what it
 * starts, when, on which versions, and how we know. Without either, lists all rules.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

    /** The name of the rule. */
    @Parameter(property = "forksafe.rule")
    private String rule = "";

    /** The same, for those who type. */
    @Parameter(property = "rule")
    private String shortRule = "";

    /** The name of a library, as pip installs or Python imports it. */
    @Parameter(property = "forksafe.library")
    private String library = "";

    /** The same, for those who type. */
    @Parameter(property = "library")
    private String shortLibrary = "";

    /** Made by Maven. */
    public ExplainMojo() {}

    /**
     * Prints the page or the list.
     *
     * @throws MojoExecutionException if there is no such rule or library
     */
    @Override
    public void execute() throws MojoExecutionException {
        String known = library.isEmpty() ? shortLibrary.strip() : library.strip();
        if (!known.isEmpty()) {
            explainLibrary(known);
            return;
        }
        String wanted = rule.isEmpty() ? shortRule.strip() : rule.strip();
        if (wanted.isEmpty()) {
            Rules.infos().forEach(info -> getLog().info(line(info)));
            return;
        }
        List<String> names = Rules.infos().stream().map(RuleInfo::name).toList();
        String page = Rules.page(wanted)
                .orElseThrow(() -> new MojoExecutionException(
                        "there is no rule '" + wanted + "'" + Suggestion.hint(wanted, names)));
        page.lines().forEach(getLog()::info);
    }

    private void explainLibrary(String name) throws MojoExecutionException {
        LibraryPages libraries = LibraryPages.bundled();
        String page = libraries
                .page(name)
                .orElseThrow(() -> new MojoExecutionException(
                        "the catalog knows no library '" + name + "'" + libraries.hint(name)));
        page.lines().forEach(getLog()::info);
    }

    private static String line(RuleInfo info) {
        return info.name() + " (" + info.level().word() + "): " + info.summary();
    }
}
