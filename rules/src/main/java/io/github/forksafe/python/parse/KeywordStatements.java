package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Keyword;
import io.github.forksafe.python.syntax.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates statements without blocks that start with a keyword, imports aside. */
final class KeywordStatements implements StatementForm {
    private final Source source;
    private final Expressions expressions;

    KeywordStatements(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    @Override
    public Statement translate(Tree statement) {
        int start = source.start(statement);
        int end = source.end(statement);
        Tree inner = statement.child();
        return inner == null ? word(statement.first(), start, end) : translate(inner, start, end);
    }

    private Statement word(int token, int start, int end) {
        return switch (source.kind(token)) {
            case PythonParser.PASS -> new Statement.Pass(start, end);
            case PythonParser.BREAK -> new Statement.Break(start, end);
            default -> new Statement.Continue(start, end);
        };
    }

    private Statement translate(Tree node, int start, int end) {
        return switch (source.kind(node.first())) {
            case PythonParser.RETURN -> new Statement.Return(start, end, list(node.child()));
            case PythonParser.RAISE -> raise(node);
            case PythonParser.DEL -> delete(node);
            case PythonParser.ASSERT -> assertion(node);
            case PythonParser.GLOBAL -> new Statement.Global(start, end, names(node));
            case PythonParser.NONLOCAL -> new Statement.Nonlocal(start, end, names(node));
            case PythonParser.TYPE -> typeAlias(node);
            case PythonParser.PRINT -> print(node);
            default -> exec(node);
        };
    }

    private Optional<Expression> list(@Nullable Tree node) {
        return node == null ? Optional.empty() : Optional.of(expressions.list(node));
    }

    private Statement raise(Tree node) {
        Tree raised = node.child();
        int start = source.start(node);
        int end = source.end(node);
        if (raised == null) {
            return new Statement.Raise(start, end, Optional.empty(), Optional.empty(), List.of());
        }
        Tree cause = raised.next();
        if (source.kind(raised.first()) == PythonParser.STAR) {
            source.problem(source.start(raised), "unexpected '*'");
        }
        Links.checkCommas(source, raised);
        Tree first = Links.first(raised);
        if (first.last() != raised.last()) {
            source.onlyInPython2(start, "raise statement");
        }
        Optional<Expression> exception = Optional.of(expressions.plain(first));
        return new Statement.Raise(start, end, exception, expressions.optional(cause), rest(first.next()));
    }

    /** Translates an expression and those behind it. */
    private List<Expression> rest(@Nullable Tree first) {
        int mark = source.lists().mark();
        for (Tree child = first; child != null; child = child.next()) {
            source.lists().add(expressions.element(child, false));
        }
        return source.lists().take(mark);
    }

    private Statement delete(Tree node) {
        List<Expression> targets = expressions.elements(Links.first(node));
        for (Expression target : targets) {
            Targets.deleted(source, target);
        }
        return new Statement.Delete(source.start(node), source.end(node), targets);
    }

    private Statement assertion(Tree node) {
        Tree test = Links.first(node);
        Expression condition = expressions.plain(test);
        return new Statement.Assert(source.start(node), source.end(node), condition, expressions.optional(test.next()));
    }

    private List<String> names(Tree node) {
        int mark = source.lists().mark();
        for (int i = node.first() + 1; i <= node.last(); i += 2) {
            source.lists().add(source.name(i));
        }
        return source.lists().take(mark);
    }

    private Statement typeAlias(Tree node) {
        int name = node.first() + 1;
        Tree child = Links.first(node);
        Tree types = null;
        if (child.getRuleIndex() == PythonParser.RULE_typeParameters) {
            types = child;
            child = Links.next(child);
        }
        return new Statement.TypeAlias(
                source.start(node),
                source.end(node),
                new Expression.Name(source.start(name), source.end(name), source.name(name)),
                expressions.parameters().types(types),
                expressions.plain(child));
    }

    /** Python 2's {@code exec code in globals, locals}, which may be written as a call as well. */
    private Statement exec(Tree node) {
        List<Expression> arguments = rest(node.child());
        if (arguments.get(0) instanceof Expression.Tuple all
                && arguments.size() == 1
                && (all.elements().size() == 2 || all.elements().size() == 3)) {
            arguments = all.elements();
        }
        return call(node, arguments, List.of());
    }

    /** Python 2's {@code print >>file, values}. */
    private Statement print(Tree node) {
        Tree child = node.child();
        List<Keyword> keywords = List.of();
        if (child != null && source.kind(node.first() + 1) == PythonParser.RIGHT_SHIFT) {
            int start = source.start(node.first() + 1);
            keywords = List.of(new Keyword(start, source.end(child), Optional.of("file"), expressions.plain(child)));
            child = child.next();
        }
        return call(node, child == null ? List.of() : expressions.elements(child), keywords);
    }

    /** Python 2's {@code print} and {@code exec} statements are calls of the functions that they became. */
    private Statement call(Tree node, List<Expression> arguments, List<Keyword> keywords) {
        int start = source.start(node);
        int end = source.end(node);
        Expression function = new Expression.Name(start, source.end(node.first()), source.name(node.first()));
        Expression call = new Expression.Call(start, end, function, arguments, keywords);
        return new Statement.ExpressionStatement(start, end, call);
    }
}
