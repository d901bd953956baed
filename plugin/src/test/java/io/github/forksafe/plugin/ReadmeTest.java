package io.github.forksafe.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.manifest.ManifestFormat;
import io.github.forksafe.manifest.ManifestFormats;
import io.github.forksafe.plugin.PluginDescriptor.Parameter;
import io.github.forksafe.rules.LibraryPages;
import io.github.forksafe.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of the README and of the site say what the code says; {@code -Dupdate} writes them anew. */
class ReadmeTest {
    private static final Path README = Path.of("../README.md");
    private static final Path SITE = Path.of("src/site/markdown");

    @Test
    void theTableOfRulesIsThatOfTheCode() throws IOException {
        String table = Rules.infos().stream()
                .map(rule -> row(rule, "`" + rule.name() + "`"))
                .collect(Collectors.joining("", "| rule | level | what it flags |\n|---|---|---|\n", ""));

        assertThat(section(README, "rules", table)).isEqualTo(table);
    }

    @Test
    void theSiteLeadsToThePageOfEachRule() throws IOException {
        String table = Rules.infos().stream()
                .map(rule -> row(rule, "[" + rule.name() + "](rules/" + pageOf(rule.name()) + ".html)"))
                .collect(Collectors.joining("", "\n| rule | level | what it flags |\n|---|---|---|\n", "\n"));

        assertThat(section(SITE.resolve("rules.md"), "rules", table)).isEqualTo(table);
        for (RuleInfo rule : Rules.infos()) {
            assertThat(Path.of("../rules/src/main/java/io/github/forksafe/rules", pageOf(rule.name()) + ".md"))
                    .exists();
        }
    }

    @Test
    void theTableOfParametersIsThatOfTheDescriptor() throws Exception {
        String table = PluginDescriptor.read().parameters("check").stream()
                .map(ReadmeTest::row)
                .collect(Collectors.joining("", "| parameter | property | default | what |\n|---|---|---|---|\n", ""));

        assertThat(section(README, "parameters", table)).isEqualTo(table);
    }

    /** With fewer columns, since it is read on telephones too. */
    @Test
    void theParametersOnTheSiteAreThoseOfTheDescriptor() throws Exception {
        String table = PluginDescriptor.read().parameters("check").stream()
                .map(ReadmeTest::shortRow)
                .collect(Collectors.joining("", "\n| parameter | what |\n|---|---|\n", "\n"));

        assertThat(section(SITE.resolve("configuration.md"), "parameters", table))
                .isEqualTo(table);
    }

    @Test
    void theFormatsAndTheSizeOfTheCatalogAreThoseOfTheCode() throws IOException {
        String table = "| what | read |\n|---|---|\n"
                + "| formats of dependency files | " + formats(format -> !format.isOfServers()) + " |\n"
                + "| formats that configure servers | " + formats(ManifestFormat::isOfServers) + " |\n"
                + "| distributions in the catalog | " + LibraryPages.bundled().size() + " |\n";

        assertThat(section(README, "dependencies", table)).isEqualTo(table);
    }

    private static String formats(Predicate<ManifestFormat> fits) {
        return ManifestFormats.all().stream()
                .filter(fits)
                .map(format -> "`" + format.name() + "`")
                .collect(Collectors.joining(", "));
    }

    /** The pages are beside the classes of the rules, and called like them. */
    private static String pageOf(String rule) {
        return Arrays.stream(rule.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String row(RuleInfo rule, String name) {
        return "| " + name + " | " + rule.level().word() + " | " + rule.summary() + " |\n";
    }

    private static String description(Parameter parameter) {
        return parameter
                .description()
                .replaceAll("</?code>", "`")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                // A table of TOML, not a link of a wiki.
                .replaceAll("\\[\\[\\w+]]", "`$0`")
                .replaceAll("\\s+", " ");
    }

    private static String shortRow(Parameter parameter) {
        String value = parameter.defaultValue();
        return "| `" + parameter.name() + "` | " + description(parameter)
                + (value.isEmpty() ? "" : " Default: `" + value.replace(",", ", ") + "`.") + " |\n";
    }

    private static String row(Parameter parameter) {
        UnaryOperator<String> code = text -> text.isEmpty() ? "" : "`" + text + "`";
        return "| `" + parameter.name() + "` | " + code.apply(parameter.property()) + " | "
                + code.apply(parameter.defaultValue()) + " | " + description(parameter) + " |\n";
    }

    /** What stands between the markers of a section, after writing it there if that is asked for. */
    private static String section(Path file, String name, String wanted) throws IOException {
        String readme = Files.readString(file);
        String open = "<!-- " + name + " -->\n";
        int start = readme.indexOf(open) + open.length();
        int end = readme.indexOf("<!-- /" + name + " -->");
        assertThat(start).as("markers of " + name).isBetween(open.length(), end);
        if (System.getProperty("update") != null) {
            Files.writeString(file, readme.substring(0, start) + wanted + readme.substring(end));
            return wanted;
        }
        return readme.substring(start, end);
    }
}
