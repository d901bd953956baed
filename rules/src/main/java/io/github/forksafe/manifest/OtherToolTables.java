package io.github.forksafe.manifest;

/** Tables of tools that keep few dependencies in {@code pyproject.toml}. */
final class OtherToolTables {
    private OtherToolTables() {}

    /** The metadata of Flit before it took the standard's table. */
    static void readFlit(TomlView root, Gathered out) {
        root.at("tool", "flit", "metadata").ifPresent(flit -> {
            lines(flit, "requires", Scope.RUNTIME, out);
            lines(flit, "dev-requires", Scope.group("dev"), out);
            flit.table("requires-extra")
                    .ifPresent(extras -> extras.keys().forEach(extra -> lines(extras, extra, Scope.extra(extra), out)));
        });
    }

    static void readRye(TomlView root, Gathered out) {
        root.at("tool", "rye")
                .ifPresent(rye -> rye.texts("dev-dependencies")
                        .forEach(line -> out.requireLine(line.value(), Scope.group("dev"), line.range())));
    }

    static void readCibuildwheel(TomlView root, Gathered out) {
        root.at("tool", "cibuildwheel").ifPresent(wheels -> {
            if (wheels.value("test-requires").orElse("") instanceof String) {
                wheels.text("test-requires").ifPresent(text -> {
                    for (String word : text.value().strip().split("\\s+", -1)) {
                        if (!word.isEmpty()) {
                            out.requireLine(word, Scope.test("wheels"), text.range());
                        }
                    }
                });
            } else {
                lines(wheels, "test-requires", Scope.test("wheels"), out);
            }
        });
    }

    private static void lines(TomlView from, String key, Scope scope, Gathered out) {
        from.texts(key).forEach(line -> out.require(line.value(), scope, line.range()));
    }
}
