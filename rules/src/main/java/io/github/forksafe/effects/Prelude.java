package io.github.forksafe.effects;

import io.github.forksafe.model.ModuleFacts;
import java.util.HashSet;
import java.util.Set;

/**
 * The state in which modules are imported whose import does nothing but define things. Entries start from it, so that such a module is run
 * once for all of them; that it is there before it is asked for makes no difference to any. A module whose import starts a thread,
 * forks or sets a start method is left to be run where it is imported.
 */
final class Prelude {
    /** Steps of one import. */
    private static final int BUDGET = 200_000;

    private final Machine machine;
    private final Recorder recorder;
    private final Set<ModuleFacts> tried = new HashSet<>();
    private State base = State.EMPTY;

    Prelude(Machine machine, Recorder recorder) {
        this.machine = machine;
        this.recorder = recorder;
    }

    /** The state in which everything is imported that a module imports, as far as that does nothing. */
    State before(ModuleFacts module) {
        for (ModuleFacts imported : machine.world().model().imports(module)) {
            after(imported);
        }
        return base;
    }

    /** The state in which a module is imported too, if that does nothing. */
    State after(ModuleFacts module) {
        if (tried.add(module) && !machine.world().isModelled(module.name(), module)) {
            before(module);
            attempt(module);
        }
        return base;
    }

    private void attempt(ModuleFacts module) {
        machine.state(base);
        machine.budget(BUDGET);
        Recorder.Mark mark = recorder.mark();
        Hop entry = new Hop(Hop.Kind.ENTRY, new Place(module.file(), 0, 0), module.name(), null);
        try {
            machine.imports().ensure(module, new Frame.Origin(Context.TOP, entry, 0));
            State after = machine.state();
            boolean quiet = recorder.isQuietSince(mark) && !Forks.areSet(machine);
            if (after != null) {
                after.live()
                        .forEach(live -> ImportStart.of(module, live.start()).ifPresent(recorder::startsAtImport));
            }
            if (after != null && after.live().isEmpty() && quiet) {
                base = after;
            }
        } catch (Machine.BudgetSpent spent) {
            machine.abandon();
        }
        recorder.rollBack(mark);
    }
}
