package io.github.forksafe.callgraph;

import io.github.forksafe.model.Action;
import java.util.List;

/** Whether the body of a loop can leave it by a {@code break}. */
final class Jumps {
    private Jumps() {}

    static boolean leave(List<Action> body) {
        for (Action action : body) {
            if (leaves(action)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leaves(Action action) {
        if (action instanceof Action.Jump jump) {
            return jump.leaves();
        }
        if (action instanceof Action.Branch branch) {
            return leave(branch.then()) || leave(branch.orElse());
        }
        if (action instanceof Action.Scoped scoped) {
            return leave(scoped.body());
        }
        return action instanceof Action.Guarded guarded
                && (leave(guarded.body())
                        || leave(guarded.orElse())
                        || leave(guarded.finalBody())
                        || guarded.handlers().stream().anyMatch(handler -> leave(handler.body())));
    }
}
