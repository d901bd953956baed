package io.github.forksafe.effects;

import io.github.forksafe.model.Action;
import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs actions in a frame. */
final class ActionRunner implements Action.Visitor {
    /** How many branches of a block are followed arm by arm; each doubles what follows. */
    private static final int MOST_APART = 2;

    private final Machine machine;
    private final Frame frame;
    private final TermEvaluator terms;
    private int apart;

    ActionRunner(Machine machine, Frame frame) {
        this.machine = machine;
        this.frame = frame;
        this.terms = new TermEvaluator(machine, frame);
    }

    void run(List<Action> actions) {
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            if (!machine.reachable()) {
                return;
            }
            machine.step();
            mayRaise();
            if (action instanceof Action.Branch branch && apart < MOST_APART && Alternatives.mayImport(branch)) {
                List<State> arms = new ArrayList<>();
                arms(branch, arms);
                if (Alternatives.differ(arms)) {
                    apart++;
                    eachApart(arms, actions.subList(i + 1, actions.size()));
                    apart--;
                    return;
                }
                machine.state(Alternatives.joined(arms));
            } else {
                action.accept(this);
            }
            mayRaise();
        }
    }

    /** Where the arms of a branch end, those of an {@code elif} too, as far as anything runs there. */
    private void arms(Action.Branch action, List<State> ends) {
        Tests.Split split = terms.tests().split(action.test());
        machine.state(split.ifTrue());
        run(action.then());
        end(ends);
        machine.state(split.ifFalse());
        if (action.orElse().size() == 1 && action.orElse().get(0) instanceof Action.Branch inner) {
            if (machine.reachable()) {
                arms(inner, ends);
            }
        } else {
            run(action.orElse());
            end(ends);
        }
    }

    private void end(List<State> ends) {
        State state = machine.state();
        if (state != null) {
            ends.add(state);
        }
    }

    /** Runs what follows a branch once for each of its arms, since what one of them chose holds from then on. */
    private void eachApart(List<State> arms, List<Action> rest) {
        List<State> ends = new ArrayList<>();
        for (State arm : arms) {
            machine.state(arm);
            mayRaise();
            run(rest);
            end(ends);
        }
        machine.state(Alternatives.joined(ends));
    }

    private void mayRaise() {
        Frame.Raised guard = frame.guards().peek();
        if (guard != null) {
            guard.state = State.join(guard.state, machine.state());
        }
    }

    @Override
    public void visitAssign(Action.Assign action) {
        Values values = terms.evaluate(action.value());
        action.targets().forEach(target -> terms.assign(target, values));
    }

    @Override
    public void visitEvaluate(Action.Evaluate action) {
        terms.evaluate(action.value());
    }

    @Override
    public void visitBranch(Action.Branch action) {
        Tests.Split split = terms.tests().split(action.test());
        machine.state(split.ifTrue());
        run(action.then());
        State afterThen = machine.state();
        machine.state(split.ifFalse());
        run(action.orElse());
        machine.state(State.join(afterThen, machine.state()));
    }

    @Override
    public void visitForEach(Action.ForEach action) {
        Values iterable = terms.evaluate(action.iterable());
        Frame.Loop loop = new Frame.Loop();
        machine.iteration().each(frame, iterable, element -> {
            frame.loops().push(loop);
            machine.unwinding().loops(1);
            terms.assign(action.target(), element);
            run(action.body());
            machine.unwinding().loops(-1);
            frame.loops().pop();
            machine.state(State.join(machine.state(), loop.continued));
            loop.continued = null;
        });
        terms.loosen(action.target());
        run(action.orElse());
        machine.state(State.join(machine.state(), loop.broke));
    }

    @Override
    public void visitWhile(Action.While action) {
        Frame.Loop loop = new Frame.Loop();
        State exit = null;
        State before = machine.state();
        boolean atLeastOnce = terms.tests().isFilled(action.test());
        for (int round = 0; round < Iteration.ROUNDS && before != null; round++) {
            machine.state(before);
            Tests.Split split = terms.tests().splitLoop(action.test());
            exit = split.ifFalse();
            machine.state(split.ifTrue());
            frame.loops().push(loop);
            machine.unwinding().loops(1);
            run(action.body());
            machine.unwinding().loops(-1);
            frame.loops().pop();
            State after = State.join(machine.state(), loop.continued);
            State next = State.join(before, after);
            loop.continued = null;
            if (atLeastOnce) {
                machine.state(after);
                exit = terms.tests().splitLoop(action.test()).ifFalse();
            }
            if (State.same(next, before)) {
                break;
            }
            before = next;
        }
        machine.state(exit);
        run(action.orElse());
        machine.state(State.join(machine.state(), loop.broke));
    }

    @Override
    public void visitGuarded(Action.Guarded action) {
        if (action.finalBody().isEmpty()) {
            guarded(action);
        } else {
            enclosed(() -> guarded(action), () -> run(action.finalBody()));
        }
    }

    private void guarded(Action.Guarded action) {
        Frame.Raised raised = new Frame.Raised();
        if (action.handlers().isEmpty()) {
            run(action.body());
        } else {
            caught(raised, () -> run(action.body()));
        }
        run(action.orElse());
        State after = machine.state();
        for (Action.Handler handler : action.handlers()) {
            machine.state(raised.state);
            if (!handler.name().isEmpty()) {
                terms.bind(handler.name(), Values.UNKNOWN);
            }
            if (Alternatives.isOfClosing(handler)) {
                machine.possibly(() -> {
                    run(handler.body());
                    return handler;
                });
            } else {
                run(handler.body());
            }
            after = State.join(after, machine.state());
        }
        machine.state(after);
    }

    /** Runs something inside a {@code try}. */
    private void caught(Frame.Raised raised, Runnable body) {
        Frame.Raised outer = machine.unwinding().handler();
        frame.guards().push(raised);
        machine.unwinding().handler(raised);
        body.run();
        machine.unwinding().handler(outer);
        frame.guards().pop();
    }

    /** The ways that leave a block, taken aside so that an exit can run on them. */
    private record Exits(
            @Nullable State normal,
            @Nullable State returned,
            @Nullable State broke,
            @Nullable State continued) {
        @Nullable
        State joined() {
            return State.join(State.join(normal, returned), State.join(broke, continued));
        }
    }

    private Exits takeExits(Runnable body) {
        Frame.Loop loop = frame.loops().peek();
        State returned = frame.returned();
        State broke = loop == null ? null : loop.broke;
        State continued = loop == null ? null : loop.continued;
        frame.returned(null);
        if (loop != null) {
            loop.broke = null;
            loop.continued = null;
        }
        body.run();
        Exits exits = new Exits(
                machine.state(),
                frame.returned(),
                loop == null ? null : loop.broke,
                loop == null ? null : loop.continued);
        frame.returned(returned);
        if (loop != null) {
            loop.broke = broke;
            loop.continued = continued;
        }
        return exits;
    }

    /** Goes on after the exit of a block: each way that left it goes where it wanted to. */
    private void leave(Exits exits, @Nullable State after) {
        Frame.Loop loop = frame.loops().peek();
        if (exits.returned != null) {
            frame.returned(State.join(frame.returned(), after));
        }
        if (loop != null && exits.broke != null) {
            loop.broke = State.join(loop.broke, after);
        }
        if (loop != null && exits.continued != null) {
            loop.continued = State.join(loop.continued, after);
        }
        machine.state(exits.normal == null ? null : after);
    }

    /** Runs a body and then an exit, on every way that leaves the body, raising included. */
    private void enclosed(Runnable body, Runnable exit) {
        Frame.Raised raised = new Frame.Raised();
        Exits[] taken = new Exits[1];
        caught(raised, () -> taken[0] = takeExits(body));
        Exits exits = taken[0];
        machine.state(raised.state);
        exit.run();
        mayRaise();
        machine.state(exits.joined());
        if (machine.reachable()) {
            exit.run();
        }
        leave(exits, machine.state());
    }

    @Override
    public void visitScoped(Action.Scoped action) {
        Values contexts = terms.evaluate(action.context());
        Place place = frame.place(action.context().start(), action.context().end());
        Machine.Suspended generator = machine.iteration().soleGenerator(contexts);
        if (generator != null) {
            scopedByGenerator(action, generator, place);
            return;
        }
        Arguments nothing = Arguments.of(Values.UNKNOWN, Values.UNKNOWN, Values.UNKNOWN);
        Values entered = crossed(contexts, action.async() ? "__aenter__" : "__enter__", Arguments.NONE, place);
        action.target().ifPresent(target -> terms.assign(target, entered));
        enclosed(
                () -> run(action.body()),
                () -> crossed(contexts, action.async() ? "__aexit__" : "__exit__", nothing, place));
    }

    private Values crossed(Values contexts, String method, Arguments arguments, Place place) {
        Values result = terms.callMethod(contexts, method, arguments, place);
        return machine.calls().awaited(frame, result, place);
    }

    /** The body runs where the generator yields; what follows the yield is the exit. */
    private void scopedByGenerator(Action.Scoped action, Machine.Suspended generator, Place place) {
        List<Exits> exits = new ArrayList<>();
        machine.iteration().generate(frame, generator, place, yielded -> {
            caught(
                    new Frame.Raised(),
                    () -> exits.add(takeExits(() -> {
                        action.target().ifPresent(target -> terms.assign(target, yielded));
                        run(action.body());
                    })));
            machine.state(exits.get(exits.size() - 1).joined());
        });
        State after = machine.state();
        for (Exits taken : exits) {
            leave(taken, after);
        }
    }

    @Override
    public void visitReturn(Action.Return action) {
        Values values = terms.evaluate(action.value());
        frame.result(frame.result().or(values));
        frame.returned(State.join(frame.returned(), machine.state()));
        machine.state(null);
    }

    @Override
    public void visitRaise(Action.Raise action) {
        terms.evaluate(action.value());
        mayRaise();
        machine.unwinding().raises(frame.guards().isEmpty());
        machine.state(null);
    }

    @Override
    public void visitJump(Action.Jump action) {
        Frame.Loop loop = frame.loops().peek();
        if (loop != null && action.leaves()) {
            loop.broke = State.join(loop.broke, machine.state());
        } else if (loop != null) {
            loop.continued = State.join(loop.continued, machine.state());
        }
        machine.state(null);
    }

    @Override
    public void visitDefineFunction(Action.DefineFunction action) {
        Values function = terms.function(action.facts());
        terms.bind(action.facts().name(), terms.decorated(function, action.decorators(), action.start()));
    }

    @Override
    public void visitDefineClass(Action.DefineClass action) {
        FunctionFacts body = action.facts().body();
        List<Value> bases = new ArrayList<>();
        for (Term base : action.facts().bases()) {
            bases.addAll(terms.evaluate(base).list());
        }
        Place place = frame.place(body.start(), body.start() + body.name().length());
        Obj outer = frame.function().kind() == FunctionFacts.Kind.CLASS_BODY
                ? frame.activation().type().outer()
                : frame.activation();
        Obj namespace = machine.heap().object(place, frame.context(), Obj.Type.scope(body, outer));
        Frame inner = new Frame(
                body, namespace, frame.module(), new Frame.Origin(frame.context(), frame.way(), frame.depth() + 1));
        new ActionRunner(machine, inner).run(body.body());
        ClassType type = new ClassType(action.facts(), namespace, List.copyOf(bases));
        machine.definitions().own(action.facts(), type);
        Values made = Values.of(new Value.Type(type));
        terms.bind(action.facts().name(), made);
        new Construction(machine).defined(frame, type, place);
        terms.bind(action.facts().name(), terms.decorated(made, action.facts().decorators(), action.start()));
    }

    @Override
    public void visitImport(Action.Import action) {
        Place place = frame.place(action.start(), action.start());
        Values module = machine.imports().module(frame, action.module(), place);
        if (action.asName().isPresent()) {
            terms.bind(action.asName().get(), module);
        } else {
            int dot = action.module().indexOf('.');
            String first = dot < 0 ? action.module() : action.module().substring(0, dot);
            terms.bind(first, dot < 0 ? module : machine.imports().module(frame, first, place));
        }
    }

    @Override
    public void visitImportFrom(Action.ImportFrom action) {
        Place place = frame.place(action.start(), action.start());
        if (action.name().equals("*")) {
            machine.imports().star(frame, action, place).forEach(terms::bind);
        } else {
            terms.bind(action.asName(), machine.imports().member(frame, action, place));
        }
    }
}
