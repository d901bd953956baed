package io.github.forksafe.manifest;

import io.github.forksafe.pip.PoetryVersions;
import java.util.Optional;

/** Pixi's dependencies: {@code [tool.pixi]} of {@code pyproject.toml}, and the top level of {@code pixi.toml}. */
final class PixiTables implements ManifestFormat {
    @Override
    public String name() {
        return "pixi.toml";
    }

    @Override
    public boolean matches(String path) {
        return Paths.name(path).equals("pixi.toml");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        TomlView.parse(input, out).ifPresent(root -> everything(root, out));
    }

    static void read(TomlView root, Gathered out) {
        root.at("tool", "pixi").ifPresent(pixi -> everything(pixi, out));
    }

    private static void everything(TomlView pixi, Gathered out) {
        tables(pixi, Scope.RUNTIME, out);
        pixi.table("feature")
                .ifPresent(features -> features.named().forEach(feature -> {
                    tables(feature.view(), Scope.group(feature.key()), out);
                    targets(feature.view(), Scope.group(feature.key()), out);
                }));
        targets(pixi, Scope.RUNTIME, out);
    }

    private static void targets(TomlView from, Scope scope, Gathered out) {
        from.table("target")
                .ifPresent(targets -> targets.named().stream()
                        .filter(target -> !target.key().startsWith("win"))
                        .forEach(target -> tables(target.view(), scope, out)));
    }

    private static void tables(TomlView from, Scope scope, Gathered out) {
        from.table("pypi-dependencies").ifPresent(table -> {
            for (String name : table.keys()) {
                Range range = table.range(name);
                versions(table, name)
                        .ifPresent(text -> out.declare(
                                new Gathered.Named(name, out.versions(PoetryVersions.parse(text), range)),
                                scope,
                                range));
            }
        });
        from.table("dependencies").ifPresent(table -> conda(table, scope, out));
        from.table("host-dependencies").ifPresent(table -> conda(table, Scope.BUILD, out));
        from.table("build-dependencies").ifPresent(table -> conda(table, Scope.BUILD, out));
    }

    private static void conda(TomlView table, Scope scope, Gathered out) {
        for (String name : table.keys()) {
            if (!name.equals("python")) {
                versions(table, name).ifPresent(text -> out.requireConda(name + " " + text, scope, table.range(name)));
            }
        }
    }

    /** A version, or the version of a table; anything if a table names a place instead. */
    private static Optional<String> versions(TomlView table, String name) {
        return table.value(name).orElse("") instanceof String
                ? table.text(name).map(TomlView.Text::value)
                : table.table(name).map(inner -> inner.textOr("version", "*"));
    }
}
