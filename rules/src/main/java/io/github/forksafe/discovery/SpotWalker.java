package io.github.forksafe.discovery;

import io.github.forksafe.discovery.Spot.Way;
import io.github.forksafe.model.Action;
import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the calls of a function in their order, with what is around each; parts that never run on the audited platform are left out. */
final class SpotWalker implements Action.Visitor {
    private final List<Spot> spots = new ArrayList<>();
    private final List<Leaving> returns = new ArrayList<>();
    private final List<Action> imports = new ArrayList<>();
    private final Paths paths = new Paths();
    private final TermSpots terms;
    private final Constants constants;
    private Way way = Way.TOP;
    private int counted;

    /**
     * A {@code return}.
     *
     * @param after how many calls come before it
     * @param way what is around it
     */
    record Leaving(int after, Way way) {}

    private SpotWalker(FunctionFacts facts, boolean method, Constants constants) {
        this.constants = constants;
        String self = method && !facts.parameters().isEmpty()
                ? facts.parameters().get(0).name()
                : "";
        this.terms = new TermSpots(self, paths, this::add);
    }

    /** Lists the calls of a function, {@code method} if it is written in a class. */
    static SpotWalker walk(FunctionFacts facts, boolean method, Constants constants) {
        SpotWalker walker = new SpotWalker(facts, method, constants);
        walker.block(facts.body());
        return walker;
    }

    List<Spot> spots() {
        return spots;
    }

    List<Leaving> returns() {
        return returns;
    }

    /** Its imports, those of parts that never run left out. */
    List<Action> imports() {
        return imports;
    }

    Paths paths() {
        return paths;
    }

    private void add(int at, String path, String own) {
        spots.add(new Spot(at, path, own, way));
    }

    private void block(List<Action> actions) {
        for (Action action : actions) {
            action.accept(this);
        }
    }

    private void within(Way inner, List<Action> actions) {
        Way before = way;
        way = inner;
        block(actions);
        way = before;
    }

    @Override
    public void visitAssign(Action.Assign action) {
        String into =
                action.targets().isEmpty() ? "" : Paths.of(action.targets().get(0));
        terms.walk(action.value(), into);
        action.targets().forEach(target -> {
            if (!(target instanceof Term.Name)) {
                terms.walk(target, "");
            }
            paths.unite(Paths.of(target), into);
        });
        paths.unite(into, Paths.of(action.value()));
    }

    @Override
    public void visitEvaluate(Action.Evaluate action) {
        terms.walk(action.value(), "");
    }

    @Override
    public void visitBranch(Action.Branch action) {
        Action.Branch branch = action;
        Way before = way;
        while (true) {
            terms.walk(branch.test(), "");
            Optional<Boolean> outcome = constants.outcome(branch.test());
            int number = ++counted;
            List<String> tested = TermSpots.mentioned(branch.test());
            if (outcome.orElse(true)) {
                within(outcome.isPresent() ? way : side(number, true, tested, asks(branch.test())), branch.then());
            }
            if (!outcome.isPresent()) {
                way = side(number, false, tested, false);
            }
            if (outcome.orElse(false)) {
                break;
            }
            if (branch.orElse().size() == 1 && branch.orElse().get(0) instanceof Action.Branch next) {
                branch = next;
            } else {
                block(branch.orElse());
                break;
            }
        }
        way = before;
    }

    /** Whether a test asks for something to be there. */
    private static boolean asks(Term test) {
        if (test instanceof Term.Not) {
            return false;
        }
        if (test instanceof Term.Choice choice) {
            return choice.operands().stream().anyMatch(SpotWalker::asks);
        }
        if (test instanceof Term.Compare compare) {
            boolean none = compare.right() instanceof Term.Literal literal
                    && (literal.kind() == Term.Kind.NONE || literal.kind() == Term.Kind.FALSE);
            return switch (compare.operator()) {
                case EQUAL, IS, GREATER, GREATER_OR_EQUAL, IN -> !none;
                case NOT_EQUAL, IS_NOT -> none;
                case LESS, LESS_OR_EQUAL, NOT_IN -> false;
            };
        }
        return !(test instanceof Term.Opaque);
    }

    private Way side(int number, boolean then, List<String> tested, boolean asked) {
        List<Spot.Side> sides = new ArrayList<>(way.branches());
        sides.add(new Spot.Side(number, then, tested, asked));
        return new Way(List.copyOf(sides), way.handler(), way.last());
    }

    @Override
    public void visitForEach(Action.ForEach action) {
        terms.walk(action.iterable(), "");
        add(action.iterable().start(), "", "");
        TermSpots.iterate(paths, action.target(), action.iterable());
        block(action.body());
        block(action.orElse());
    }

    @Override
    public void visitWhile(Action.While action) {
        terms.walk(action.test(), "");
        block(action.body());
        block(action.orElse());
    }

    @Override
    public void visitGuarded(Action.Guarded action) {
        block(action.body());
        for (Action.Handler handler : action.handlers()) {
            terms.walk(handler.type(), "");
            within(new Way(way.branches(), ++counted, way.last()), handler.body());
        }
        block(action.orElse());
        within(new Way(way.branches(), way.handler(), true), action.finalBody());
    }

    @Override
    public void visitScoped(Action.Scoped action) {
        String target = action.target().map(Paths::of).orElse("");
        String context = Paths.of(action.context());
        String path = context.isEmpty() ? target.isEmpty() ? "<with " + action.start() + ">" : target : context;
        terms.walk(action.context(), path);
        paths.unite(target, path);
        add(action.start(), path, "");
        block(action.body());
        spots.add(new Spot(action.start() + 1, path, "", new Way(way.branches(), way.handler(), true)));
    }

    @Override
    public void visitReturn(Action.Return action) {
        terms.walk(action.value(), "");
        returns.add(new Leaving(spots.size(), way));
    }

    @Override
    public void visitRaise(Action.Raise action) {
        terms.walk(action.value(), "");
    }

    @Override
    public void visitJump(Action.Jump action) {
        // Calls nothing.
    }

    @Override
    public void visitDefineFunction(Action.DefineFunction action) {
        action.facts().parameters().forEach(parameter -> terms.walk(parameter.defaultValue(), ""));
        decorated(action.decorators());
    }

    @Override
    public void visitDefineClass(Action.DefineClass action) {
        action.facts().bases().forEach(base -> terms.walk(base, ""));
        block(action.facts().body().body());
        decorated(action.facts().decorators());
    }

    private void decorated(List<Term> decorators) {
        for (Term decorator : decorators) {
            terms.walk(decorator, "");
            add(decorator.start(), "", "");
        }
    }

    @Override
    public void visitImport(Action.Import action) {
        imports.add(action);
    }

    @Override
    public void visitImportFrom(Action.ImportFrom action) {
        imports.add(action);
    }
}
