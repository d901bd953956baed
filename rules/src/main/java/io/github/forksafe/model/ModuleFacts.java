package io.github.forksafe.model;

import io.github.forksafe.project.ModuleName;
import io.github.forksafe.python.syntax.Dialect;
import io.github.forksafe.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * What one file says.
 *
 * @param file the file
 * @param names the names by which it can be imported, the most likely one first; at least one
 * @param dialect which Python it is written in
 * @param isPackage whether it is an {@code __init__} file
 * @param imports what it imports, wherever in the file
 * @param mainGuard whether a part of it runs only when it is the program
 * @param body its top level
 * @param functions every function in it, in source order, nested ones included; lambdas and class bodies left out
 */
public record ModuleFacts(
        SourceFile file,
        List<ModuleName> names,
        Dialect dialect,
        boolean isPackage,
        List<Imported> imports,
        boolean mainGuard,
        FunctionFacts body,
        List<FunctionFacts> functions) {

    /**
     * An import.
     *
     * @param level the number of leading dots
     * @param module the dotted name, empty where only dots are written
     * @param name the member that is imported, {@code *} for all; empty for the module itself
     * @param asName the variable that is bound; empty where a module binds the first part of its name
     * @param typesOnly whether only type checkers see it, below a test of {@code typing.TYPE_CHECKING}
     */
    public record Imported(int level, String module, String name, String asName, boolean typesOnly) {
        Imported forTypesOnly() {
            return new Imported(level, module, name, asName, true);
        }
    }

    /**
     * The absolute name that an import of this module means.
     *
     * @param level the number of leading dots
     * @param module the dotted name behind them
     * @return the absolute dotted name; nothing if the dots leave the top package
     */
    public Optional<String> absolute(int level, String module) {
        if (level == 0) {
            return Optional.of(module);
        }
        String base = name();
        int up = isPackage ? level - 1 : level;
        for (int i = 0; i < up; i++) {
            int dot = base.lastIndexOf('.');
            if (dot < 0 && i < up - 1) {
                return Optional.empty();
            }
            base = dot < 0 ? "" : base.substring(0, dot);
        }
        if (base.isEmpty()) {
            return Optional.of(module);
        }
        return Optional.of(module.isEmpty() ? base : base + "." + module);
    }

    /**
     * Whether its imports look for a module of its own package first (<a href="https://peps.python.org/pep-0328/">PEP 328</a>).
     *
     * @return true in Python 2, unless it imports {@code absolute_import} from the future
     */
    boolean importsFromOwnPackage() {
        return dialect == Dialect.PYTHON_2
                && imports.stream()
                        .noneMatch(imported -> imported.module().equals("__future__")
                                && imported.name().equals("absolute_import"));
    }

    /**
     * The name under which the audit speaks of it.
     *
     * @return the first of its names
     */
    public String name() {
        return names.get(0).dotted();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return file.id().hashCode();
    }
}
