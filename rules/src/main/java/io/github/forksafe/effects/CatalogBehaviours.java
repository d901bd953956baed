package io.github.forksafe.effects;

import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.EffectKind;
import io.github.forksafe.catalog.Trigger;
import java.util.List;
import java.util.Optional;

/** What the catalog says that a callable of a library does. */
final class CatalogBehaviours {
    private CatalogBehaviours() {}

    /** Makes a call that the catalog knows; nothing if it does not know it. */
    static Optional<Values> call(Invocation in) {
        Optional<Values> method = method(in);
        if (method.isPresent()) {
            return method;
        }
        List<CatalogEffect> effects = in.machine().world().effects(in.name());
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        Obj made = in.make(in.machine().world().returned(in.name()));
        CatalogConditions.remember(in, made, effects);
        happen(in, made, atOnce(effects));
        return Optional.of(Values.instance(made));
    }

    /** A method of an object of a class that the catalog knows. */
    private static Optional<Values> method(Invocation in) {
        int dot = in.name().lastIndexOf('.');
        if (in.object().isEmpty() || dot < 0) {
            return Optional.empty();
        }
        List<CatalogEffect> effects = in.machine().world().effects(in.name().substring(0, dot));
        String method = in.name().substring(dot + 1);
        Obj object = in.object().get();
        if (method.equals("__init__") && !effects.isEmpty()) {
            CatalogConditions.remember(in, object, effects);
            happen(in, object, atOnce(effects));
            return Optional.of(Values.UNKNOWN);
        }
        for (CatalogEffect effect : effects) {
            if (effect.endedBy().contains(method)) {
                in.machine().ends(in.receiver());
                return Optional.of(Values.UNKNOWN);
            }
        }
        List<CatalogEffect> started =
                effects.stream().filter(e -> e.startedBy().contains(method)).toList();
        boolean entered = method.equals("__enter__") && !effects.isEmpty();
        if (started.isEmpty() && !entered) {
            return Optional.empty();
        }
        happen(in, object, started);
        return Optional.of(entered ? in.receiver() : Values.UNKNOWN);
    }

    private static List<CatalogEffect> atOnce(List<CatalogEffect> effects) {
        return effects.stream().filter(e -> e.startedBy().isEmpty()).toList();
    }

    /** A pool forks its workers before it starts the threads that look after them. */
    private static void happen(Invocation in, Obj made, List<CatalogEffect> effects) {
        List<CatalogEffect> happening = effects.stream()
                .filter(effect -> effect.when() != Trigger.IMPORT)
                .filter(effect -> CatalogConditions.hold(in, made, effect))
                .toList();
        for (CatalogEffect effect : happening) {
            if (effect.does().contains(EffectKind.FORKS)) {
                Forks.record(in, ForkEvent.Kind.FORK, Values.NONE);
            }
            if (effect.does().contains(EffectKind.FORKS_AND_EXECS)) {
                Forks.record(in, ForkEvent.Kind.BEFORE_EXEC, Values.NONE);
            }
        }
        happening.stream()
                .filter(CatalogEffect::startsThread)
                .findFirst()
                .ifPresent(effect -> Threads.startOnce(in, made, effect));
    }

    /** A module outside the project is imported. */
    static void imported(Invocation in) {
        for (CatalogEffect effect : in.machine().world().effects(in.name())) {
            if (effect.when() == Trigger.IMPORT && effect.startsThread()) {
                Obj module = in.machine().heap().object(in.place(), Context.TOP, Obj.Type.external(in.name()));
                Threads.startOnce(in, module, effect);
            }
        }
    }
}
