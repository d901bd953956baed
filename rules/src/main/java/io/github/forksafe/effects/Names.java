package io.github.forksafe.effects;

import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.model.ProjectModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the names that one module mentions mean across the project, as text keys: a variable of a module or an attribute of anything. What lies outside the project has a key only if it is one of the seeds.
 */
final class Names {
    /** Starts the key of an attribute. */
    static final String ATTRIBUTE = "@";

    /** Starts the key of the subclasses of a class. */
    static final String SUBCLASS = "<";

    /** How many star imports are followed, one behind the other. */
    private static final int MOST_STARS = 3;

    private final ProjectModel model;
    private final ModuleFacts module;
    private final Set<String> seeds;
    private final Predicate<ModuleFacts> modelled;
    private final Map<String, List<ModuleFacts.Imported>> imports = new HashMap<>();
    private final List<ModuleFacts.Imported> stars = new ArrayList<>();

    Names(ProjectModel model, ModuleFacts module, Set<String> seeds, Predicate<ModuleFacts> modelled) {
        this.modelled = modelled;
        this.model = model;
        this.module = module;
        this.seeds = seeds;
        for (ModuleFacts.Imported imported : module.imports()) {
            if (imported.name().equals("*")) {
                stars.add(imported);
            } else {
                String bound = imported.asName().isEmpty() ? first(imported.module()) : imported.asName();
                imports.computeIfAbsent(bound, b -> new ArrayList<>(1)).add(imported);
            }
        }
    }

    private static String first(String dotted) {
        int dot = dotted.indexOf('.');
        return dot < 0 ? dotted : dotted.substring(0, dot);
    }

    private static String last(String dotted) {
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }

    /** The key of a module's being imported. */
    static String importOf(ModuleFacts module) {
        return variable(module, FunctionFacts.Flow.IMPORT);
    }

    /** The key of a variable of a module. */
    static String variable(ModuleFacts module, String name) {
        return module.file().id().root() + ":" + module.file().id().path() + ":" + name;
    }

    /** The key under which a definition is mentioned; one inside a function counts as one of its module. */
    static String definition(ModuleFacts module, FunctionFacts around, FunctionFacts defined) {
        return around.kind() == FunctionFacts.Kind.CLASS_BODY
                ? ATTRIBUTE + defined.name()
                : variable(module, defined.name());
    }

    /** The keys of a mentioned name; a function's own variables have none. */
    List<String> of(String mentioned) {
        if (mentioned.startsWith(FunctionFacts.Flow.LOCAL)) {
            return List.of();
        }
        if (mentioned.startsWith(FunctionFacts.Flow.SOMETHING)) {
            return List.of(ATTRIBUTE + last(mentioned));
        }
        if (mentioned.startsWith(FunctionFacts.Flow.IMPORT)) {
            return importsOf(mentioned.substring(FunctionFacts.Flow.IMPORT.length()));
        }
        int dot = mentioned.indexOf('.');
        return dot < 0 ? variable(mentioned) : member(mentioned.substring(0, dot), mentioned.substring(dot + 1));
    }

    private List<String> variable(String name) {
        List<String> keys = new ArrayList<>(2);
        for (ModuleFacts.Imported imported : imports.getOrDefault(name, List.of())) {
            if (!imported.name().isEmpty()) {
                addMember(module.absolute(imported.level(), imported.module()).orElse(""), imported.name(), keys);
            }
        }
        for (ModuleFacts.Imported star : stars) {
            addMember(module.absolute(star.level(), star.module()).orElse(""), name, keys);
        }
        if (keys.isEmpty() || !imports.containsKey(name)) {
            keys.add(variable(module, name));
        }
        return keys;
    }

    /** The modules that run when a module is imported, as far as it is not known what they do: its packages and itself. */
    private List<String> importsOf(String written) {
        int level = 0;
        while (written.startsWith(".", level)) {
            level++;
        }
        String dotted = module.absolute(level, written.substring(level)).orElse("");
        List<String> keys = new ArrayList<>();
        for (int end = dotted.indexOf('.'); ; end = dotted.indexOf('.', end + 1)) {
            find(end < 0 ? dotted : dotted.substring(0, end)).ifPresent(found -> keys.add(importOf(found)));
            if (end < 0) {
                return keys;
            }
        }
    }

    private Optional<ModuleFacts> find(String dotted) {
        return model.find(dotted, module).filter(found -> !modelled.test(found));
    }

    private void addMember(String base, String name, List<String> keys) {
        addMember(base, name, keys, MOST_STARS);
    }

    private void addMember(String base, String name, List<String> keys, int stars) {
        Optional<ModuleFacts> found = find(base);
        if (found.isPresent()) {
            keys.add(variable(found.get(), name));
            for (ModuleFacts.Imported imported : found.get().imports()) {
                if (stars > 0 && imported.name().equals("*")) {
                    String further = found.get()
                            .absolute(imported.level(), imported.module())
                            .orElse("");
                    addMember(further, name, keys, stars - 1);
                }
            }
        } else if (seeds.contains(last(name))) {
            keys.add(ATTRIBUTE + last(name));
        }
    }

    /** An attribute of what a variable holds: a member if that is an imported module. */
    private List<String> member(String base, String rest) {
        List<ModuleFacts.Imported> known = imports.getOrDefault(base, List.of());
        if (known.isEmpty()) {
            return List.of(ATTRIBUTE + last(rest));
        }
        List<String> keys = new ArrayList<>(2);
        for (ModuleFacts.Imported imported : known) {
            addMembers(target(imported), rest, keys);
        }
        return keys;
    }

    /** The dotted name that an import binds. */
    private String target(ModuleFacts.Imported imported) {
        String dotted = module.absolute(imported.level(), imported.module()).orElse("");
        if (imported.name().isEmpty()) {
            return imported.asName().isEmpty() ? first(dotted) : dotted;
        }
        return dotted.isEmpty() ? imported.name() : dotted + "." + imported.name();
    }

    private void addMembers(String target, String rest, List<String> keys) {
        String dotted = target + "." + rest;
        for (int dot = dotted.lastIndexOf('.'); dot > 0; dot = dotted.lastIndexOf('.', dot - 1)) {
            Optional<ModuleFacts> found = find(dotted.substring(0, dot));
            if (found.isPresent()) {
                String member = dotted.substring(dot + 1);
                keys.add(member.contains(".") ? ATTRIBUTE + last(member) : variable(found.get(), member));
                return;
            }
        }
        if (seeds.contains(last(rest))) {
            keys.add(ATTRIBUTE + last(rest));
        }
    }
}
