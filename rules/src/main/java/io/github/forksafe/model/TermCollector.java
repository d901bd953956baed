package io.github.forksafe.model;

import io.github.forksafe.python.syntax.BinaryOperator;
import io.github.forksafe.python.syntax.BoolOperator;
import io.github.forksafe.python.syntax.DictEntry;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.ExpressionVisitor;
import io.github.forksafe.python.syntax.Generator;
import io.github.forksafe.python.syntax.Keyword;
import io.github.forksafe.python.syntax.Node;
import io.github.forksafe.python.syntax.Parameter;
import io.github.forksafe.python.syntax.UnaryOperator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Turns expressions into terms, within one scope. */
final class TermCollector implements ExpressionVisitor<Term> {
    /** Methods of containers that keep their argument. */
    private static final Set<String> ADDERS = Set.of(
            "append", "appendleft", "add", "insert", "extend", "update", "setdefault", "put", "put_nowait", "push");

    private final ScopeBuilder scope;

    TermCollector(ScopeBuilder scope) {
        this.scope = scope;
    }

    Term collect(Expression expression) {
        return expression.accept(this);
    }

    List<Term> all(List<Expression> expressions) {
        return expressions.stream().map(this::collect).toList();
    }

    Term optional(Optional<Expression> expression, int at) {
        return expression.map(this::collect).orElseGet(() -> new Term.Opaque(at, at, List.of()));
    }

    /** A target of an assignment; its names become variables of the scope. */
    Term target(Expression expression) {
        bindNames(expression);
        return collect(expression);
    }

    private void bindNames(Expression target) {
        if (target instanceof Expression.Name name) {
            scope.bind(scope.resolve(name.id()));
        } else if (target instanceof Expression.Tuple tuple) {
            tuple.elements().forEach(this::bindNames);
        } else if (target instanceof Expression.ListDisplay list) {
            list.elements().forEach(this::bindNames);
        } else if (target instanceof Expression.Starred starred) {
            bindNames(starred.value());
        }
    }

    List<FunctionFacts.Parameter> parameters(List<Parameter> parameters) {
        return parameters.stream()
                .map(p ->
                        new FunctionFacts.Parameter(nameOf(p), taking(p.kind()), optional(p.defaultValue(), p.start())))
                .toList();
    }

    /** A parameter that Python 2 takes apart gets a name that no program can write, as CPython 2 gives it one. */
    private static String nameOf(Parameter parameter) {
        return parameter.parts().isEmpty() ? parameter.name() : ".at " + parameter.start();
    }

    /** How Python 2 takes arguments apart: assignments that come before all else. */
    List<Action> partings(List<Parameter> parameters) {
        List<Action> partings = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (parameter.parts().isPresent()) {
                int start = parameter.start();
                String name = nameOf(parameter);
                int mark = scope.mark();
                scope.mentionVariable(name);
                int end = scope.mark();
                Term target = target(parameter.parts().get());
                scope.flow(target, mark, end);
                partings.add(new Action.Assign(start, List.of(target), new Term.Name(start, parameter.end(), name)));
            }
        }
        return partings;
    }

    private static FunctionFacts.Taking taking(Parameter.Kind kind) {
        return switch (kind) {
            case POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD -> FunctionFacts.Taking.PLAIN;
            case KEYWORD_ONLY -> FunctionFacts.Taking.KEYWORD_ONLY;
            case VAR_POSITIONAL -> FunctionFacts.Taking.REST;
            case VAR_KEYWORD -> FunctionFacts.Taking.KEYWORD_REST;
        };
    }

    List<Term.Argument> keywords(List<Keyword> keywords) {
        return keywords.stream()
                .map(keyword -> new Term.Argument(
                        keyword.name().isPresent() ? Term.Passing.KEYWORD : Term.Passing.DOUBLE_STAR,
                        keyword.name().orElse(""),
                        mentioned(keyword)))
                .toList();
    }

    private Term mentioned(Keyword keyword) {
        keyword.name()
                .ifPresent(name ->
                        scope.mentionAttribute(new Term.Opaque(keyword.start(), keyword.start(), List.of()), name));
        return collect(keyword.value());
    }

    private Term opaque(Node node, List<Expression> parts) {
        return Terms.opaque(node.start(), node.end(), all(parts));
    }

    @Override
    public Term visitName(Expression.Name name) {
        scope.mentionVariable(name.id());
        return new Term.Name(name.start(), name.end(), scope.resolve(name.id()));
    }

    @Override
    public Term visitAttribute(Expression.Attribute attribute) {
        Term base = collect(attribute.value());
        if (!Terms.joinsText(attribute)) {
            scope.mentionAttribute(base, attribute.name());
        }
        return new Term.Attribute(attribute.start(), attribute.end(), base, attribute.name());
    }

    @Override
    public Term visitCall(Expression.Call call) {
        Term function = collect(call.function());
        int mark = scope.mark();
        List<Term.Argument> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            boolean star = argument instanceof Expression.Starred;
            Term value = collect(argument instanceof Expression.Starred s ? s.value() : argument);
            arguments.add(new Term.Argument(star ? Term.Passing.STAR : Term.Passing.POSITIONAL, "", value));
        }
        arguments.addAll(keywords(call.keywords()));
        if (function instanceof Term.Attribute attribute && ADDERS.contains(attribute.name())) {
            scope.flow(attribute.base(), mark);
        }
        return new Term.Call(call.start(), call.end(), function, List.copyOf(arguments));
    }

    @Override
    public Term visitSubscript(Expression.Subscript subscript) {
        return new Term.Item(
                subscript.start(), subscript.end(), collect(subscript.value()), collect(subscript.index()));
    }

    @Override
    public Term visitSlice(Expression.Slice slice) {
        List<Expression> parts = new ArrayList<>();
        slice.lower().ifPresent(parts::add);
        slice.upper().ifPresent(parts::add);
        slice.step().ifPresent(parts::add);
        return opaque(slice, parts);
    }

    @Override
    public Term visitStarred(Expression.Starred starred) {
        return new Term.Starred(starred.start(), starred.end(), collect(starred.value()));
    }

    @Override
    public Term visitStringLiteral(Expression.StringLiteral string) {
        return new Term.Literal(string.start(), string.end(), Term.Kind.STRING, string.value());
    }

    @Override
    public Term visitBytesLiteral(Expression.BytesLiteral bytes) {
        return new Term.Opaque(bytes.start(), bytes.end(), List.of());
    }

    @Override
    public Term visitFormattedString(Expression.FormattedString string) {
        return opaque(string, string.parts());
    }

    @Override
    public Term visitFormattedValue(Expression.FormattedValue value) {
        List<Expression> parts = new ArrayList<>(List.of(value.value()));
        value.format().ifPresent(parts::add);
        return opaque(value, parts);
    }

    @Override
    public Term visitNumberLiteral(Expression.NumberLiteral number) {
        OptionalLong value = number.integer();
        return value.isPresent()
                ? new Term.Literal(
                        number.start(),
                        number.end(),
                        Term.Kind.INTEGER,
                        scope.texts().shared(Long.toString(value.getAsLong())))
                : new Term.Opaque(number.start(), number.end(), List.of());
    }

    @Override
    public Term visitConstant(Expression.Constant constant) {
        return switch (constant.value()) {
            case TRUE -> new Term.Literal(constant.start(), constant.end(), Term.Kind.TRUE, "");
            case FALSE -> new Term.Literal(constant.start(), constant.end(), Term.Kind.FALSE, "");
            case NONE -> new Term.Literal(constant.start(), constant.end(), Term.Kind.NONE, "");
            case ELLIPSIS -> new Term.Opaque(constant.start(), constant.end(), List.of());
        };
    }

    @Override
    public Term visitTuple(Expression.Tuple tuple) {
        return new Term.Display(tuple.start(), tuple.end(), Term.Display.Kind.TUPLE, all(tuple.elements()));
    }

    @Override
    public Term visitListDisplay(Expression.ListDisplay list) {
        return new Term.Display(list.start(), list.end(), Term.Display.Kind.LIST, all(list.elements()));
    }

    @Override
    public Term visitSetDisplay(Expression.SetDisplay set) {
        return new Term.Display(set.start(), set.end(), Term.Display.Kind.SET, all(set.elements()));
    }

    @Override
    public Term visitDictDisplay(Expression.DictDisplay dict) {
        List<Term.Entry> entries = new ArrayList<>();
        for (DictEntry entry : dict.entries()) {
            entries.add(new Term.Entry(entry.key().map(this::collect), collect(entry.value())));
        }
        return new Term.Mapping(dict.start(), dict.end(), List.copyOf(entries));
    }

    @Override
    public Term visitComprehension(Expression.Comprehension comprehension) {
        Set<String> variables = new HashSet<>();
        List<Term.Clause> clauses = new ArrayList<>();
        int opened = 0;
        for (Generator generator : comprehension.generators()) {
            int mark = scope.mark();
            Term iterable = collect(generator.iterable());
            int end = scope.mark();
            addNames(generator.target(), variables);
            scope.openComprehension(Set.copyOf(variables), comprehension.start());
            opened++;
            Term target = target(generator.target());
            scope.flow(target, mark, end);
            clauses.add(new Term.Clause(target, iterable, all(generator.conditions())));
        }
        Optional<Term> key =
                comprehension.value().isPresent() ? Optional.of(collect(comprehension.element())) : Optional.empty();
        Term element = collect(comprehension.value().orElse(comprehension.element()));
        for (int i = 0; i < opened; i++) {
            scope.closeComprehension();
        }
        return new Term.Comprehension(
                comprehension.start(),
                comprehension.end(),
                Terms.kind(comprehension.kind()),
                key,
                element,
                List.copyOf(clauses));
    }

    private static void addNames(Expression target, Set<String> names) {
        if (target instanceof Expression.Name name) {
            names.add(name.id());
        } else if (target instanceof Expression.Tuple tuple) {
            tuple.elements().forEach(element -> addNames(element, names));
        } else if (target instanceof Expression.ListDisplay list) {
            list.elements().forEach(element -> addNames(element, names));
        } else if (target instanceof Expression.Starred starred) {
            addNames(starred.value(), names);
        }
    }

    @Override
    public Term visitBinaryOp(Expression.BinaryOp operation) {
        List<Term> operands = all(List.of(operation.left(), operation.right()));
        return operation.operator() == BinaryOperator.ADD
                ? new Term.Choice(operation.start(), operation.end(), Term.Choice.Kind.SUM, operands)
                : Terms.opaque(operation.start(), operation.end(), operands);
    }

    @Override
    public Term visitUnaryOp(Expression.UnaryOp operation) {
        return operation.operator() == UnaryOperator.NOT
                ? new Term.Not(operation.start(), operation.end(), collect(operation.operand()))
                : opaque(operation, List.of(operation.operand()));
    }

    @Override
    public Term visitBoolOp(Expression.BoolOp operation) {
        Term.Choice.Kind kind = operation.operator() == BoolOperator.AND ? Term.Choice.Kind.AND : Term.Choice.Kind.OR;
        return new Term.Choice(operation.start(), operation.end(), kind, all(operation.values()));
    }

    @Override
    public Term visitCompare(Expression.Compare compare) {
        Term left = collect(compare.left());
        List<Term> comparators = all(compare.comparators());
        if (comparators.size() == 1) {
            return new Term.Compare(
                    compare.start(),
                    compare.end(),
                    Terms.comparison(compare.operators().get(0)),
                    left,
                    comparators.get(0));
        }
        List<Term> parts = new ArrayList<>(List.of(left));
        parts.addAll(comparators);
        return Terms.opaque(compare.start(), compare.end(), parts);
    }

    @Override
    public Term visitConditional(Expression.Conditional conditional) {
        return new Term.Choice(
                conditional.start(),
                conditional.end(),
                Term.Choice.Kind.IF,
                all(List.of(conditional.test(), conditional.body(), conditional.orElse())));
    }

    @Override
    public Term visitLambda(Expression.Lambda lambda) {
        ScopeBuilder inner = new ScopeBuilder(FunctionFacts.Kind.LAMBDA, "<lambda>", scope);
        inner.inherit(scope);
        lambda.parameters().forEach(parameter -> inner.bind(nameOf(parameter)));
        TermCollector body = new TermCollector(inner);
        List<Action> actions = new ArrayList<>(body.partings(lambda.parameters()));
        actions.add(new Action.Return(lambda.body().start(), body.collect(lambda.body())));
        FunctionFacts facts = inner.build(lambda.start(), parameters(lambda.parameters()), actions, false);
        scope.nest(facts);
        return new Term.Function(lambda.start(), lambda.end(), facts);
    }

    @Override
    public Term visitNamedExpr(Expression.NamedExpr named) {
        scope.bind(named.target().id());
        Term.Name target = new Term.Name(
                named.target().start(), named.target().end(), named.target().id());
        int mark = scope.mark();
        Term value = collect(named.value());
        scope.flow(target, mark);
        return new Term.Assigned(named.start(), named.end(), target, value);
    }

    @Override
    public Term visitAwait(Expression.Await await) {
        return new Term.Await(await.start(), await.end(), collect(await.value()));
    }

    @Override
    public Term visitYield(Expression.Yield yield) {
        scope.yields();
        return new Term.Yield(yield.start(), yield.end(), optional(yield.value(), yield.start()));
    }

    @Override
    public Term visitYieldFrom(Expression.YieldFrom yield) {
        scope.yields();
        return new Term.YieldFrom(yield.start(), yield.end(), collect(yield.value()));
    }

    @Override
    public Term visitUnreadable(Expression.Unreadable unreadable) {
        return new Term.Opaque(unreadable.start(), unreadable.end(), List.of());
    }
}
