package io.github.forksafe.python.syntax;

/**
 * What to do for each kind of {@link Statement}; exhaustive, so that a new kind does not compile until it is handled.
 *
 * @param <R> what the methods return
 */
public interface StatementVisitor<R> {

    /** A function; decorators are not in its span. */
    R visitFunctionDef(Statement.FunctionDef node);

    /** A class; decorators are not in its span. */
    R visitClassDef(Statement.ClassDef node);

    /** {@code return value}. */
    R visitReturn(Statement.Return node);

    /** {@code del a, b}. */
    R visitDelete(Statement.Delete node);

    /** {@code a = b = value}. */
    R visitAssign(Statement.Assign node);

    /** {@code target += value}. */
    R visitAugAssign(Statement.AugAssign node);

    /** {@code target: annotation = value}. */
    R visitAnnAssign(Statement.AnnAssign node);

    /** {@code type name[T] = value}. */
    R visitTypeAlias(Statement.TypeAlias node);

    /** A {@code for} loop. */
    R visitFor(Statement.For node);

    /** A {@code while} loop. */
    R visitWhile(Statement.While node);

    /** An {@code if} with all its {@code elif} branches. */
    R visitIf(Statement.If node);

    /** A {@code with} block. */
    R visitWith(Statement.With node);

    /** A {@code match} statement. */
    R visitMatch(Statement.Match node);

    /** {@code raise exception from cause}. */
    R visitRaise(Statement.Raise node);

    /** A {@code try} statement. */
    R visitTry(Statement.Try node);

    /** {@code assert test, message}. */
    R visitAssert(Statement.Assert node);

    /** {@code import a.b as c}. */
    R visitImport(Statement.Import node);

    /** {@code from ..module import a as b}. */
    R visitImportFrom(Statement.ImportFrom node);

    /** {@code global a, b}. */
    R visitGlobal(Statement.Global node);

    /** {@code nonlocal a, b}. */
    R visitNonlocal(Statement.Nonlocal node);

    /** An expression that stands alone. */
    R visitExpressionStatement(Statement.ExpressionStatement node);

    /** {@code pass}. */
    R visitPass(Statement.Pass node);

    /** {@code break}. */
    R visitBreak(Statement.Break node);

    /** {@code continue}. */
    R visitContinue(Statement.Continue node);

    /** A statement, or a block, that could not be read; a problem of the same file says why. */
    R visitUnreadable(Statement.Unreadable node);
}
