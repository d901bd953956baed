package io.github.forksafe.outline;

import io.github.forksafe.python.syntax.Alias;
import io.github.forksafe.python.syntax.Branch;
import io.github.forksafe.python.syntax.ExceptHandler;
import io.github.forksafe.python.syntax.MatchCase;
import io.github.forksafe.python.syntax.Statement;
import io.github.forksafe.python.syntax.StatementVisitor;
import io.github.forksafe.python.syntax.WithItem;

/** The items that are statements, and the way to those below. */
final class StatementItems implements StatementVisitor<Items> {
    private final Items items;

    StatementItems(Items items) {
        this.items = items;
    }

    @Override
    public Items visitFunctionDef(Statement.FunctionDef node) {
        return items.add(ItemKind.DEF, node.start(), node.name())
                .expressions(node.decorators())
                .typeParameters(node.typeParameters())
                .parameters(node.parameters())
                .expression(node.returns())
                .statements(node.body());
    }

    @Override
    public Items visitClassDef(Statement.ClassDef node) {
        return items.add(ItemKind.CLASS, node.start(), node.name())
                .expressions(node.decorators())
                .typeParameters(node.typeParameters())
                .expressions(node.bases())
                .keywords(node.keywords())
                .statements(node.body());
    }

    @Override
    public Items visitReturn(Statement.Return node) {
        return items.expression(node.value());
    }

    @Override
    public Items visitDelete(Statement.Delete node) {
        return items.expressions(node.targets());
    }

    @Override
    public Items visitAssign(Statement.Assign node) {
        return items.expressions(node.targets()).expression(node.value());
    }

    @Override
    public Items visitAugAssign(Statement.AugAssign node) {
        return items.expression(node.target()).expression(node.value());
    }

    @Override
    public Items visitAnnAssign(Statement.AnnAssign node) {
        return items.expression(node.target()).expression(node.annotation()).expression(node.value());
    }

    @Override
    public Items visitTypeAlias(Statement.TypeAlias node) {
        return items.typeParameters(node.typeParameters()).expression(node.value());
    }

    @Override
    public Items visitFor(Statement.For node) {
        return items.expression(node.target())
                .expression(node.iterable())
                .statements(node.body())
                .statements(node.orElse());
    }

    @Override
    public Items visitWhile(Statement.While node) {
        return items.expression(node.test()).statements(node.body()).statements(node.orElse());
    }

    @Override
    public Items visitIf(Statement.If node) {
        for (Branch branch : node.branches()) {
            items.expression(branch.test()).statements(branch.body());
        }
        return items.statements(node.orElse());
    }

    @Override
    public Items visitWith(Statement.With node) {
        items.add(ItemKind.WITH, node.start(), String.valueOf(node.items().size()));
        for (WithItem item : node.items()) {
            items.expression(item.context()).expression(item.target());
        }
        return items.statements(node.body());
    }

    @Override
    public Items visitMatch(Statement.Match node) {
        items.expression(node.subject());
        for (MatchCase branch : node.cases()) {
            items.pattern(branch.pattern()).expression(branch.guard()).statements(branch.body());
        }
        return items;
    }

    @Override
    public Items visitRaise(Statement.Raise node) {
        return items.expression(node.exception()).expression(node.cause()).expressions(node.details());
    }

    @Override
    public Items visitTry(Statement.Try node) {
        items.add(ItemKind.TRY, node.start(), node.isStar() ? "try*" : "try").statements(node.body());
        for (ExceptHandler handler : node.handlers()) {
            items.expression(handler.type()).expression(handler.target()).statements(handler.body());
        }
        return items.statements(node.orElse()).statements(node.finalBody());
    }

    @Override
    public Items visitAssert(Statement.Assert node) {
        return items.expression(node.test()).expression(node.message());
    }

    @Override
    public Items visitImport(Statement.Import node) {
        for (Alias alias : node.names()) {
            items.add(ItemKind.IMPORT, node.start(), alias.name());
        }
        return items;
    }

    @Override
    public Items visitImportFrom(Statement.ImportFrom node) {
        String module = ".".repeat(node.level()) + node.module().orElse("");
        for (Alias alias : node.names()) {
            items.add(ItemKind.FROM, node.start(), module + ":" + alias.name());
        }
        return items;
    }

    @Override
    public Items visitGlobal(Statement.Global node) {
        return items;
    }

    @Override
    public Items visitNonlocal(Statement.Nonlocal node) {
        return items;
    }

    @Override
    public Items visitExpressionStatement(Statement.ExpressionStatement node) {
        return items.expression(node.value());
    }

    @Override
    public Items visitPass(Statement.Pass node) {
        return items;
    }

    @Override
    public Items visitBreak(Statement.Break node) {
        return items;
    }

    @Override
    public Items visitContinue(Statement.Continue node) {
        return items;
    }

    @Override
    public Items visitUnreadable(Statement.Unreadable node) {
        return items;
    }
}
