package io.github.forksafe.model;

import io.github.forksafe.project.ModuleName;
import io.github.forksafe.python.syntax.Module;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Makes the facts of files from their syntax trees. Remembers texts from file to file; for one thread. */
public final class FactsCollector {
    private final SharedTexts texts = new SharedTexts();

    /**
     * Collects the facts of one file. The tree is not kept.
     *
     * @param file the file
     * @param names the names by which it can be imported; at least one
     * @param module its syntax
     * @return its facts
     */
    public ModuleFacts collect(SourceFile file, List<ModuleName> names, Module module) {
        texts.startFile();
        ScopeBuilder scope = ScopeBuilder.ofModule(file, texts);
        List<Action> body = ActionCollector.collect(module.body(), scope);
        FunctionFacts facts = scope.build(0, List.of(), body, false);
        List<FunctionFacts> functions = new ArrayList<>();
        addFunctions(facts, functions);
        boolean isPackage = file.id().path().endsWith("__init__.py");
        boolean mainGuard = body.stream().anyMatch(FactsCollector::isMainGuard);
        return new ModuleFacts(
                file,
                List.copyOf(names),
                module.dialect(),
                isPackage,
                scope.imports(),
                mainGuard,
                facts,
                List.copyOf(functions));
    }

    private static boolean isMainGuard(Action action) {
        return action instanceof Action.Branch branch
                && branch.test() instanceof Term.Compare compare
                && (isName(compare.left()) || isName(compare.right()));
    }

    private static boolean isName(Term term) {
        return term instanceof Term.Name name && name.id().equals("__name__");
    }

    private static void addFunctions(FunctionFacts scope, List<FunctionFacts> functions) {
        for (FunctionFacts nested : scope.nested()) {
            if (nested.kind() == FunctionFacts.Kind.FUNCTION) {
                functions.add(nested);
            }
            addFunctions(nested, functions);
        }
    }
}
