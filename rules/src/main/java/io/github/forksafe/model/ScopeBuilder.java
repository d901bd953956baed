package io.github.forksafe.model;

import io.github.forksafe.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what a scope binds and mentions while its statements are collected. */
final class ScopeBuilder {
    private final SourceFile file;
    private final SharedTexts texts;
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
    private final List<String> annotated = new ArrayList<>();
    private boolean generator;

    /** A name or attribute where it is mentioned. */
    private record Mention(String name, boolean variable) {}

    /** A flow whose sources are the mentions between two marks. */
    private record Pending(Mention target, int from, int to) {}

    /** The variables of one comprehension, which live in a scope of their own. */
    private record Renaming(Set<String> names, String suffix) {}

    private ScopeBuilder(SourceFile file, SharedTexts texts) {
        this.file = file;
        this.texts = texts;
        this.kind = FunctionFacts.Kind.MODULE;
        this.name = "<module>";
        this.imports = new ArrayList<>();
        this.prefix = "";
    }

    /** A scope within another one. */
    ScopeBuilder(FunctionFacts.Kind kind, String name, ScopeBuilder parent) {
        this.file = parent.file;
        this.texts = parent.texts;
        this.kind = kind;
        this.name = name;
        this.imports = parent.imports;
        this.prefix = parent.prefix.isEmpty() ? name : texts.shared(parent.prefix + "." + name);
    }

    /** The top level of a file. */
    static ScopeBuilder ofModule(SourceFile file, SharedTexts texts) {
        return new ScopeBuilder(file, texts);
    }

    SharedTexts texts() {
        return texts;
    }

    /** Binds a variable of this scope. */
    void bind(String variable) {
        bound.add(variable);
    }

    /** Notes a variable that has an annotation. */
    void annotate(String variable) {
        annotated.add(variable);
    }

    List<String> annotated() {
        return List.copyOf(annotated);
    }

    /** Declares a variable global or nonlocal. */
    void declareForeign(String variable) {
        foreign.add(variable);
    }

    void mentionVariable(String name) {
        mentions.add(name);
        log.add(new Mention(resolve(name), true));
    }

    /** An attribute, with the dotted name up to it if its base has one. */
    void mentionAttribute(Term base, String name) {
        mentions.add(name);
        log.add(new Mention(dotted(base) + "." + name, false));
    }

    /** The name under which a term is mentioned: that of a variable, a dotted one, or that of an attribute of something unknown. */
    private static String dotted(Term term) {
        if (term instanceof Term.Name name) {
            return name.id();
        }
        return term instanceof Term.Attribute attribute
                ? dotted(attribute.base()) + "." + attribute.name()
                : FunctionFacts.Flow.SOMETHING;
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
            pending.add(new Pending(new Mention(dotted(attribute), false), from, to));
        } else if (target instanceof Term.Item item) {
            flow(item.base(), from, to);
        } else if (target instanceof Term.Starred starred) {
            flow(starred.operand(), from, to);
        } else if (target instanceof Term.Display display) {
            display.elements().forEach(element -> flow(element, from, to));
        }
    }

    void flowToName(String name, int from) {
        pending.add(new Pending(new Mention(name, true), from, log.size()));
    }

    /** Notes an import, wherever in the file it is; one in a function runs the module when the function runs. */
    void imports(ModuleFacts.Imported imported) {
        imports.add(imported);
        if (kind == FunctionFacts.Kind.FUNCTION) {
            String written = FunctionFacts.Flow.IMPORT + ".".repeat(imported.level()) + imported.module();
            log.add(new Mention(written, false));
            if (!imported.name().isEmpty() && !imported.name().equals("*")) {
                log.add(new Mention(written + (imported.module().isEmpty() ? "" : ".") + imported.name(), false));
            }
        }
    }

    /** How many imports the file has up to here. */
    int importCount() {
        return imports.size();
    }

    /** Imports from one of them on are seen by type checkers only. */
    void importsForTypesOnly(int from) {
        imports.subList(from, imports.size()).replaceAll(ModuleFacts.Imported::forTypesOnly);
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
                return texts.shared(variable + renaming.suffix);
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
        String first = parameters.isEmpty() ? "" : parameters.get(0).name();
        Set<String> direct = new HashSet<>();
        for (Mention mention : log) {
            if (!mention.variable || mention.name.equals(first) || !own.contains(mention.name)) {
                direct.add(node(mention, own));
            }
        }
        return new FunctionFacts(
                file,
                kind,
                name,
                prefix,
                start,
                List.copyOf(parameters),
                List.copyOf(body),
                Set.copyOf(bound),
                NameSet.of(foreign),
                NameSet.of(mentions),
                NameSet.of(direct),
                flows(own),
                List.copyOf(nested),
                generator,
                async);
    }

    /** A variable of this scope alone is told apart from everything else of that name. */
    private String node(Mention mention, Set<String> own) {
        if (mention.variable) {
            return own.contains(mention.name) ? texts.shared(FunctionFacts.Flow.LOCAL + mention.name) : mention.name;
        }
        boolean ofOwn =
                !mention.name.startsWith(FunctionFacts.Flow.IMPORT) && own.contains(Terms.firstPart(mention.name));
        return texts.shared(
                ofOwn
                        ? FunctionFacts.Flow.SOMETHING + mention.name.substring(mention.name.lastIndexOf('.'))
                        : mention.name);
    }

    /** Flows between names that others see; what goes through this scope's own variables is followed up. */
    private List<FunctionFacts.Flow> flows(Set<String> own) {
        Map<String, Set<String>> into = new LinkedHashMap<>();
        for (Pending flow : pending) {
            Set<String> sources = into.computeIfAbsent(node(flow.target, own), target -> new LinkedHashSet<>());
            for (Mention mention : log.subList(flow.from, flow.to)) {
                sources.add(node(mention, own));
            }
        }
        List<FunctionFacts.Flow> flows = new ArrayList<>();
        into.forEach((target, sources) -> {
            if (!target.startsWith(FunctionFacts.Flow.LOCAL)) {
                flows.add(new FunctionFacts.Flow(target, visible(sources, into)));
            }
        });
        return List.copyOf(flows);
    }

    private static Set<String> visible(Set<String> sources, Map<String, Set<String>> into) {
        Set<String> seen = new LinkedHashSet<>(sources);
        Deque<String> open = new ArrayDeque<>(sources);
        while (!open.isEmpty()) {
            String source = open.pop();
            if (source.startsWith(FunctionFacts.Flow.LOCAL)) {
                for (String further : into.getOrDefault(source, Set.of())) {
                    if (seen.add(further)) {
                        open.push(further);
                    }
                }
            }
        }
        seen.removeIf(source -> source.startsWith(FunctionFacts.Flow.LOCAL));
        return NameSet.of(seen);
    }
}
