package io.github.forksafe.manifest;

import io.github.forksafe.pip.PackageName;
import java.util.List;

/**
 * {@code setup.cfg}: the options of setuptools. See <a
 * href="https://setuptools.pypa.io/en/latest/userguide/declarative_config.html">declarative config</a>.
 */
final class SetupCfg implements ManifestFormat {
    @Override
    public String name() {
        return "setup.cfg";
    }

    @Override
    public boolean matches(String path) {
        return Paths.name(path).equals("setup.cfg");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        IniFile file = IniFile.parse(input.text(), 0);
        file.tellStrays(out);
        for (IniFile.Section section : file.sections()) {
            for (IniFile.Option option : section.options()) {
                if (section.name().equals("options")) {
                    option(option, out);
                } else if (section.name().equals("options.extras_require")) {
                    lines(option, Scope.extra(PackageName.normalise(option.key())), out);
                }
            }
        }
    }

    private static void option(IniFile.Option option, Gathered out) {
        switch (option.key()) {
            case "install_requires" -> lines(option, Scope.RUNTIME, out);
            case "setup_requires" -> lines(option, Scope.BUILD, out);
            case "tests_require" -> lines(option, Scope.test(""), out);
            default -> {
                // Says nothing of dependencies.
            }
        }
    }

    private static void lines(IniFile.Option option, Scope scope, Gathered out) {
        List<IniFile.Line> lines = option.values();
        for (IniFile.Line line : lines) {
            Range range = Range.of(
                    out.file(), line.number(), line.column(), line.text().length());
            if (line.text().startsWith("file:")) {
                for (String path : line.text().substring("file:".length()).split(",", -1)) {
                    out.include(path.strip(), false, scope, range);
                }
            } else if (lines.size() == 1 && option.lines().size() == 1) {
                // On one line a semicolon separates requirements, even where it was meant for a marker.
                for (String part : line.text().split(";", -1)) {
                    if (!part.isBlank()) {
                        out.require(part.strip(), scope, range);
                    }
                }
            } else {
                out.require(line.text(), scope, range);
            }
        }
    }
}
