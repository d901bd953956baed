package io.github.forksafe.manifest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** The lock files of Poetry, PDM and uv: an array of tables {@code [[package]]}. */
final class TomlLocks implements ManifestFormat {
    private final String fileName;

    private TomlLocks(String fileName) {
        this.fileName = fileName;
    }

    static TomlLocks poetry() {
        return new TomlLocks("poetry.lock");
    }

    static TomlLocks pdm() {
        return new TomlLocks("pdm.lock");
    }

    static TomlLocks uv() {
        return new TomlLocks("uv.lock");
    }

    @Override
    public String name() {
        return fileName;
    }

    @Override
    public boolean matches(String path) {
        String name = Paths.name(path);
        return name.equals(fileName) || (fileName.equals("uv.lock") && name.endsWith(".py.lock"));
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        TomlView.parse(input, out).ifPresent(root -> {
            for (TomlView entry : root.tables("package")) {
                Optional<TomlView.Text> name = entry.text("name");
                if (name.isEmpty()) {
                    out.problem(entry.start().start(), "a package without a name");
                } else {
                    out.lock(
                            name.get().value(),
                            entry.textOr("version", ""),
                            needs(entry),
                            name.get().range());
                }
            }
        });
    }

    /** Poetry has a table by name, PDM a list of requirements, uv a list of tables. */
    private static Set<String> needs(TomlView entry) {
        Set<String> needs = new LinkedHashSet<>();
        Object value = entry.value("dependencies").orElse(List.of());
        if (value instanceof TomlTable table) {
            needs.addAll(table.keySet());
        } else if (value instanceof TomlArray array) {
            for (Object item : array.toList()) {
                name(item).ifPresent(needs::add);
            }
        }
        return needs;
    }

    private static Optional<String> name(Object item) {
        if (item instanceof TomlTable table) {
            return table.get(List.of("name")) instanceof String name ? Optional.of(name) : Optional.empty();
        }
        return item instanceof String text
                ? io.github.forksafe.pip.Requirement.parse(text)
                        .toOptional()
                        .map(io.github.forksafe.pip.Requirement::name)
                : Optional.empty();
    }
}
