package io.github.forksafe.discovery;

import io.github.forksafe.callgraph.ClassShape;
import io.github.forksafe.catalog.AtForkHandling;
import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.EffectKind;
import io.github.forksafe.catalog.Factory;
import io.github.forksafe.catalog.Library;
import io.github.forksafe.catalog.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes down what the public callables of one library do. */
final class LibraryWriter {
    /** What is told of callables. */
    private static final List<EffectKind> KINDS = List.of(
            EffectKind.STARTS_THREAD, EffectKind.STARTS_NATIVE_THREAD, EffectKind.FORKS, EffectKind.FORKS_AND_EXECS);

    /** Names under which classes from outside end their threads. */
    private static final List<String> ENDING = List.of("join", "shutdown", "stop", "close", "terminate", "__exit__");

    /** Methods that Python calls by itself, and that matter. */
    private static final Set<String> SPECIAL = Set.of("__enter__", "__exit__", "__call__", "__aenter__", "__aexit__");

    private final String distribution;
    private final World world;
    private final Map<String, Set<String>> names = new TreeMap<>();
    private final Set<String> modules;
    private final Map<String, String> objects;
    private final List<CatalogEffect> effects = new ArrayList<>();

    /** What all libraries share. */
    record World(Code code, Linker linker, Reachability reachability) {}

    LibraryWriter(LibraryCode library, World world) {
        this.distribution = library.distribution();
        this.world = world;
        this.modules = new TreeSet<>(library.modules());
        this.objects = library.details().objects();
        library.details().exports().forEach((name, meanings) -> {
            if (isPublic(name)) {
                meanings.forEach(meaning ->
                        names.computeIfAbsent(meaning, m -> new TreeSet<>()).add(name));
            }
        });
    }

    /** Whether nobody who may use it writes a name that starts with an underscore. */
    private static boolean isPublic(String dotted) {
        for (String part : dotted.split("\\.", -1)) {
            if (part.startsWith("_")) {
                return false;
            }
        }
        return true;
    }

    /** The public functions, constructors, methods, and the bodies of modules. */
    List<Node> roots() {
        List<Node> roots = new ArrayList<>();
        modules.forEach(module -> roots.add(new Node(Code.MODULE + module, "")));
        objects.values().forEach(type -> {
            ClassShape shape = world.code.shape(type);
            if (shape != null) {
                roots.addAll(methods(shape).values());
            }
        });
        names.keySet().forEach(name -> {
            ClassShape shape = world.code.shape(name);
            if (shape == null) {
                roots.add(new Node(name, ""));
            } else {
                roots.addAll(world.linker.constructors(shape));
                methods(shape).values().forEach(roots::add);
            }
        });
        return roots;
    }

    /** The public methods of a class, those of its bases included. */
    private Map<String, Node> methods(ClassShape type) {
        Map<String, Node> methods = new TreeMap<>();
        members(type).forEach((name, member) -> methods.put(name, new Node(member.function(), type.name())));
        return methods;
    }

    private Map<String, ClassShape.Member> members(ClassShape type) {
        Map<String, ClassShape.Member> members = new TreeMap<>();
        for (String base : type.order()) {
            ClassShape shape = world.code.shape(base);
            if (shape == null) {
                shape = world.code.classOf(base).orElse(null);
            }
            if (shape != null) {
                shape.members().forEach((name, member) -> {
                    if (!name.startsWith("_") || SPECIAL.contains(name)) {
                        members.putIfAbsent(name, member);
                    }
                });
            }
        }
        return members;
    }

    /** The library; nothing if it does nothing that matters. */
    Optional<Library> library() {
        AtForkHandling handling = modules.stream()
                        .anyMatch(module -> !world.reachability
                                .way(new Node(Code.MODULE + module, ""), EffectKind.REGISTERS_AT_FORK)
                                .isEmpty())
                ? AtForkHandling.REGISTER_AT_FORK
                : AtForkHandling.UNKNOWN;
        EffectWriter writer = new EffectWriter(distribution, handling);
        for (EffectKind kind : KINDS) {
            imports(kind, writer);
            names.forEach((name, aliases) -> {
                ClassShape shape = world.code.shape(name);
                if (shape == null) {
                    List<Reachability.Hop> way = world.reachability.way(new Node(name, ""), kind);
                    writer.effect(List.copyOf(aliases), Trigger.CALL, kind, way).ifPresent(effects::add);
                } else {
                    ofClass(shape, aliases, kind, writer);
                }
            });
        }
        KINDS.forEach(kind -> ofObjects(kind, writer));
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        effects.sort(Comparator.comparing(
                        (CatalogEffect effect) -> effect.callables().get(0))
                .thenComparing(CatalogEffect::when)
                .thenComparing(effect -> effect.startedBy().toString()));
        Set<String> tops = new TreeSet<>();
        effects.forEach(effect -> effect.callables().forEach(callable -> tops.add(SketchMaker.first(callable))));
        return Optional.of(
                new Library(distribution, List.of(), List.copyOf(tops), Optional.empty(), effects, factories()));
    }

    /** A package whose import does something speaks for what is in it. */
    private void imports(EffectKind kind, EffectWriter writer) {
        Set<String> told = new TreeSet<>();
        for (String module : modules) {
            boolean inside = told.stream().anyMatch(outer -> module.startsWith(outer + "."));
            if (!inside && isPublic(module)) {
                writer.effect(
                                List.of(module),
                                Trigger.IMPORT,
                                kind,
                                world.reachability.way(new Node(Code.MODULE + module, ""), kind))
                        .ifPresent(effect -> {
                            told.add(module);
                            effects.add(effect);
                        });
            }
        }
    }

    /** The methods of objects that modules offer, such as {@code loguru.logger.add}. */
    private void ofObjects(EffectKind kind, EffectWriter writer) {
        objects.forEach((name, type) -> {
            ClassShape shape = world.code.shape(type);
            if (shape != null && isPublic(name)) {
                methods(shape)
                        .forEach((method, node) -> writer.effect(
                                        List.of(name + "." + method),
                                        Trigger.CALL,
                                        kind,
                                        world.reachability.way(node, kind))
                                .ifPresent(effects::add));
            }
        });
    }

    private void ofClass(ClassShape shape, Set<String> aliases, EffectKind kind, EffectWriter writer) {
        List<String> callables = List.copyOf(aliases);
        List<String> endedBy = kind.startsThread() ? endedBy(shape) : List.of();
        for (Node constructor : world.linker.constructors(shape)) {
            List<Reachability.Hop> way = world.reachability.way(constructor, kind);
            Optional<CatalogEffect> made = writer.effect(callables, Trigger.CONSTRUCT, kind, way);
            if (made.isPresent()) {
                effects.add(writer.ended(made.get(), endedBy));
                return;
            }
        }
        ofMethods(shape, callables, kind, writer)
                .forEach((methods, effect) -> effects.add(writer.ended(writer.startedBy(effect, methods), endedBy)));
        inherited(shape, kind)
                .map(doing -> writer.inherited(callables, shape, doing))
                .ifPresent(effect -> effects.add(writer.ended(writer.startedBy(effect, List.of("start")), endedBy)));
    }

    /** The methods after which the threads of an object have ended. */
    private List<String> endedBy(ClassShape shape) {
        List<String> endedBy = new ArrayList<>();
        methods(shape).forEach((name, node) -> {
            if (world.reachability.ends(node)) {
                endedBy.add(name);
            }
        });
        for (String name : ENDING) {
            if (!endedBy.contains(name) && world.linker.inheritedEnd(shape, name)) {
                endedBy.add(name);
            }
        }
        return endedBy;
    }

    /** What methods do; those that come to it at the same place are told together, by the shortest way. */
    private Map<List<String>, CatalogEffect> ofMethods(
            ClassShape shape, List<String> callables, EffectKind kind, EffectWriter writer) {
        Map<String, List<String>> starting = new TreeMap<>();
        Map<String, CatalogEffect> first = new TreeMap<>();
        members(shape).forEach((name, member) -> {
            List<Reachability.Hop> way = world.reachability.way(new Node(member.function(), shape.name()), kind);
            if (member.binding() == ClassShape.Binding.METHOD) {
                writer.effect(callables, Trigger.CONSTRUCT, kind, way).ifPresent(effect -> {
                    String place = effect.possible() + " "
                            + effect.seen().get(effect.seen().size() - 1);
                    starting.computeIfAbsent(place, p -> new ArrayList<>()).add(name);
                    first.merge(
                            place, effect, (a, b) -> b.seen().size() < a.seen().size() ? b : a);
                });
            } else if (member.binding() == ClassShape.Binding.CLASS_OR_STATIC) {
                List<String> dotted = callables.stream()
                        .map(callable -> callable + "." + name)
                        .toList();
                writer.effect(dotted, Trigger.CALL, kind, way).ifPresent(effects::add);
            }
        });
        Map<List<String>, CatalogEffect> all = new LinkedHashMap<>();
        first.forEach((place, effect) -> all.put(starting.getOrDefault(place, List.of()), effect));
        return all;
    }

    /** What {@code start} does if a class has it from a class outside. */
    private Optional<Doing> inherited(ClassShape shape, EffectKind kind) {
        return members(shape).containsKey("start")
                ? Optional.empty()
                : world.linker.inherited(shape, "start").stream()
                        .filter(doing -> doing.kind() == kind)
                        .findFirst();
    }

    /** Functions that give objects of classes whose methods matter. */
    private List<Factory> factories() {
        Map<String, String> classes = new TreeMap<>();
        effects.stream()
                .filter(effect -> effect.when() == Trigger.CONSTRUCT)
                .forEach(effect -> names.forEach((name, aliases) -> {
                    if (aliases.contains(effect.callables().get(0)) && world.code.shape(name) != null) {
                        classes.put(name, effect.callables().get(0));
                    }
                }));
        List<Factory> factories = new ArrayList<>();
        names.forEach((name, aliases) -> {
            Sketch sketch = world.code.shape(name) == null ? world.code.routine(name) : null;
            if (sketch != null
                    && sketch.returns().size() == 1
                    && classes.containsKey(sketch.returns().get(0))) {
                factories.add(new Factory(
                        List.copyOf(aliases), classes.get(sketch.returns().get(0))));
            }
        });
        return factories;
    }
}
