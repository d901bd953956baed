package io.github.forksafe.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.project.ModuleName;
import io.github.forksafe.python.parse.PythonParser;
import io.github.forksafe.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectModelTest {
    private static ModuleFacts module(String path, String text, ModuleName... names) {
        SourceFile file = SourceFile.of(path, text);
        return new FactsCollector()
                .collect(file, List.of(names), new PythonParser().parse(file).module());
    }

    private static ModuleName name(String dotted, String directory) {
        return new ModuleName(dotted, directory);
    }

    @Test
    void prefersTheNeighbourOfTheImporter() {
        ModuleFacts first = module("one/metrics.py", "", name("one.metrics", ""), name("metrics", "one"));
        ModuleFacts second = module("two/metrics.py", "", name("two.metrics", ""), name("metrics", "two"));
        ModuleFacts main = module("two/main.py", "import metrics", name("two.main", ""), name("main", "two"));
        ProjectModel model = ProjectModel.link(List.of(first, second, main));

        assertThat(model.find("metrics", main)).contains(second);
        assertThat(model.imports(main)).containsExactly(second);
        assertThat(model.imported()).containsExactly(second);
    }

    @Test
    void doesNotShowAPackagesModulesUnderTheirBareNames() {
        ModuleFacts init = module("app/__init__.py", "", name("app", ""));
        ModuleFacts logging = module("app/logging.py", "", name("app.logging", ""), name("logging", "app"));
        ModuleFacts main = module("app/main.py", "import logging", name("app.main", ""));
        ProjectModel model = ProjectModel.link(List.of(init, logging, main));

        assertThat(model.find("logging", main)).isEmpty();
        assertThat(model.find("app.logging", main)).contains(logging);
    }

    @Test
    void readsRelativeImportsFromTheModulesName() {
        ModuleFacts nested = module("a/b/c.py", "", name("a.b.c", ""));
        ModuleFacts init = module("a/b/__init__.py", "", name("a.b", ""));

        assertThat(nested.absolute(1, "d")).contains("a.b.d");
        assertThat(nested.absolute(2, "")).contains("a");
        assertThat(nested.absolute(5, "d")).isEmpty();
        assertThat(init.absolute(1, "d")).contains("a.b.d");
    }

    @Test
    void findsFunctionsMethodsAndTheMainGuard() {
        ModuleFacts module = module("m.py", """
                class A:
                    def method(self):
                        def inner():
                            yield 1
                async def top(a, *rest, b=1, **others): pass
                if __name__ == "__main__":
                    top()
                """, name("m", ""));

        assertThat(module.functions().stream().map(FunctionFacts::qualifiedName))
                .containsExactly("A.method", "A.method.inner", "top");
        assertThat(module.functions().get(1).generator()).isTrue();
        assertThat(module.functions().get(2).async()).isTrue();
        assertThat(module.functions().get(2).parameters().stream().map(FunctionFacts.Parameter::taking))
                .containsExactly(
                        FunctionFacts.Taking.PLAIN,
                        FunctionFacts.Taking.REST,
                        FunctionFacts.Taking.KEYWORD_ONLY,
                        FunctionFacts.Taking.KEYWORD_REST);
        assertThat(module.mainGuard()).isTrue();
    }

    @Test
    void keepsComprehensionVariablesApart() {
        ModuleFacts module = module("m.py", "t = 1\nxs = [t for t in range(3)]\n", name("m", ""));

        assertThat(module.body().locals()).contains("t", "xs").anyMatch(local -> local.startsWith("t@"));
    }
}
