package io.github.forksafe.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.model.FactsCollector;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.model.ProjectModel;
import io.github.forksafe.project.ModuleName;
import io.github.forksafe.python.parse.PythonParser;
import io.github.forksafe.source.SourceFile;
import io.github.forksafe.testing.Page;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Small programs with their calls: a section of the page {@code calls.md} holds the files, and what calls what in them. */
class CallGraphTest {
    private static final String CALLS = "calls";

    @TestFactory
    Stream<DynamicTest> calls() throws IOException, URISyntaxException {
        Path page = Path.of(CallGraphTest.class.getResource("calls.md").toURI());
        return Page.read(Files.readString(page)).sections().stream()
                .map(section -> DynamicTest.dynamicTest(section.heading(), () -> check(section)));
    }

    private static void check(Page.Section section) {
        List<String> expected = new ArrayList<>();
        List<ModuleFacts> modules = new ArrayList<>();
        for (Page.PageFile file : section.files()) {
            if (file.name().equals(CALLS)) {
                expected.addAll(file.lines());
            } else {
                modules.add(module(file.name(), String.join("\n", file.lines()) + "\n"));
            }
        }
        assertThat(calls(CallGraph.of(ProjectModel.link(modules)))).containsExactlyElementsOf(expected);
    }

    private static List<String> calls(CallGraph graph) {
        List<String> lines = new ArrayList<>();
        graph.byName().forEach((caller, callees) -> {
            if (!callees.isEmpty()) {
                lines.add(caller + " -> " + String.join(", ", callees));
            }
        });
        return lines;
    }

    private static ModuleFacts module(String path, String text) {
        SourceFile file = SourceFile.of(path, text);
        String dotted = path.replace("/__init__.py", "").replace(".py", "").replace('/', '.');
        return new FactsCollector()
                .collect(
                        file,
                        List.of(new ModuleName(dotted, "")),
                        new PythonParser().parse(file).module());
    }

    @Test
    void countsCallsOfWhatIsUnknown() {
        CallGraph graph = CallGraph.of(ProjectModel.link(List.of(module("m.py", """
                def run(callback, table):
                    callback()
                    table[0]()
                    len(table)
                """))));

        assertThat(graph.unresolvedCalls()).isEqualTo(2);
    }

    @Test
    void writesTheSameBytesWhateverTheOrderOfTheFiles() throws IOException {
        ModuleFacts one = module("one.py", "import two\n\ndef f():\n    two.g()\n    len('\u00e9')\n");
        ModuleFacts two = module("two.py", "def g(\u00e9=len):\n    \u00e9([])\n");
        String text = """
                {
                  "one" : [ ],
                  "one.f" : [ "<builtin>.len", "two.g" ],
                  "two" : [ ],
                  "two.g" : [ "<builtin>.len" ]
                }
                """;

        assertThat(text(List.of(one, two))).isEqualTo(text);
        assertThat(text(List.of(two, one))).isEqualTo(text);
    }

    private static String text(List<ModuleFacts> modules) throws IOException {
        StringWriter out = new StringWriter();
        CallGraphText.write(CallGraph.of(ProjectModel.link(modules)), out);
        return out.toString();
    }
}
