package io.github.forksafe.effects;

import io.github.forksafe.model.Comparison;
import io.github.forksafe.model.Term;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits the state at a test, and refines each side by what the test tells: which process runs after a fork, that a thread has ended, that a
 * variable holds nothing.
 */
final class Tests {
    private final Machine machine;
    private final TermEvaluator terms;

    /**
     * The states on the two sides of a test; a side that cannot be reached is absent.
     *
     * @param ifTrue where the test is true
     * @param ifFalse where it is false
     */
    record Split(@Nullable State ifTrue, @Nullable State ifFalse) {
        Split swapped() {
            return new Split(ifFalse, ifTrue);
        }
    }

    Tests(Machine machine, TermEvaluator terms) {
        this.machine = machine;
        this.terms = terms;
    }

    /** Splits at a test. */
    Split split(Term test) {
        if (!machine.reachable()) {
            return new Split(null, null);
        }
        if (test instanceof Term.Not not) {
            return split(not.operand()).swapped();
        }
        if (test instanceof Term.Choice choice && choice.kind() == Term.Choice.Kind.AND) {
            return chain(choice.operands(), true);
        }
        if (test instanceof Term.Choice choice && choice.kind() == Term.Choice.Kind.OR) {
            return chain(choice.operands(), false);
        }
        if (test instanceof Term.Compare compare) {
            return compare(compare);
        }
        return refine(test, terms.evaluate(test));
    }

    /** Splits at the test of a loop, where a variable may have been changed by another thread; only a literal decides. */
    Split splitLoop(Term test) {
        boolean literal =
                test instanceof Term.Literal || (test instanceof Term.Not n && n.operand() instanceof Term.Literal);
        State before = machine.state();
        Split split = split(test);
        if (literal) {
            return split;
        }
        State ifTrue = split.ifTrue() == null ? before : split.ifTrue();
        State ifFalse = split.ifFalse() == null ? before : split.ifFalse();
        return new Split(ifTrue, ifFalse);
    }

    /** Whether a test asks for the elements of a container that holds some. */
    boolean isFilled(Term test) {
        if (!machine.reachable() || !(test instanceof Term.Name || test instanceof Term.Attribute)) {
            return false;
        }
        Values values = terms.evaluate(test);
        return values.list().size() == 1
                && values.list().get(0) instanceof Value.Instance instance
                && Containers.isContainer(instance.object())
                && !new Containers(machine).elements(instance.object()).isEmpty();
    }

    private Split chain(List<Term> operands, boolean and) {
        State decided = null;
        State open = machine.state();
        for (Term operand : operands) {
            machine.state(open);
            Split split = split(operand);
            decided = State.join(decided, and ? split.ifFalse() : split.ifTrue());
            open = and ? split.ifTrue() : split.ifFalse();
        }
        return and ? new Split(open, decided) : new Split(decided, open);
    }

    boolean mayBeTrue(Value value) {
        return !(value instanceof Value.Constant constant) || isTrue(constant);
    }

    boolean mayBeFalse(Value value) {
        if (value instanceof Value.Constant constant) {
            return !isTrue(constant);
        }
        if (value instanceof Value.Instance instance) {
            return Containers.isContainer(instance.object());
        }
        return value instanceof Value.Probe || value instanceof Value.Unknown || value instanceof Value.External;
    }

    private static boolean isTrue(Value.Constant constant) {
        return switch (constant.kind()) {
            case TRUE -> true;
            case FALSE, NONE -> false;
            case STRING -> !constant.text().isEmpty();
            case INTEGER -> !constant.text().equals("0");
        };
    }

    /** The value of a test as a boolean. */
    Values truth(Split split) {
        if (split.ifTrue() != null && split.ifFalse() != null) {
            return Values.UNKNOWN;
        }
        return Values.of(new Value.Constant(split.ifTrue() != null ? Term.Kind.TRUE : Term.Kind.FALSE, ""));
    }

    /** Splits by the truth of a term whose values are known. */
    Split refine(Term term, Values values) {
        State before = machine.state();
        Values truthy = values.filter(this::mayBeTrue);
        Values falsy = values.filter(this::mayBeFalse);
        if (values.isEmpty() || before == null) {
            return new Split(before, before);
        }
        State ifTrue = truthy.isEmpty() ? null : refined(before, term, values, truthy);
        State ifFalse = falsy.isEmpty() ? null : refined(before, term, values, falsy);
        if (values.list().size() == 1 && values.list().get(0) instanceof Value.Probe probe) {
            return probe(probe, ifTrue, ifFalse);
        }
        return new Split(ifTrue, ifFalse);
    }

    private Split probe(Value.Probe probe, @Nullable State ifTrue, @Nullable State ifFalse) {
        return switch (probe.kind()) {
            case PID -> new Split(parent(ifTrue, Values.of(probe)), child(ifFalse, Values.of(probe)));
            case ALIVE -> new Split(ifTrue, ended(ifFalse, Values.of(probe.subject())));
            case ANY_ALIVE ->
                new Split(ifTrue, ended(ifFalse, Values.of(probe.subject()).as(Values.Quality.EACH)));
            default -> new Split(ifTrue, ifFalse);
        };
    }

    /** The side of a test on which the child of a fork goes on. */
    private @Nullable State child(@Nullable State state, Values pids) {
        State child = null;
        for (Value pid : pids.list()) {
            Fork fork = forkOf(pid);
            if (state != null && fork != null) {
                child = State.join(child, fork.goOn(state));
            }
        }
        return child == null && state != null ? state.alone() : child;
    }

    /** The side of a test on which the parent of a fork goes on. */
    private @Nullable State parent(@Nullable State state, Values pids) {
        State parent = state;
        for (Value pid : pids.list()) {
            Fork fork = forkOf(pid);
            if (parent != null && fork != null) {
                parent = parent.in(parent.execution().parentOf(fork));
            }
        }
        return parent;
    }

    private @Nullable Fork forkOf(Value pid) {
        return pid instanceof Value.Probe probe && probe.subject() instanceof Value.Instance number
                ? machine.processes().forkOf(number.object())
                : null;
    }

    private @Nullable State ended(@Nullable State state, Values threads) {
        State before = machine.state();
        machine.state(state);
        machine.ends(threads);
        State after = machine.state();
        machine.state(before);
        return after == null ? state : after;
    }

    /** Narrows a variable; a thread that it no longer holds where it holds nothing was never kept alive by it. */
    private State refined(State state, Term term, Values all, Values kept) {
        Optional<Slot> slot = slot(term);
        if (kept.list().size() == all.list().size() || slot.isEmpty()) {
            return state;
        }
        State before = machine.state();
        machine.state(state);
        machine.write(slot.get().owner, slot.get().field, kept);
        boolean holdsNothing = kept.list().stream().allMatch(v -> v instanceof Value.Constant);
        if (holdsNothing) {
            machine.ends(all.filter(v -> !kept.list().contains(v)));
        }
        State after = machine.state();
        machine.state(before);
        return after == null ? state : after;
    }

    private record Slot(Obj owner, String field) {}

    private Optional<Slot> slot(Term term) {
        if (term instanceof Term.Name name) {
            return Optional.of(new Slot(terms.scopeOf(name.id()), name.id()));
        }
        if (term instanceof Term.Attribute attribute && attribute.base() instanceof Term.Name) {
            Values base = terms.evaluate(attribute.base());
            if (base.list().size() == 1 && base.list().get(0) instanceof Value.Instance instance) {
                return machine.read(instance.object(), attribute.name()) == null
                        ? Optional.empty()
                        : Optional.of(new Slot(instance.object(), attribute.name()));
            }
        }
        return Optional.empty();
    }

    private Split compare(Term.Compare compare) {
        Values left = terms.evaluate(compare.left());
        Values right = terms.evaluate(compare.right());
        State state = machine.state();
        if (state == null) {
            return new Split(null, null);
        }
        Optional<Boolean> version = machine.world().versionTest(left, compare.operator(), compare.right());
        if (version.isPresent()) {
            return version.get() ? new Split(state, null) : new Split(null, state);
        }
        return switch (compare.operator()) {
            case EQUAL, IS -> equality(compare, left, right);
            case NOT_EQUAL, IS_NOT -> equality(compare, left, right).swapped();
            case GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL -> order(compare.operator(), left, right);
            case IN, NOT_IN -> new Split(state, state);
        };
    }

    private Split equality(Term.Compare compare, Values left, Values right) {
        State state = machine.state();
        if ((isZero(right) && isPid(left)) || (isZero(left) && isPid(right))) {
            Values pid = isZero(right) ? left : right;
            return new Split(child(state, pid), parent(state, pid));
        }
        if (has(left, Value.Probe.Kind.ACTIVE_COUNT) && isOne(right)) {
            return new Split(state == null ? null : state.alone(), state);
        }
        if (has(left, Value.Probe.Kind.ANY_THREAD) && !right.isEmpty()) {
            boolean self = has(right, Value.Probe.Kind.CURRENT_THREAD);
            return new Split(self ? null : state, state);
        }
        if (isConstant(right)) {
            return equalityToConstant(
                    compare.left(), left, (Value.Constant) right.list().get(0));
        }
        if (isConstant(left)) {
            return equalityToConstant(
                    compare.right(), right, (Value.Constant) left.list().get(0));
        }
        return new Split(state, state);
    }

    private Split equalityToConstant(Term term, Values values, Value.Constant constant) {
        State state = machine.state();
        if (state == null || values.isEmpty()) {
            return new Split(state, state);
        }
        Values equal = values.filter(v -> mayEqual(v, constant));
        Values unequal = values.filter(v -> !v.equals(constant));
        return new Split(
                equal.isEmpty() ? null : refined(state, term, values, equal),
                unequal.isEmpty() ? null : refined(state, term, values, unequal));
    }

    private static boolean mayEqual(Value value, Value.Constant constant) {
        if (value instanceof Value.Constant || constant.kind() == Term.Kind.NONE) {
            return value.equals(constant) || value instanceof Value.Unknown || value instanceof Value.External;
        }
        return value instanceof Value.Unknown
                || value instanceof Value.Probe
                || value instanceof Value.External
                || value instanceof Value.Instance;
    }

    private Split order(Comparison operator, Values left, Values right) {
        State state = machine.state();
        boolean forkLeft = isPid(left) && isZero(right);
        if (state != null && forkLeft && operator == Comparison.GREATER) {
            return new Split(parent(state, left), child(state, left));
        }
        if (state != null && forkLeft && operator == Comparison.LESS_OR_EQUAL) {
            return new Split(child(state, left), parent(state, left));
        }
        boolean count = has(left, Value.Probe.Kind.ACTIVE_COUNT) && isOne(right);
        if (state != null && count && operator == Comparison.GREATER) {
            return new Split(state, state.alone());
        }
        if (state != null && count && operator == Comparison.LESS_OR_EQUAL) {
            return new Split(state.alone(), state);
        }
        return new Split(state, state);
    }

    private static boolean has(Values values, Value.Probe.Kind kind) {
        return values.list().stream().anyMatch(v -> v instanceof Value.Probe p && p.kind() == kind);
    }

    private static boolean isPid(Values values) {
        return has(values, Value.Probe.Kind.PID);
    }

    private static boolean isConstant(Values values) {
        return values.list().size() == 1 && values.list().get(0) instanceof Value.Constant;
    }

    private static boolean isZero(Values values) {
        return values.isOnly(new Value.Constant(Term.Kind.INTEGER, "0"));
    }

    private static boolean isOne(Values values) {
        return values.isOnly(new Value.Constant(Term.Kind.INTEGER, "1"));
    }
}
