package io.github.forksafe.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.forksafe.audit.Acceptance;
import io.github.forksafe.audit.Audit;
import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.testing.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each rule's page is true. The files under one heading are audited as one project: under Hazard the marked lines, and only they,
 * are found; under Safe nothing is; under Known limits the lines marked as missed are not found yet.
 */
class RulePagesTest {
    private static final Set<String> NAMES =
            Rules.infos().stream().map(RuleInfo::name).collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicNode> pages(@TempDir Path folder) {
        return Rules.all().stream().map(rule -> page(rule.info().name(), folder));
    }

    private static DynamicNode page(String rule, Path folder) {
        Path root = folder.resolve(rule);
        Page page = Page.read(Rules.page(rule).orElseThrow());
        Stream<DynamicNode> tests = Stream.concat(
                Stream.of(dynamicTest("form", () -> checkForm(rule, page))),
                page.sections().stream()
                        .map(section -> dynamicTest(
                                section.heading(),
                                () -> assertThat(found(rule, section, root)).isEqualTo(marked(section)))));
        return dynamicContainer(rule, tests);
    }

    private static void checkForm(String rule, Page page) {
        assertThat(page.title()).isEqualTo(rule);
        assertThat(page.introduction()).isNotBlank().doesNotContain("\n\n");
        assertThat(page.sections())
                .extracting(Page.Section::heading)
                .startsWith("Hazard", "Safe", "What to do")
                .isSubsetOf("Hazard", "Safe", "What to do", "Known limits")
                .doesNotHaveDuplicates();
        assertThat(marked(page.section("Hazard").orElseThrow())).anyMatch(line -> line.endsWith(" " + rule));
        assertThat(page.section("Safe").orElseThrow().files()).isNotEmpty();
        assertThat(marked(page.section("Safe").orElseThrow())).isEmpty();
        page.section("Known limits")
                .ifPresent(limits -> assertThat(limits.files())
                        .allSatisfy(file -> assertThat(file.missed(NAMES)).isNotEmpty()));
    }

    /** A line that is missed and a line that is marked cannot be the same: a comment is one or the other. */
    private static List<String> marked(Page.Section section) {
        return section.files().stream()
                .flatMap(file -> file.marked(NAMES).stream())
                .sorted()
                .toList();
    }

    private static List<String> found(String rule, Page.Section section, Path folder) throws IOException {
        Map<String, List<Page.PageFile>> byPython =
                new TreeMap<>(section.files().stream().collect(Collectors.groupingBy(Page.PageFile::python)));
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, List<Page.PageFile>> project : byPython.entrySet()) {
            Path root = folder.resolve(section.heading()).resolve("python" + project.getKey());
            project.getValue().forEach(file -> write(root, file));
            if (!project.getValue().isEmpty()) {
                audit(root, project.getKey()).stream()
                        .filter(f -> holds(f, rule) || f.severity().compareTo(Severity.WARNING) >= 0)
                        .map(f -> f.at().file().path() + ":" + f.at().start().line() + " " + nameOf(f, rule))
                        .forEach(found::add);
            }
        }
        return found.stream().sorted().toList();
    }

    /** Of a fork for which a stronger rule holds too, a page tells what its own says. */
    private static String nameOf(Finding finding, String rule) {
        return holds(finding, rule) ? rule : finding.rule();
    }

    private static boolean holds(Finding finding, String rule) {
        return finding.rule().equals(rule) || finding.alsoHolds().contains(rule);
    }

    private static void write(Path root, Page.PageFile file) {
        try {
            Path path = root.resolve(file.name());
            Files.createDirectories(path.getParent());
            assertThat(path).as("each file of a section has a name of its own").doesNotExist();
            Files.write(path, file.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> audit(Path root, String python) {
        PythonVersions versions = PythonVersions.parse(python).toOptional().orElseThrow();
        return Audit.run(new AuditRequest(
                        List.of(root),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        versions,
                        RuleLevels.defaults(),
                        Severity.ERROR,
                        1,
                        new Acceptance(Optional.empty(), Optional.empty(), LocalDate.of(2026, 1, 1), false)))
                .open();
    }

    @Test
    void readsMarkersOfBothKinds() {
        Page page = Page.read("""
                # a-rule

                Words.

                ## Hazard

                ```python title="a.py" python="3.11"
                f()  # fork-after-thread
                g()  # misses fork-in-thread
                h()  # else
                ```

                ```sh
                not a file
                ```
                """);

        Page.PageFile file = page.section("Hazard").orElseThrow().files().get(0);
        assertThat(page.introduction()).isEqualTo("Words.");
        assertThat(page.sections().get(0).files()).hasSize(1);
        assertThat(file.python()).isEqualTo("3.11");
        assertThat(file.marked(NAMES)).containsExactly("a.py:1 fork-after-thread");
        assertThat(file.missed(NAMES)).containsExactly("a.py:2 fork-in-thread");
    }
}
