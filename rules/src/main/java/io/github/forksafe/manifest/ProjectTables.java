package io.github.forksafe.manifest;

import io.github.forksafe.pip.PackageName;
import io.github.forksafe.pip.Requirement;
import java.util.List;
import java.util.Optional;

/**
 * The tables {@code [project]} and {@code [build-system]}. See <a
 * href="https://packaging.python.org/en/latest/specifications/pyproject-toml/">the specification</a>.
 */
final class ProjectTables {
    private static final String DEPENDENCIES = "dependencies";

    private ProjectTables() {}

    static void read(TomlView root, Gathered out) {
        Optional<TomlView> project = root.table("project");
        if (project.isEmpty()) {
            return;
        }
        String own = PackageName.normalise(project.get().textOr("name", ""));
        for (TomlView.Text text : project.get().texts(DEPENDENCIES)) {
            out.require(text.value(), Scope.RUNTIME, text.range());
        }
        project.get().table("optional-dependencies").ifPresent(extras -> extras(extras, own, out));
        readDynamic(root, project.get(), out);
    }

    private static void extras(TomlView extras, String own, Gathered out) {
        for (String extra : extras.keys()) {
            for (TomlView.Text text : extras.texts(extra)) {
                if (!isOwn(text.value(), own)) {
                    out.require(text.value(), Scope.extra(PackageName.normalise(extra)), text.range());
                }
            }
        }
    }

    /** An extra may name the package itself with other extras, which are declared beside it. */
    private static boolean isOwn(String text, String own) {
        return Requirement.parse(text)
                .toOptional()
                .filter(requirement -> requirement.normalName().equals(own))
                .isPresent();
    }

    /** What is dynamic is told by the build backend: setuptools names files, others have tables or hooks of their own. */
    private static void readDynamic(TomlView root, TomlView project, Gathered out) {
        List<TomlView.Text> dynamic = project.texts("dynamic");
        Optional<TomlView> setuptools = root.at("tool", "setuptools", "dynamic");
        for (TomlView.Text field : dynamic) {
            if (field.value().equals(DEPENDENCIES)) {
                Optional<TomlView> files = setuptools.flatMap(table -> table.table(DEPENDENCIES));
                if (files.isPresent()) {
                    include(files.get(), Scope.RUNTIME, out);
                } else if (root.at("tool", "poetry").isEmpty()) {
                    out.unresolved(
                            field.range(),
                            "the dependencies are dynamic, and this file does not tell where they come from");
                }
            } else if (field.value().equals("optional-dependencies")) {
                setuptools
                        .flatMap(table -> table.table("optional-dependencies"))
                        .ifPresent(extras -> extras.named()
                                .forEach(extra ->
                                        include(extra.view(), Scope.extra(PackageName.normalise(extra.key())), out)));
            }
        }
    }

    private static void include(TomlView from, Scope scope, Gathered out) {
        if (from.value("file").orElse("") instanceof String) {
            from.text("file").ifPresent(file -> out.include(file.value(), false, scope, file.range()));
        } else {
            from.texts("file").forEach(file -> out.include(file.value(), false, scope, file.range()));
        }
    }

    static void readBuildSystem(TomlView root, Gathered out) {
        root.table("build-system").ifPresent(build -> {
            build.texts("requires").forEach(text -> out.require(text.value(), Scope.BUILD, text.range()));
            if (build.has(DEPENDENCIES)) {
                build.fault(DEPENDENCIES, "'build-system.dependencies' declares nothing; 'requires' does");
            }
        });
    }
}
