package io.github.forksafe.model;

import io.github.forksafe.python.syntax.Alias;
import io.github.forksafe.python.syntax.Branch;
import io.github.forksafe.python.syntax.ExceptHandler;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Statement;
import io.github.forksafe.python.syntax.StatementVisitor;
import io.github.forksafe.python.syntax.WithItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns statements into actions, within one scope. */
final class ActionCollector implements StatementVisitor<Boolean> {
    private static final String TYPE_CHECKING = "TYPE_CHECKING";

    private final ScopeBuilder scope;
    private final TermCollector terms;
    private List<Action> actions = new ArrayList<>();

    private ActionCollector(ScopeBuilder scope) {
        this.scope = scope;
        this.terms = new TermCollector(scope);
    }

    static List<Action> collect(List<Statement> statements, ScopeBuilder scope) {
        ActionCollector collector = new ActionCollector(scope);
        return collector.block(statements);
    }

    private List<Action> block(List<Statement> statements) {
        List<Action> outer = actions;
        actions = new ArrayList<>();
        for (Statement statement : statements) {
            statement.accept(this);
        }
        List<Action> block = List.copyOf(actions);
        actions = outer;
        return block;
    }

    private void add(Action action) {
        actions.add(action);
    }

    private void evaluate(Expression expression) {
        Term term = terms.collect(expression);
        if (Terms.hasEffect(term)) {
            add(new Action.Evaluate(expression.start(), term));
        }
    }

    @Override
    public Boolean visitFunctionDef(Statement.FunctionDef def) {
        int mark = scope.mark();
        List<Term> decorators = terms.all(def.decorators());
        scope.flowToName(def.name(), mark);
        ScopeBuilder inner = new ScopeBuilder(FunctionFacts.Kind.FUNCTION, def.name(), scope);
        List<FunctionFacts.Parameter> parameters = terms.parameters(def.parameters());
        List<Action> body = collectFunction(def, inner);
        FunctionFacts facts = inner.build(def.nameStart(), parameters, body, def.isAsync());
        scope.nest(facts);
        scope.bind(def.name());
        add(new Action.DefineFunction(def.start(), facts, decorators));
        return true;
    }

    /** Python 2 takes some arguments apart before the body runs. */
    private static List<Action> collectFunction(Statement.FunctionDef def, ScopeBuilder inner) {
        ActionCollector collector = new ActionCollector(inner);
        List<Action> body = new ArrayList<>(collector.terms.partings(def.parameters()));
        body.addAll(collector.block(def.body()));
        return List.copyOf(body);
    }

    @Override
    public Boolean visitClassDef(Statement.ClassDef def) {
        int mark = scope.mark();
        List<Term> bases = terms.all(def.bases());
        scope.flowToName(def.name(), mark);
        ScopeBuilder inner = new ScopeBuilder(FunctionFacts.Kind.CLASS_BODY, def.name(), scope);
        List<Action> body = collect(def.body(), inner);
        FunctionFacts facts = inner.build(def.nameStart(), List.of(), body, false);
        scope.nest(facts);
        scope.bind(def.name());
        ClassFacts type = new ClassFacts(
                facts, bases, terms.keywords(def.keywords()), terms.all(def.decorators()), inner.annotated());
        add(new Action.DefineClass(def.start(), type));
        return true;
    }

    @Override
    public Boolean visitReturn(Statement.Return statement) {
        Term value = terms.optional(statement.value(), statement.start());
        add(new Action.Return(statement.start(), value));
        return true;
    }

    @Override
    public Boolean visitDelete(Statement.Delete statement) {
        for (Expression target : statement.targets()) {
            if (target instanceof Expression.Name name) {
                scope.bind(name.id());
            } else {
                evaluate(target);
            }
        }
        return true;
    }

    @Override
    public Boolean visitAssign(Statement.Assign statement) {
        int mark = scope.mark();
        Term value = terms.collect(statement.value());
        int end = scope.mark();
        List<Term> targets = new ArrayList<>();
        for (Expression target : statement.targets()) {
            Term bound = terms.target(target);
            scope.flow(bound, mark, end);
            targets.add(bound);
        }
        add(new Action.Assign(statement.start(), List.copyOf(targets), value));
        return true;
    }

    @Override
    public Boolean visitAugAssign(Statement.AugAssign statement) {
        int mark = scope.mark();
        Term value = terms.collect(statement.value());
        int end = scope.mark();
        Term target = terms.target(statement.target());
        scope.flow(target, mark, end);
        add(new Action.Assign(
                statement.start(),
                List.of(target),
                Terms.augmented(statement.start(), statement.end(), List.of(target, value))));
        return true;
    }

    @Override
    public Boolean visitAnnAssign(Statement.AnnAssign statement) {
        Term target = terms.target(statement.target());
        if (target instanceof Term.Name name) {
            scope.annotate(name.id());
        }
        statement.value().ifPresent(value -> {
            int mark = scope.mark();
            add(new Action.Assign(statement.start(), List.of(target), terms.collect(value)));
            scope.flow(target, mark);
        });
        return true;
    }

    @Override
    public Boolean visitTypeAlias(Statement.TypeAlias statement) {
        scope.bind(statement.name().id());
        return true;
    }

    @Override
    public Boolean visitFor(Statement.For loop) {
        int mark = scope.mark();
        Term iterable = terms.collect(loop.iterable());
        int end = scope.mark();
        Term target = terms.target(loop.target());
        scope.flow(target, mark, end);
        add(new Action.ForEach(loop.start(), target, iterable, block(loop.body()), block(loop.orElse())));
        return true;
    }

    @Override
    public Boolean visitWhile(Statement.While loop) {
        Term test = terms.collect(loop.test());
        add(new Action.While(loop.start(), test, block(loop.body()), block(loop.orElse())));
        return true;
    }

    @Override
    public Boolean visitIf(Statement.If statement) {
        List<Action> orElse = block(statement.orElse());
        List<Branch> branches = statement.branches();
        for (int i = branches.size() - 1; i >= 0; i--) {
            Branch branch = branches.get(i);
            Term test = terms.collect(branch.test());
            int imports = scope.importCount();
            List<Action> body = block(branch.body());
            if (isForTypes(branch.test())) {
                scope.importsForTypesOnly(imports);
            }
            orElse = List.of(new Action.Branch(branch.start(), test, body, orElse));
        }
        actions.addAll(orElse);
        return true;
    }

    private static boolean isForTypes(Expression test) {
        return (test instanceof Expression.Name name && name.id().equals(TYPE_CHECKING))
                || (test instanceof Expression.Attribute attribute
                        && attribute.name().equals(TYPE_CHECKING));
    }

    @Override
    public Boolean visitWith(Statement.With statement) {
        List<Term> contexts = new ArrayList<>();
        List<Optional<Term>> targets = new ArrayList<>();
        for (WithItem item : statement.items()) {
            int mark = scope.mark();
            contexts.add(terms.collect(item.context()));
            int end = scope.mark();
            Optional<Term> target = item.target().map(terms::target);
            target.ifPresent(bound -> scope.flow(bound, mark, end));
            targets.add(target);
        }
        List<Action> body = block(statement.body());
        for (int i = contexts.size() - 1; i >= 0; i--) {
            int start = statement.items().get(i).start();
            body = List.of(new Action.Scoped(start, contexts.get(i), targets.get(i), body, statement.isAsync()));
        }
        actions.addAll(body);
        return true;
    }

    @Override
    public Boolean visitMatch(Statement.Match statement) {
        actions.addAll(new MatchCollector(scope, terms, this::block).collect(statement));
        return true;
    }

    @Override
    public Boolean visitRaise(Statement.Raise statement) {
        Term exception = terms.optional(statement.exception(), statement.start());
        statement.details().forEach(this::evaluate);
        add(new Action.Raise(statement.start(), exception));
        return true;
    }

    @Override
    public Boolean visitTry(Statement.Try statement) {
        List<Action> body = block(statement.body());
        List<Action.Handler> handlers = new ArrayList<>();
        for (ExceptHandler handler : statement.handlers()) {
            Term type = terms.optional(handler.type(), handler.start());
            handlers.add(handler(handler, type));
        }
        add(new Action.Guarded(
                statement.start(),
                body,
                List.copyOf(handlers),
                block(statement.orElse()),
                block(statement.finalBody())));
        return true;
    }

    /** A handler that binds a name, or in Python 2 any target, which its body then does first. */
    private Action.Handler handler(ExceptHandler handler, Term type) {
        if (handler.target().isEmpty()) {
            return new Action.Handler(type, "", block(handler.body()));
        }
        Expression target = handler.target().get();
        if (target instanceof Expression.Name name) {
            scope.bind(name.id());
            return new Action.Handler(type, name.id(), block(handler.body()));
        }
        List<Action> body = new ArrayList<>();
        Term unknown = new Term.Opaque(target.start(), target.end(), List.of());
        body.add(new Action.Assign(target.start(), List.of(terms.target(target)), unknown));
        body.addAll(block(handler.body()));
        return new Action.Handler(type, "", List.copyOf(body));
    }

    @Override
    public Boolean visitAssert(Statement.Assert statement) {
        Term test = terms.collect(statement.test());
        add(new Action.Branch(
                statement.start(),
                test,
                List.of(),
                List.of(new Action.Raise(statement.start(), terms.optional(statement.message(), statement.start())))));
        return true;
    }

    @Override
    public Boolean visitImport(Statement.Import statement) {
        for (Alias alias : statement.names()) {
            scope.bind(alias.asName().orElse(Terms.firstPart(alias.name())));
            scope.imports(
                    new ModuleFacts.Imported(0, alias.name(), "", alias.asName().orElse(""), false));
            add(new Action.Import(alias.start(), alias.name(), alias.asName()));
        }
        return true;
    }

    @Override
    public Boolean visitImportFrom(Statement.ImportFrom statement) {
        String module = statement.module().orElse("");
        for (Alias alias : statement.names()) {
            String bound = alias.asName().orElse(alias.name());
            if (!bound.equals("*")) {
                scope.bind(bound);
            }
            scope.mentionVariable(bound);
            scope.imports(new ModuleFacts.Imported(statement.level(), module, alias.name(), bound, false));
            add(new Action.ImportFrom(statement.start(), module, statement.level(), alias.name(), bound));
        }
        return true;
    }

    @Override
    public Boolean visitGlobal(Statement.Global statement) {
        statement.names().forEach(scope::declareForeign);
        return true;
    }

    @Override
    public Boolean visitNonlocal(Statement.Nonlocal statement) {
        statement.names().forEach(scope::declareForeign);
        return true;
    }

    @Override
    public Boolean visitExpressionStatement(Statement.ExpressionStatement statement) {
        evaluate(statement.value());
        return true;
    }

    @Override
    public Boolean visitPass(Statement.Pass statement) {
        return true;
    }

    @Override
    public Boolean visitBreak(Statement.Break statement) {
        add(new Action.Jump(statement.start(), true));
        return true;
    }

    @Override
    public Boolean visitContinue(Statement.Continue statement) {
        add(new Action.Jump(statement.start(), false));
        return true;
    }

    @Override
    public Boolean visitUnreadable(Statement.Unreadable statement) {
        return true;
    }
}
