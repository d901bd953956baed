package io.github.forksafe.manifest;

import io.github.forksafe.pip.RequirementEntry;
import io.github.forksafe.pip.RequirementsFile;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Requirements and constraints, as {@code pip install -r} and {@code -c} read them. */
final class RequirementsFormat implements ManifestFormat {
    /** How much of a file whose name says nothing is looked at. */
    private static final int SNIFFED = 4096;

    private final boolean constraints;

    RequirementsFormat(boolean constraints) {
        this.constraints = constraints;
    }

    @Override
    public String name() {
        return constraints ? "pip constraints" : "pip requirements";
    }

    @Override
    public boolean matches(String path) {
        String name = Paths.name(path).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".txt") && !name.endsWith(".in")) {
            return false;
        }
        boolean constraining = name.contains("constraints");
        if (constraints) {
            return constraining;
        }
        return !constraining
                && (name.contains("requirements")
                        || name.startsWith("reqs.")
                        || name.equals("test-deps.in")
                        || Paths.name(Paths.folder(path)).equalsIgnoreCase("requirements"));
    }

    /** Whether a text that is not called like one reads like requirements: all lines do, and one names a version. */
    static boolean looksLikeOne(byte[] start) {
        boolean cut = start.length >= SNIFFED;
        String text = new String(start, StandardCharsets.UTF_8);
        String whole = cut ? text.substring(0, Math.max(0, text.lastIndexOf('\n'))) : text;
        List<RequirementEntry> entries =
                RequirementsFile.read(SourceFile.of("", whole)).entries();
        boolean named = false;
        for (RequirementEntry entry : entries) {
            if (entry instanceof RequirementEntry.Invalid || entry instanceof RequirementEntry.Located) {
                return false;
            }
            named |= entry.declared()
                    .filter(requirement -> !requirement.specifier().clauses().isEmpty())
                    .isPresent();
        }
        return named;
    }

    static int sniffed() {
        return SNIFFED;
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        Scope scope = constraints ? Scope.CONSTRAINT : Scope.RUNTIME;
        for (RequirementEntry entry : RequirementsFile.read(input.file()).entries()) {
            boolean narrows = constraints && entry instanceof RequirementEntry.Located;
            if (!narrows || entry.declared().isPresent()) {
                out.add(entry, scope, range(input.file(), entry));
            }
        }
    }

    /** The entry on its first line, comments left out. */
    private static Range range(SourceFile file, RequirementEntry entry) {
        Position at = entry.at();
        String line = file.line(at.line());
        String rest = line.substring(Math.min(at.utf16Column(), line.length()));
        String shown = rest.startsWith(entry.text()) ? entry.text() : rest.stripTrailing();
        return Range.of(file, at.line(), at.column(), shown.length());
    }
}
