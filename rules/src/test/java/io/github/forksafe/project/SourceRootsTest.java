package io.github.forksafe.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRootsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # packages      | file                            | names
                    ''              | app.py                          | app
                    ''              | tools/run.py                    | tools.run, run
                    ''              | tools/my-run.py                 | my-run
                    ''              | my-tools/run.py                 | run
                    pkg, pkg/sub    | pkg/sub/mod.py                  | pkg.sub.mod, mod
                    pkg, pkg/sub    | pkg/sub/__init__.py             | pkg.sub
                    pkg             | pkg/__main__.py                 | pkg.__main__, __main__
                    lib/pkg         | lib/pkg/mod.py                  | pkg.mod, lib.pkg.mod, mod
                    ''              | src/ns/mod.py                   | ns.mod, src.ns.mod, mod
                    src             | src/mod.py                      | src.mod, mod
                    ''              | a/src/main/python/ns/mod.py     | ns.mod, main.python.ns.mod, a.src.main.python.ns.mod, mod
                    a/src/main/python/pkg | a/src/main/python/pkg/mod.py | pkg.mod, main.python.pkg.mod, a.src.main.python.pkg.mod, mod
                    ''              | bin/tool                        | bin.tool, tool
                    ''              | a.b/c.d.py                      | c.d
                    """)
    void namesFiles(String packages, String file, String names) {
        assertThat(names(packages, List.of(), file)).isEqualTo(List.of(names.split(", ", -1)));
    }

    @Test
    void climbsAboveADirectoryThatIsAPackage() {
        assertThat(names(",sub", List.of("top", "pkg"), "sub/mod.py"))
                .containsExactly("top.pkg.sub.mod", "sub.mod", "mod");
        assertThat(names(",sub", List.of("top", "pkg"), "__init__.py")).containsExactly("top.pkg");
    }

    private static List<String> names(String packages, List<String> above, String file) {
        Set<String> directories = Arrays.stream(packages.split(",", -1))
                .map(String::strip)
                .filter(directory -> !directory.isEmpty() || !above.isEmpty())
                .collect(Collectors.toSet());
        return new SourceRoots(directories, above)
                .namesOf(file).stream().map(ModuleName::dotted).toList();
    }
}
