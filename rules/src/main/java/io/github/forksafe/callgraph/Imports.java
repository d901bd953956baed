package io.github.forksafe.callgraph;

import io.github.forksafe.callgraph.Universe.Kind;
import io.github.forksafe.model.Action;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.model.Term;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What imports bind. */
final class Imports {
    private final Builder builder;

    Imports(Builder builder) {
        this.builder = builder;
    }

    /** Tells a module which names its star imports bind. */
    void star(Scope module) {
        for (ModuleFacts.Imported imported : module.module().imports()) {
            if (imported.name().equals("*")) {
                Scope from = find(module, module.module().absolute(imported.level(), imported.module()));
                if (from != null) {
                    module.starred().addAll(exported(from, new HashSet<>()));
                }
            }
        }
    }

    /** The names that {@code import *} binds. */
    Set<String> exported(Scope module, Set<Scope> seen) {
        Set<String> names = new LinkedHashSet<>();
        if (!seen.add(module)) {
            return names;
        }
        Set<String> listed = listed(module);
        if (!listed.isEmpty()) {
            return listed;
        }
        module.facts().locals().stream()
                .filter(name -> !name.startsWith("_") && name.indexOf('@') < 0)
                .sorted()
                .forEach(names::add);
        for (ModuleFacts.Imported imported : module.module().imports()) {
            if (imported.name().equals("*")) {
                Scope from = find(module, module.module().absolute(imported.level(), imported.module()));
                if (from != null) {
                    names.addAll(exported(from, seen));
                }
            }
        }
        return names;
    }

    /** The names of {@code __all__}, as far as they are written down. */
    private static Set<String> listed(Scope module) {
        Set<String> listed = new LinkedHashSet<>();
        for (Action action : module.facts().body()) {
            if (action instanceof Action.Assign assign
                    && assign.targets().get(0) instanceof Term.Name name
                    && name.id().equals("__all__")) {
                texts(assign.value(), listed);
            }
        }
        return listed;
    }

    private static void texts(Term term, Set<String> texts) {
        if (term instanceof Term.Literal literal && literal.kind() == Term.Kind.STRING) {
            texts.add(literal.text());
        } else if (term instanceof Term.Display display) {
            display.elements().forEach(element -> texts(element, texts));
        } else if (term instanceof Term.Choice choice) {
            choice.operands().forEach(operand -> texts(operand, texts));
        }
    }

    private @Nullable Scope find(Scope from, Optional<String> dotted) {
        return dotted.isEmpty() ? null : find(from, dotted.get());
    }

    @Nullable
    Scope find(Scope from, String dotted) {
        Optional<ModuleFacts> found = builder.model().find(dotted, from.module());
        return found.isEmpty() ? null : builder.scopeOf(found.get());
    }

    /** The value of a module by its dotted name: of the project, or outside. */
    int module(Scope from, String dotted) {
        Scope found = find(from, dotted);
        return found == null
                ? builder.universe().external(dotted)
                : builder.universe().of(Kind.MODULE, found.number());
    }

    /** The node of one name of {@code from … import …}. */
    int member(Scope from, Action.ImportFrom action) {
        Optional<String> base = from.module().absolute(action.level(), action.module());
        if (base.isEmpty()) {
            return builder.unknown();
        }
        return member(from, base.get(), action.name());
    }

    int member(Scope from, String base, String name) {
        Scope module = find(from, base);
        String dotted = base.isEmpty() ? name : base + "." + name;
        if (module != null && module.declares(name)) {
            return module.variable(builder.flow(), name);
        }
        if (find(from, dotted) != null) {
            return builder.flow().holding(module(from, dotted));
        }
        return module == null ? builder.flow().holding(builder.universe().external(dotted)) : asked(module, name);
    }

    /** What a module without such a variable has: what is set from outside, or what its {@code __getattr__} gives. */
    int asked(Scope module, String name) {
        int node = module.variable(builder.flow(), name);
        if (module.declares("__getattr__")) {
            int getter = module.variable(builder.flow(), "__getattr__");
            builder.flow().react(getter, value -> {
                if (builder.universe().kind(value) == Kind.FUNCTION) {
                    Scope function = builder.scope(builder.universe().first(value));
                    builder.flow().edge(function.result(), node);
                }
            });
        }
        return node;
    }

    /** An attribute of a module of the project: a variable, or a module inside. */
    int attribute(Scope module, String name) {
        if (!module.declares(name) && module.module().isPackage()) {
            Scope inside = find(module, module.module().name() + "." + name);
            if (inside != null) {
                return builder.flow().holding(builder.universe().of(Kind.MODULE, inside.number()));
            }
        }
        return module.declares(name) ? module.variable(builder.flow(), name) : asked(module, name);
    }
}
