package io.github.forksafe.discovery;

import io.github.forksafe.callgraph.Routine;
import io.github.forksafe.callgraph.Routine.Callee;
import io.github.forksafe.model.Action;
import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.ModuleFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Makes sketches of functions. */
final class SketchMaker {
    private final Predicate<String> matters;
    private final Constants constants;

    /** {@code matters} tells by its name whether something outside of a library can do anything that counts. */
    SketchMaker(Predicate<String> matters, Constants constants) {
        this.matters = matters;
        this.constants = constants;
    }

    /** A call that may matter: where it stands among all calls, and what it may reach. */
    private record Kept(Spot spot, int place, List<Callee> callees) {}

    Sketch sketch(Routine routine, ModuleFacts module) {
        FunctionFacts facts = routine.facts();
        boolean isModule = facts.kind() == FunctionFacts.Kind.MODULE;
        SpotWalker walked = SpotWalker.walk(facts, !routine.type().isEmpty(), constants);
        List<Kept> kept = kept(routine, walked.spots());
        List<Sketch.Call> calls = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            List<Integer> later = new ArrayList<>();
            for (int k = i + 1; k < kept.size(); k++) {
                if (follows(walked, kept.get(i), kept.get(k))) {
                    later.add(k);
                }
            }
            Spot spot = kept.get(i).spot;
            boolean onOwn = !spot.own().isEmpty()
                    || spot.path().startsWith("self.")
                    || spot.path().startsWith("self[");
            calls.add(new Sketch.Call(
                    facts.file().position(spot.at()),
                    kept.get(i).callees,
                    spot.own(),
                    onOwn,
                    spot.way().asked(),
                    later));
        }
        calls.addAll(imports(walked, module, routine, isModule));
        return new Sketch(
                routine.name(),
                isModule,
                routine.type(),
                facts.file().id(),
                facts.file().position(facts.start()),
                List.copyOf(calls),
                routine.returns());
    }

    private List<Kept> kept(Routine routine, List<Spot> spots) {
        List<Kept> kept = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            List<Callee> reached = mattering(routine.calls().getOrDefault(spot.at(), List.of()));
            if (!reached.isEmpty() && seen.add(spot.at())) {
                kept.add(new Kept(spot, i, reached));
            }
        }
        return kept;
    }

    private List<Callee> mattering(List<Callee> callees) {
        return callees.stream()
                .filter(callee -> callee.kind() != Routine.Kind.OUTSIDE || matters.test(callee.name()))
                .toList();
    }

    static String first(String dotted) {
        int dot = dotted.indexOf('.');
        return dot < 0 ? dotted : dotted.substring(0, dot);
    }

    /** Whether a later call on the same object comes whatever happens. */
    private static boolean follows(SpotWalker walked, Kept call, Kept later) {
        Paths paths = walked.paths();
        String path = call.spot.path();
        Spot.Way way = later.spot.way();
        int handler = way.handler();
        if (!paths.related(path, later.spot.path())
                || (handler != 0 && handler != call.spot.way().handler())) {
            return false;
        }
        for (Spot.Side side : way.branches()) {
            boolean around = call.spot.way().branches().stream().anyMatch(side::isSame);
            if (!around && !paths.anyRelated(side.tested(), path)) {
                return false;
            }
        }
        return way.last() || !leavesBetween(walked, call, later);
    }

    /** Whether the function may return between two calls, for a reason that has nothing to do with the object. */
    private static boolean leavesBetween(SpotWalker walked, Kept call, Kept later) {
        for (SpotWalker.Leaving leaving : walked.returns()) {
            boolean between = leaving.after() > call.place && leaving.after() <= later.place;
            boolean reason = leaving.way().branches().stream()
                    .anyMatch(side -> walked.paths().anyRelated(side.tested(), call.spot.path()));
            if (between && !reason) {
                return true;
            }
        }
        return false;
    }

    /** Imports run the bodies of modules; those of packages around the function itself have run before. */
    private List<Sketch.Call> imports(SpotWalker walked, ModuleFacts module, Routine routine, boolean isModule) {
        List<Sketch.Call> calls = new ArrayList<>();
        String own = module.name();
        for (Action action : walked.imports()) {
            Set<String> names = new TreeSet<>();
            if (action instanceof Action.Import plain) {
                withPackages(plain.module(), names);
            } else if (action instanceof Action.ImportFrom from) {
                Optional<String> base = module.absolute(from.level(), from.module());
                base.ifPresent(dotted -> {
                    withPackages(dotted, names);
                    names.add(dotted.isEmpty() ? from.name() : dotted + "." + from.name());
                });
            }
            names.removeIf(name -> own.equals(name) || own.startsWith(name + ".") || !matters.test(Code.MODULE + name));
            List<Callee> callees = names.stream()
                    .map(name -> new Callee(Routine.Kind.OUTSIDE, Code.MODULE + name, ""))
                    .toList();
            if (!callees.isEmpty()) {
                calls.add(new Sketch.Call(
                        routine.facts().file().position(action.start()),
                        callees,
                        isModule ? Code.MODULE : "",
                        false,
                        false,
                        List.of()));
            }
        }
        return calls;
    }

    private static void withPackages(String dotted, Set<String> names) {
        for (int dot = dotted.indexOf('.'); dot >= 0; dot = dotted.indexOf('.', dot + 1)) {
            names.add(dotted.substring(0, dot));
        }
        if (!dotted.isEmpty()) {
            names.add(dotted);
        }
    }
}
