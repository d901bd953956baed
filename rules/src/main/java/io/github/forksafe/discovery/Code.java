package io.github.forksafe.discovery;

import io.github.forksafe.callgraph.CallDetails;
import io.github.forksafe.callgraph.ClassShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The functions, classes and exported names of all libraries that are read. */
final class Code {
    /** Starts the name of a module whose body runs. */
    static final String MODULE = "<module>";

    /** How far results of results are followed. */
    private static final int DEEPEST = 3;

    private final Map<String, Sketch> routines = new HashMap<>();
    private final Map<String, ClassShape> classes = new HashMap<>();
    private final Map<String, List<String>> exports = new TreeMap<>();

    /** A method that was looked up: of a library that is read, or of a class outside. */
    record Found(String function, boolean outside) {}

    void add(List<Sketch> sketches, CallDetails details) {
        sketches.forEach(sketch -> routines.putIfAbsent((sketch.module() ? MODULE : "") + sketch.name(), sketch));
        details.classes().forEach(shape -> classes.putIfAbsent(shape.name(), shape));
        details.exports().forEach(exports::putIfAbsent);
    }

    @Nullable
    Sketch routine(String name) {
        return routines.get(name);
    }

    Map<String, List<String>> exports() {
        return exports;
    }

    @Nullable
    ClassShape shape(String name) {
        return classes.get(name);
    }

    /** What a dotted name of another library means: functions and classes. */
    List<String> meanings(String dotted) {
        List<String> exported = exports.get(dotted);
        if (exported != null) {
            return exported;
        }
        return routines.containsKey(dotted) || classes.containsKey(dotted) ? List.of(dotted) : List.of();
    }

    /** The class that a dotted name of another library means, or whose objects a function of that name makes. */
    Optional<ClassShape> classOf(String dotted) {
        return classOf(dotted, 0);
    }

    private Optional<ClassShape> classOf(String dotted, int depth) {
        for (String meaning : meanings(dotted)) {
            ClassShape shape = classes.get(meaning);
            if (shape != null) {
                return Optional.of(shape);
            }
            Sketch function = routines.get(meaning);
            if (function != null && function.returns().size() == 1 && depth < DEEPEST) {
                return classOf(function.returns().get(0), depth + 1);
            }
        }
        return Optional.empty();
    }

    /** Looks a method up, behind a class of the order if that is given. */
    Optional<Found> lookup(ClassShape type, String name, String behind) {
        boolean seen = behind.isEmpty();
        Optional<Found> outside = Optional.empty();
        for (String base : type.order()) {
            if (!seen) {
                seen = base.equals(behind);
                continue;
            }
            ClassShape shape = known(base);
            if (shape == null) {
                outside = outside.or(() -> Optional.of(new Found(base + "." + name, true)));
                continue;
            }
            ClassShape.Member member = shape.members().get(name);
            if (member != null) {
                return Optional.of(new Found(member.function(), false));
            }
            if (!shape.equals(type) && !type.order().contains(shape.name())) {
                // A class of another library brings its own bases.
                Optional<Found> inherited = lookup(shape, name, "");
                if (inherited.isPresent()) {
                    return inherited;
                }
            }
        }
        return outside;
    }

    private @Nullable ClassShape known(String base) {
        ClassShape shape = classes.get(base);
        return shape != null ? shape : classOf(base).orElse(null);
    }

    /** Whether a class has another one among its bases, as far as its own library tells. */
    boolean inherits(String type, String base) {
        ClassShape shape = classes.get(type);
        return shape != null && shape.order().contains(base);
    }
}
