package io.github.forksafe.effects;

import io.github.forksafe.model.Action;
import io.github.forksafe.model.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Branches in which a program chooses one of several modules for a name, such as {@code multiprocessing} or its {@code dummy}. What the
 * one does and what the other does never happen in the same run.
 */
final class Alternatives {
    /** How many ways are followed apart. */
    private static final int MOST = 4;

    private Alternatives() {}

    /** Whether an arm of a branch imports something; nested branches count, functions and loops do not. */
    static boolean mayImport(Action.Branch branch) {
        return mayImport(branch.then()) || mayImport(branch.orElse());
    }

    private static boolean mayImport(List<Action> actions) {
        for (Action action : actions) {
            if (action instanceof Action.Import
                    || action instanceof Action.ImportFrom
                    || (action instanceof Action.Branch inner && mayImport(inner))) {
                return true;
            }
        }
        return false;
    }

    /** What may hold after any of some ways; null if there are none. */
    static @Nullable State joined(List<State> ways) {
        State joined = null;
        for (State way : ways) {
            joined = State.join(joined, way);
        }
        return joined;
    }

    /** Whether a handler runs only if a generator is closed before its end, of which nothing is known. */
    static boolean isOfClosing(Action.Handler handler) {
        return handler.type() instanceof Term.Name name && name.id().equals("GeneratorExit");
    }

    /** Whether two of some ways leave one variable with two things from outside the project, one each. */
    static boolean differ(List<State> ways) {
        for (int i = 1; i < ways.size() && ways.size() <= MOST; i++) {
            for (int k = 0; k < i; k++) {
                if (differ(ways.get(k), ways.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean differ(State a, State b) {
        boolean[] differ = {false};
        a.slots().changes(b.slots(), (slot, inB) -> {
            Values inA = a.slots().get(slot);
            differ[0] |= inA != null && isOutside(inA) && isOutside(inB) && !inA.equals(inB);
        });
        return differ[0];
    }

    private static boolean isOutside(Values values) {
        return values.list().size() == 1 && values.list().get(0) instanceof Value.External;
    }
}
