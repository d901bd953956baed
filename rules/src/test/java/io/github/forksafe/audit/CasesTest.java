package io.github.forksafe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.rules.RuleLevels;
import io.github.forksafe.rules.Rules;
import io.github.forksafe.testing.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small programs whose answer is known because they were run: errors and warnings are exactly those that the markers name. A section
 * of a page in {@code cases} holds one program or several neighbours; a program ends where the next one has a file of a name that it already has.
 * A line marked {@code # misses rule} is a hazard that is not found yet, {@code # rule, misses other} one that only a weaker rule finds.
 */
class CasesTest {
    private static final Set<String> NAMES =
            Rules.infos().stream().map(RuleInfo::name).collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicNode> cases(@TempDir Path folder) throws IOException, URISyntaxException {
        List<DynamicNode> pages = new ArrayList<>();
        for (Path file : files()) {
            Page page = Page.read(Files.readString(file));
            Path root = folder.resolve(page.title());
            pages.add(dynamicContainer(
                    page.title(), page.sections().stream().flatMap(section -> programs(section, root))));
        }
        return pages.stream();
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(CasesTest.class.getResource("../cases").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void mostHazardsAreFound() throws IOException, URISyntaxException {
        long marked = 0;
        long missed = 0;
        for (Path file : files()) {
            for (Page.Section section : Page.read(Files.readString(file)).sections()) {
                for (Page.PageFile source : section.files()) {
                    marked += source.marked(NAMES).size();
                    missed += source.missed(NAMES).size();
                }
            }
        }
        assertThat(missed * 100.0 / (marked + missed)).as("per cent missed").isLessThanOrEqualTo(3.0);
    }

    private static Stream<DynamicNode> programs(Page.Section section, Path folder) {
        List<List<Page.PageFile>> programs = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Page.PageFile file : section.files()) {
            if (programs.isEmpty() || !taken.add(file.name())) {
                programs.add(new ArrayList<>());
                taken.clear();
                taken.add(file.name());
            }
            programs.get(programs.size() - 1).add(file);
        }
        List<DynamicNode> tests = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            List<Page.PageFile> program = programs.get(i);
            Path root = folder.resolve(section.heading()).resolve("program" + i);
            tests.add(dynamicTest(
                    section.heading() + ", program " + (i + 1),
                    () -> assertThat(found(program, root)).isEqualTo(marked(program))));
        }
        return tests.stream();
    }

    private static List<String> marked(List<Page.PageFile> program) {
        return program.stream()
                .flatMap(file -> file.marked(NAMES).stream())
                .sorted()
                .toList();
    }

    private static List<String> found(List<Page.PageFile> program, Path root) {
        program.forEach(file -> write(root, file));
        PythonVersions versions =
                PythonVersions.parse(program.get(0).python()).toOptional().orElseThrow();
        AuditRequest request = new AuditRequest(
                List.of(root), List.of(), List.of(), versions, RuleLevels.defaults(), Severity.ERROR, 1);
        return Audit.run(request).findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
                .map(finding ->
                        finding.at().file().path() + ":" + finding.at().start().line() + " " + finding.rule())
                .sorted()
                .toList();
    }

    private static void write(Path root, Page.PageFile file) {
        try {
            Path path = root.resolve(file.name());
            Files.createDirectories(path.getParent());
            Files.write(path, file.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
