package io.github.forksafe.manifest;

import io.github.forksafe.source.SourceFile;

/** Tox's environments as TOML: {@code tox.toml}, and {@code [tool.tox]} of {@code pyproject.toml}. */
final class ToxTables implements ManifestFormat {
    @Override
    public String name() {
        return "tox.toml";
    }

    @Override
    public boolean matches(String path) {
        return Paths.name(path).equals("tox.toml");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        TomlView.parse(input, out).ifPresent(root -> everything(root, out));
    }

    static void readPyproject(TomlView root, Gathered out) {
        root.at("tool", "tox").ifPresent(tox -> {
            everything(tox, out);
            tox.text("legacy_tox_ini").ifPresent(ini -> {
                // Its lines start behind the three quotes, or on the line below them.
                int above = ini.range().start().line() - 1;
                SourceFile file = out.file();
                boolean below = file.line(above + 1).stripTrailing().endsWith("\"\"\"")
                        || file.line(above + 1).stripTrailing().endsWith("'".repeat(3));
                ToxIni.read(IniFile.parse(ini.value(), above + (below ? 1 : 0)), out);
            });
        });
    }

    private static void everything(TomlView tox, Gathered out) {
        tox.texts("requires").forEach(line -> out.require(line.value(), Scope.test("tox"), line.range()));
        tox.table("env_run_base").ifPresent(base -> deps(base, "", out));
        tox.table("env").ifPresent(envs -> envs.named().forEach(env -> deps(env.view(), env.key(), out)));
    }

    private static void deps(TomlView env, String name, Gathered out) {
        for (TomlView.Item item : env.items("deps")) {
            if (item.value() instanceof String line) {
                out.requireLine(line, Scope.test(name), item.range());
            } else {
                out.unresolved(item.range(), "tox puts something else in here");
            }
        }
    }
}
