package io.github.forksafe.manifest;

import io.github.forksafe.pip.PoetryVersions;
import java.util.Optional;
import java.util.Set;

/** {@code Pipfile}: tables of names and versions, one for each category. */
final class PipfileFormat implements ManifestFormat {
    private static final Set<String> NO_CATEGORIES = Set.of("source", "requires", "scripts", "pipenv", "build-system");

    @Override
    public String name() {
        return "Pipfile";
    }

    @Override
    public boolean matches(String path) {
        return Paths.name(path).equals("Pipfile");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        TomlView.parse(input, out).ifPresent(root -> {
            for (String category : root.keys()) {
                if (!NO_CATEGORIES.contains(category)) {
                    Scope scope = category.equals("packages")
                            ? Scope.RUNTIME
                            : Scope.group(category.equals("dev-packages") ? "dev" : category);
                    root.table(category).ifPresent(table -> packages(table, scope, out));
                }
            }
        });
    }

    private static void packages(TomlView table, Scope scope, Gathered out) {
        for (String name : table.keys()) {
            boolean plain = table.value(name).orElse("") instanceof String;
            Optional<String> version = plain
                    ? table.text(name).map(TomlView.Text::value)
                    : table.table(name).map(inner -> inner.textOr("version", "*"));
            Range range = table.range(name);
            version.ifPresent(text -> out.declare(
                    new Gathered.Named(name, out.versions(PoetryVersions.parse(text), range)), scope, range));
        }
    }
}
