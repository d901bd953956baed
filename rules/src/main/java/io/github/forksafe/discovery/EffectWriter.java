package io.github.forksafe.discovery;

import io.github.forksafe.callgraph.ClassShape;
import io.github.forksafe.catalog.AtForkHandling;
import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.EffectKind;
import io.github.forksafe.catalog.Hazard;
import io.github.forksafe.catalog.Sighting;
import io.github.forksafe.catalog.Trigger;
import io.github.forksafe.pip.SpecifierSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the way to what a callable does into the words of the catalog. */
final class EffectWriter {
    /** Calls of the way that are told by name; the steps tell all. */
    private static final int NAMED = 3;

    private final String distribution;
    private final AtForkHandling handling;

    EffectWriter(String distribution, AtForkHandling handling) {
        this.distribution = distribution;
        this.handling = handling;
    }

    /** The effect at the end of a way; nothing if there is no way. */
    Optional<CatalogEffect> effect(List<String> callables, Trigger when, EffectKind kind, List<Reachability.Hop> way) {
        // A fork that may happen would make findings of what was there before it: only one that does happen is told.
        boolean fork = kind == EffectKind.FORKS || kind == EffectKind.FORKS_AND_EXECS;
        if (way.isEmpty() || callables.isEmpty() || (fork && !way.get(0).certain())) {
            return Optional.empty();
        }
        List<Sighting> seen = new ArrayList<>();
        List<String> called = new ArrayList<>();
        for (Reachability.Hop hop : way) {
            Node next = hop.next();
            String text = next == null ? did(kind, hop.doing()) : (isImport(hop) ? "imports " : "calls ") + shown(next);
            seen.add(new Sighting(hop.from().file(), hop.call().at(), text));
            if (next != null) {
                called.add(bare(next.routine()));
            }
        }
        return Optional.of(make(
                callables,
                when,
                kind,
                new Found(
                        way.get(way.size() - 1).doing(),
                        seen,
                        called,
                        way.get(0).certain())));
    }

    /** What was found: what is done, the way there and the functions on it. */
    private record Found(Doing doing, List<Sighting> seen, List<String> called, boolean certain) {}

    private static boolean isImport(Reachability.Hop hop) {
        return hop.call().callees().stream().anyMatch(callee -> callee.name().startsWith(Code.MODULE));
    }

    private static String shown(Node node) {
        boolean own = node.type().isEmpty() || node.routine().startsWith(node.type() + ".");
        return bare(node.routine()) + (own ? "" : " of " + node.type());
    }

    private static String bare(String routine) {
        return routine.startsWith(Code.MODULE) ? routine.substring(Code.MODULE.length()) : routine;
    }

    private static String did(EffectKind kind, Doing doing) {
        return kind.startsThread() ? "starts " + doing.words() : "forks";
    }

    private CatalogEffect make(List<String> callables, Trigger when, EffectKind kind, Found found) {
        Sighting last = found.seen.get(found.seen.size() - 1);
        String place = last.file().path() + ":" + last.at().line();
        String through = found.called.isEmpty()
                ? ""
                : " by way of "
                        + String.join(", ", found.called.subList(0, Math.min(NAMED, found.called.size())))
                        + (found.called.size() > NAMED ? " and more" : "");
        String because = "Found in the installed source: " + place + " " + last.text() + through
                + (found.certain ? "." : ", if that is asked for.");
        return new CatalogEffect(
                distribution,
                callables,
                when,
                Set.of(kind),
                SpecifierSet.ANY,
                found.doing.python(),
                List.of(),
                List.of(),
                List.of(),
                found.doing.endedAfter(),
                List.of(),
                List.of(),
                kind.startsThread() ? found.doing.words() : "",
                handling,
                Hazard.DEADLOCK,
                "",
                because,
                List.of("source: " + place),
                found.seen,
                !found.certain);
    }

    /** What a class from outside does for a class that says nothing of it itself. */
    CatalogEffect inherited(List<String> callables, ClassShape type, Doing doing) {
        List<Sighting> seen = List.of(new Sighting(type.file(), type.start(), did(doing.kind(), doing)));
        return make(callables, Trigger.CONSTRUCT, doing.kind(), new Found(doing, seen, List.of(), true));
    }

    /** The same, set off by methods. */
    CatalogEffect startedBy(CatalogEffect effect, List<String> methods) {
        return with(effect, methods, effect.endedBy());
    }

    /** The same, ended by methods. */
    CatalogEffect ended(CatalogEffect effect, List<String> methods) {
        return with(effect, effect.startedBy(), methods);
    }

    private static CatalogEffect with(CatalogEffect effect, List<String> startedBy, List<String> endedBy) {
        return new CatalogEffect(
                effect.library(),
                effect.callables(),
                effect.when(),
                effect.does(),
                effect.versions(),
                effect.python(),
                startedBy,
                effect.stoppedBy(),
                endedBy,
                effect.endedAfter(),
                effect.unless(),
                effect.onlyIf(),
                effect.threads(),
                effect.atFork(),
                effect.hazard(),
                effect.remedy(),
                effect.because(),
                effect.evidence(),
                effect.seen(),
                effect.possible());
    }
}
