package io.github.forksafe.model;

import io.github.forksafe.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what a scope binds and mentions while its statements are collected. */
final class ScopeBuilder {
    private final SourceFile file;
    private final FunctionFacts.Kind kind;
    private final String name;
    private final String prefix;
    private final Set<String> bound = new HashSet<>();
    private final Set<String> foreign = new HashSet<>();
    private final Set<String> mentions = new HashSet<>();
    private final List<Mention> log = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<FunctionFacts> nested = new ArrayList<>();
    private final List<ModuleFacts.Imported> imports;
    private final Deque<Renaming> renamings = new ArrayDeque<>();
    private boolean generator;

    /** A name or attribute where it is mentioned. */
    private record Mention(String name, boolean variable) {}

    /** A flow whose sources are the mentions between two marks. */
    private record Pending(Mention target, int from, int to) {}

    /** The variables of one comprehension, which live in a scope of their own. */
    private record Renaming(Set<String> names, String suffix) {}

    ScopeBuilder(SourceFile file, FunctionFacts.Kind kind, String name, @Nullable ScopeBuilder parent) {
        this.file = file;
        this.kind = kind;
        this.name = name;
        this.imports = parent == null ? new ArrayList<>() : parent.imports;
        String outer = parent == null ? "" : parent.prefix;
        this.prefix = kind == FunctionFacts.Kind.MODULE ? "" : outer.isEmpty() ? name : outer + "." + name;
    }

    SourceFile file() {
        return file;
    }

    /** Binds a variable of this scope. */
    void bind(String variable) {
        bound.add(variable);
    }

    /** Declares a variable global or nonlocal. */
    void declareForeign(String variable) {
        foreign.add(variable);
    }

    void mentionVariable(String name) {
        mentions.add(name);
        log.add(new Mention(resolve(name), true));
    }

    void mentionAttribute(String name) {
        mentions.add(name);
        log.add(new Mention(name, false));
    }

    /** A mark in the order of mentions. */
    int mark() {
        return log.size();
    }

    /** What was mentioned since a mark flows into a target, as far as that has a name. */
    void flow(Term target, int from) {
        flow(target, from, log.size());
    }

    /** What was mentioned between two marks flows into a target. */
    void flow(Term target, int from, int to) {
        if (from == to) {
            return;
        }
        if (target instanceof Term.Name name) {
            pending.add(new Pending(new Mention(name.id(), true), from, to));
        } else if (target instanceof Term.Attribute attribute) {
            pending.add(new Pending(new Mention(attribute.name(), false), from, to));
        } else if (target instanceof Term.Item item) {
            flow(item.base(), from, to);
        } else if (target instanceof Term.Starred starred) {
            flow(starred.operand(), from, to);
        } else if (target instanceof Term.Display display) {
            display.elements().forEach(element -> flow(element, from, to));
        }
    }

    /** What was mentioned between two marks is handed to whatever has that name. */
    void flowToParameters(String callee, int from, int to) {
        if (from != to) {
            pending.add(new Pending(new Mention(callee + FunctionFacts.Flow.PARAMETERS, false), from, to));
        }
    }

    void flowToName(String name, int from) {
        pending.add(new Pending(new Mention(name, true), from, log.size()));
    }

    /** Notes an import, wherever in the file it is. */
    void imports(int level, String module, String name) {
        imports.add(new ModuleFacts.Imported(level, module, name));
    }

    List<ModuleFacts.Imported> imports() {
        return List.copyOf(imports);
    }

    void yields() {
        generator = true;
    }

    void nest(FunctionFacts function) {
        nested.add(function);
        mentions.addAll(function.mentions());
    }

    /** Opens the scope of a comprehension whose variables are renamed apart. */
    void openComprehension(Set<String> variables, int offset) {
        renamings.push(new Renaming(variables, "@" + offset));
    }

    /** Takes over the renamed variables of the scope around a lambda. */
    void inherit(ScopeBuilder outer) {
        renamings.addAll(outer.renamings);
    }

    void closeComprehension() {
        renamings.pop();
    }

    /** The name of a variable after renaming. */
    String resolve(String variable) {
        for (Renaming renaming : renamings) {
            if (renaming.names.contains(variable) && !isOwnParameter(variable)) {
                return variable + renaming.suffix;
            }
        }
        return variable;
    }

    private boolean isOwnParameter(String variable) {
        return kind == FunctionFacts.Kind.LAMBDA && bound.contains(variable);
    }

    FunctionFacts build(int start, List<FunctionFacts.Parameter> parameters, List<Action> body, boolean async) {
        parameters.forEach(parameter -> bound.add(parameter.name()));
        bound.removeAll(foreign);
        Set<String> own = new HashSet<>(
                kind == FunctionFacts.Kind.FUNCTION || kind == FunctionFacts.Kind.LAMBDA ? bound : Set.of());
        nested.forEach(inner -> own.removeAll(inner.mentions()));
        Set<String> direct = new HashSet<>();
        log.forEach(mention -> direct.add(node(mention, own)));
        return new FunctionFacts(
                file,
                kind,
                name,
                prefix,
                start,
                List.copyOf(parameters),
                List.copyOf(body),
                Set.copyOf(bound),
                Set.copyOf(mentions),
                Set.copyOf(direct),
                flows(own),
                List.copyOf(nested),
                generator,
                async);
    }

    /** A variable of this scope alone is told apart from everything else of that name. */
    private static String node(Mention mention, Set<String> own) {
        return mention.variable && own.contains(mention.name) ? FunctionFacts.Flow.LOCAL + mention.name : mention.name;
    }

    private List<FunctionFacts.Flow> flows(Set<String> own) {
        List<FunctionFacts.Flow> flows = new ArrayList<>(pending.size());
        for (Pending flow : pending) {
            Set<String> sources = new HashSet<>();
            for (Mention mention : log.subList(flow.from, flow.to)) {
                sources.add(node(mention, own));
            }
            flows.add(new FunctionFacts.Flow(node(flow.target, own), Set.copyOf(sources)));
        }
        return List.copyOf(flows);
    }
}
