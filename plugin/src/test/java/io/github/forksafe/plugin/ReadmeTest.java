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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of the README say what the code says; {@code -Dupdate} writes them anew. */
class ReadmeTest {
    private static final Path README = Path.of("../README.md");

    @Test
    void theTableOfRulesIsThatOfTheCode() throws IOException {
        String table = Rules.infos().stream()
                .map(ReadmeTest::row)
                .collect(Collectors.joining("", "| rule | level | what it flags |\n|---|---|---|\n", ""));

        assertThat(section("rules", table)).isEqualTo(table);
    }

    @Test
    void theTableOfParametersIsThatOfTheDescriptor() throws Exception {
        String table = PluginDescriptor.read().parameters("check").stream()
                .map(ReadmeTest::row)
                .collect(Collectors.joining("", "| parameter | property | default | what |\n|---|---|---|---|\n", ""));

        assertThat(section("parameters", table)).isEqualTo(table);
    }

    @Test
    void theFormatsAndTheSizeOfTheCatalogAreThoseOfTheCode() throws IOException {
        String table = "| what | read |\n|---|---|\n"
                + "| formats of dependency files | " + formats(format -> !format.isOfServers()) + " |\n"
                + "| formats that configure servers | " + formats(ManifestFormat::isOfServers) + " |\n"
                + "| distributions in the catalog | " + LibraryPages.bundled().size() + " |\n";

        assertThat(section("dependencies", table)).isEqualTo(table);
    }

    private static String formats(Predicate<ManifestFormat> fits) {
        return ManifestFormats.all().stream()
                .filter(fits)
                .map(format -> "`" + format.name() + "`")
                .collect(Collectors.joining(", "));
    }

    private static String row(RuleInfo rule) {
        return "| `" + rule.name() + "` | " + rule.level().word() + " | " + rule.summary() + " |\n";
    }

    private static String row(Parameter parameter) {
        UnaryOperator<String> code = text -> text.isEmpty() ? "" : "`" + text + "`";
        String description = parameter
                .description()
                .replaceAll("</?code>", "`")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replaceAll("\\s+", " ");
        return "| `" + parameter.name() + "` | " + code.apply(parameter.property()) + " | "
                + code.apply(parameter.defaultValue()) + " | " + description + " |\n";
    }

    /** What stands between the markers of a section, after writing it there if that is asked for. */
    private static String section(String name, String wanted) throws IOException {
        String readme = Files.readString(README);
        String open = "<!-- " + name + " -->\n";
        int start = readme.indexOf(open) + open.length();
        int end = readme.indexOf("<!-- /" + name + " -->");
        assertThat(start).as("markers of " + name).isBetween(open.length(), end);
        if (System.getProperty("update") != null) {
            Files.writeString(README, readme.substring(0, start) + wanted + readme.substring(end));
            return wanted;
        }
        return readme.substring(start, end);
    }
}
