package io.github.forksafe.effects;

import io.github.forksafe.model.Action;
import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.Term;

/** Tells whether a call is worth running: by the names that the function mentions, by what it gets, and by what it is there for. */
final class Relevance {
    private final Machine machine;

    Relevance(Machine machine) {
        this.machine = machine;
    }

    /** Whether a call of a function with these arguments can matter. */
    boolean matters(FunctionFacts facts, Arguments arguments) {
        return machine.processes().watches()
                || machine.world().reach().matters(facts)
                || onlyRaises(facts)
                || makesContainers(facts)
                || carries(arguments);
    }

    /** Whether an argument is something whose use matters: a thread, a process, a pool, a function that matters. */
    private boolean carries(Arguments arguments) {
        if (arguments.named().containsKey("preexec_fn")
                || carries(arguments.rest())
                || carries(arguments.namedRest())) {
            return true;
        }
        for (Values values : arguments.positional()) {
            if (carries(values)) {
                return true;
            }
        }
        for (Values values : arguments.named().values()) {
            if (carries(values)) {
                return true;
            }
        }
        return false;
    }

    private boolean carries(Values values) {
        for (Value value : values.list()) {
            if (carries(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean carries(Value value) {
        if (value instanceof Value.Instance instance) {
            return isThreadLike(instance) || machine.holds(instance.object(), held -> matters(held) || holdsOne(held));
        }
        return matters(value);
    }

    private boolean holdsOne(Value value) {
        return value instanceof Value.Instance container
                && Containers.isContainer(container.object())
                && machine.holds(container.object(), this::matters);
    }

    private boolean matters(Value value) {
        Value function = value instanceof Value.Bound bound ? bound.function() : value;
        return isThreadLike(value)
                || (function instanceof Value.Function known
                        && machine.world().reach().matters(known.facts()));
    }

    /** A constructor that makes containers, into which a callback may be put later. */
    private static boolean makesContainers(FunctionFacts facts) {
        return facts.name().equals("__init__")
                && facts.body().stream()
                        .anyMatch(action -> action instanceof Action.Assign assign
                                && (assign.value() instanceof Term.Display || assign.value() instanceof Term.Mapping)
                                && assign.targets().get(0) instanceof Term.Attribute);
    }

    /** A function that never returns ends the way that calls it; one that only stands for those of subclasses does not count. */
    private static boolean onlyRaises(FunctionFacts facts) {
        int last = facts.body().size() - 1;
        if (last < 0 || !(facts.body().get(last) instanceof Action.Raise raise)) {
            return false;
        }
        Term raised = raise.value() instanceof Term.Call call ? call.function() : raise.value();
        return !(raised instanceof Term.Name name && name.id().equals("NotImplementedError"));
    }

    private static boolean isThreadLike(Value value) {
        if (!(value instanceof Value.Instance instance)) {
            return false;
        }
        ClassType type = instance.object().type().classType();
        String name = type == null ? instance.object().type().name() : externalBase(type);
        return name.startsWith("threading.") || name.startsWith("multiprocessing.") || name.startsWith("concurrent.");
    }

    private static String externalBase(ClassType type) {
        return type.bases().stream()
                .filter(Value.External.class::isInstance)
                .map(base -> ((Value.External) base).name())
                .findFirst()
                .orElse("");
    }
}
