package io.github.forksafe.callgraph;

import io.github.forksafe.model.Action;
import io.github.forksafe.model.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The variables that a block assigns to, in assignments that are statements. */
final class Assigned implements Action.Visitor {
    private final Set<String> names = new HashSet<>();

    private Assigned() {}

    /** The variables in a target. */
    static void targets(Term target, Set<String> names) {
        Assigned assigned = new Assigned();
        assigned.target(target);
        names.addAll(assigned.names);
    }

    /** The variables that an expression assigns to. */
    static void expressions(Term term, Set<String> names) {
        Assigned assigned = new Assigned();
        assigned.expression(term);
        names.addAll(assigned.names);
    }

    static Set<String> in(List<Action> actions) {
        Assigned assigned = new Assigned();
        assigned.block(actions);
        return assigned.names;
    }

    private void block(List<Action> actions) {
        for (Action action : actions) {
            action.accept(this);
        }
    }

    private void target(Term target) {
        if (target instanceof Term.Name name) {
            names.add(name.id());
        } else if (target instanceof Term.Display display) {
            display.elements().forEach(this::target);
        } else if (target instanceof Term.Starred starred) {
            target(starred.operand());
        }
    }

    /** Assignment expressions at the top of a test are all that is worth the look. */
    private void expression(Term term) {
        if (term instanceof Term.Assigned assigned) {
            target(assigned.target());
            expression(assigned.value());
        } else if (term instanceof Term.Compare compare) {
            expression(compare.left());
            expression(compare.right());
        } else if (term instanceof Term.Not not) {
            expression(not.operand());
        } else if (term instanceof Term.Choice choice) {
            choice.operands().forEach(this::expression);
        }
    }

    @Override
    public void visitAssign(Action.Assign action) {
        action.targets().forEach(this::target);
        expression(action.value());
    }

    @Override
    public void visitEvaluate(Action.Evaluate action) {
        expression(action.value());
    }

    @Override
    public void visitBranch(Action.Branch action) {
        Action.Branch branch = action;
        while (true) {
            expression(branch.test());
            block(branch.then());
            if (branch.orElse().size() == 1 && branch.orElse().get(0) instanceof Action.Branch next) {
                branch = next;
            } else {
                block(branch.orElse());
                return;
            }
        }
    }

    @Override
    public void visitForEach(Action.ForEach action) {
        target(action.target());
        block(action.body());
        block(action.orElse());
    }

    @Override
    public void visitWhile(Action.While action) {
        expression(action.test());
        block(action.body());
        block(action.orElse());
    }

    @Override
    public void visitGuarded(Action.Guarded action) {
        block(action.body());
        for (Action.Handler handler : action.handlers()) {
            names.add(handler.name());
            block(handler.body());
        }
        block(action.orElse());
        block(action.finalBody());
    }

    @Override
    public void visitScoped(Action.Scoped action) {
        action.target().ifPresent(this::target);
        block(action.body());
    }

    @Override
    public void visitReturn(Action.Return action) {
        expression(action.value());
    }

    @Override
    public void visitRaise(Action.Raise action) {
        expression(action.value());
    }

    @Override
    public void visitJump(Action.Jump action) {
        // Assigns nothing.
    }

    @Override
    public void visitDefineFunction(Action.DefineFunction action) {
        names.add(action.facts().name());
    }

    @Override
    public void visitDefineClass(Action.DefineClass action) {
        names.add(action.facts().name());
    }

    @Override
    public void visitImport(Action.Import action) {
        String module = action.module();
        int dot = module.indexOf('.');
        names.add(action.asName().orElse(dot < 0 ? module : module.substring(0, dot)));
    }

    @Override
    public void visitImportFrom(Action.ImportFrom action) {
        names.add(action.asName());
    }
}
