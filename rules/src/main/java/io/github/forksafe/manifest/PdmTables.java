package io.github.forksafe.manifest;

import java.util.Optional;

/** The tables {@code [tool.pdm]} and {@code [tool.uv]}: lists of lines as pip takes them. */
final class PdmTables {
    private PdmTables() {}

    static void read(TomlView root, Gathered out) {
        root.at("tool", "pdm").ifPresent(pdm -> {
            pdm.table("dev-dependencies").ifPresent(groups -> {
                for (String group : groups.keys()) {
                    groups.texts(group)
                            .forEach(line -> out.requireLine(line.value(), Scope.group(group), line.range()));
                }
            });
            pdm.at("resolution", "overrides").ifPresent(overrides -> overrides(overrides, out));
        });
    }

    /** A bare version stands for exactly that one. */
    private static void overrides(TomlView overrides, Gathered out) {
        for (String name : overrides.keys()) {
            Optional<TomlView.Text> version = overrides.text(name);
            version.ifPresent(text -> {
                boolean bare = !text.value().isEmpty()
                        && Character.isDigit(text.value().charAt(0));
                out.require(name + (bare ? "==" : "") + text.value(), Scope.CONSTRAINT, text.range());
            });
        }
    }

    static void readUv(TomlView root, Gathered out) {
        root.at("tool", "uv").ifPresent(uv -> {
            uv.texts("dev-dependencies").forEach(line -> out.require(line.value(), Scope.group("dev"), line.range()));
            uv.texts("constraint-dependencies")
                    .forEach(line -> out.require(line.value(), Scope.CONSTRAINT, line.range()));
            uv.texts("override-dependencies")
                    .forEach(line -> out.require(line.value(), Scope.CONSTRAINT, line.range()));
        });
    }
}
