package io.github.forksafe.manifest;

import io.github.forksafe.pip.Marker;
import io.github.forksafe.pip.PoetryVersions;
import io.github.forksafe.pip.Reading;
import java.util.List;
import java.util.Optional;
import org.tomlj.TomlArray;

/**
 * The tables {@code [tool.poetry…]}. See <a href="https://python-poetry.org/docs/dependency-specification/">dependency
 * specification</a>.
 */
final class PoetryTables {
    private static final List<String> ELSEWHERE = List.of("git", "url", "path", "file");

    private final Gathered out;

    private PoetryTables(Gathered out) {
        this.out = out;
    }

    static void read(TomlView root, Gathered out) {
        boolean declared =
                root.table("project").filter(p -> p.has("dependencies")).isPresent();
        root.at("tool", "poetry").ifPresent(poetry -> new PoetryTables(out).readAll(poetry, declared));
    }

    private void readAll(TomlView poetry, boolean declared) {
        poetry.table("dependencies").ifPresent(table -> dependencies(table, Scope.RUNTIME, declared));
        poetry.table("dev-dependencies").ifPresent(table -> dependencies(table, Scope.group("dev"), false));
        poetry.table("group")
                .ifPresent(groups -> groups.named()
                        .forEach(group -> group.view()
                                .table("dependencies")
                                .ifPresent(table -> dependencies(table, Scope.group(group.key()), false))));
    }

    /** Where {@code [project]} has dependencies, an entry here without a version only says where one comes from. */
    private void dependencies(TomlView table, Scope scope, boolean enriches) {
        for (String name : table.keys()) {
            Range range = table.range(name);
            if (name.equalsIgnoreCase("python")) {
                continue;
            }
            Object value = table.value(name).orElse("");
            if (value instanceof String version) {
                out.declare(named(name, version, Optional.empty(), range), scope, range);
            } else if (value instanceof TomlArray) {
                table.tables(name).forEach(inner -> out.declare(named(name, inner, range), scope, range));
            } else {
                table.table(name)
                        .filter(inner -> !enriches || inner.has("version"))
                        .ifPresent(inner -> out.declare(named(name, inner, range), scope, range));
            }
        }
    }

    private Gathered.Named named(String name, TomlView table, Range range) {
        boolean elsewhere = ELSEWHERE.stream().anyMatch(table::has);
        if (!table.has("version") && !elsewhere) {
            out.unresolved(range, "no version of '" + name + "' is given");
        }
        return named(name, table.textOr("version", "*"), marker(table, range), range);
    }

    /** {@code markers} and {@code platform} say when it applies. */
    private Optional<Marker> marker(TomlView table, Range range) {
        String platform = table.textOr("platform", "");
        String text = platform.isEmpty() ? table.textOr("markers", "") : "sys_platform == '" + platform + "'";
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Reading<Marker> marker = Marker.parse(text);
        if (marker instanceof Reading.Unreadable<Marker> bad) {
            out.problem(range.start(), "the marker '" + text + "' is wrong: " + bad.message());
        }
        return marker.toOptional();
    }

    private Gathered.Named named(String name, String version, Optional<Marker> marker, Range range) {
        return new Gathered.Named(name, out.versions(PoetryVersions.parse(version), range), marker);
    }
}
