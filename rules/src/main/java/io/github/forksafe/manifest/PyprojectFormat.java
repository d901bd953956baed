package io.github.forksafe.manifest;

import java.util.List;
import java.util.function.BiConsumer;

/** {@code pyproject.toml}: the standard's tables and those of the tools that keep dependencies of their own in it. */
final class PyprojectFormat implements ManifestFormat {
    /** Each reads its own tables of the file. Made where there is such a file. */
    private static List<BiConsumer<TomlView, Gathered>> tables() {
        return List.of(
                ProjectTables::read,
                ProjectTables::readBuildSystem,
                DependencyGroups::read,
                PoetryTables::read,
                PdmTables::read,
                PdmTables::readUv,
                HatchTables::read,
                PixiTables::read,
                ToxTables::readPyproject,
                OtherToolTables::readFlit,
                OtherToolTables::readRye,
                OtherToolTables::readCibuildwheel);
    }

    @Override
    public String name() {
        return "pyproject.toml";
    }

    @Override
    public boolean matches(String path) {
        return Paths.name(path).equals("pyproject.toml");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        TomlView.parse(input, out).ifPresent(root -> tables().forEach(tables -> tables.accept(root, out)));
    }
}
