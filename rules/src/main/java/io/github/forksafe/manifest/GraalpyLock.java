package io.github.forksafe.manifest;

import io.github.forksafe.pip.RequirementEntry;
import io.github.forksafe.pip.RequirementsFile;
import java.util.List;

/** {@code graalpy.lock}, which graalpy-maven-plugin writes: comments, then what {@code pip freeze} says. */
final class GraalpyLock implements ManifestFormat {
    @Override
    public String name() {
        return "graalpy.lock";
    }

    @Override
    public boolean matches(String path) {
        return Paths.name(path).equals("graalpy.lock");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        for (RequirementEntry entry : RequirementsFile.read(input.file()).entries()) {
            Range range = Range.of(
                    input.file(),
                    entry.at().line(),
                    entry.at().column(),
                    entry.text().length());
            if (entry instanceof RequirementEntry.Named named
                    && named.requirement().specifier().pinned().isPresent()) {
                out.lock(
                        named.requirement().name(),
                        named.requirement().specifier().pinned().get().toString(),
                        List.of(),
                        range);
            } else {
                out.add(entry, Scope.RUNTIME, range);
            }
        }
    }
}
