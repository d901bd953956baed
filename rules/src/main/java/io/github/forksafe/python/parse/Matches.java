package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.MatchCase;
import io.github.forksafe.python.syntax.Pattern;
import io.github.forksafe.python.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** Translates {@code match} statements (<a href="https://peps.python.org/pep-0634/">PEP 634</a>). */
final class Matches implements StatementForm {
    private final Source source;
    private final Expressions expressions;
    private final StatementTranslator statements;
    private final Patterns patterns;

    Matches(Source source, Expressions expressions, StatementTranslator statements) {
        this.source = source;
        this.expressions = expressions;
        this.statements = statements;
        this.patterns = new Patterns(source, expressions);
    }

    @Override
    public Statement translate(Tree node) {
        Tree subject = Links.first(node);
        Expression value = expressions.namedList(subject);
        if (value instanceof Expression.Starred) {
            source.problem(value.start(), "a starred expression needs a comma behind it here");
        }
        int mark = source.lists().mark();
        for (Tree clause = subject.next(); clause != null; clause = clause.next()) {
            source.lists().add(clause(clause));
        }
        List<MatchCase> cases = source.lists().take(mark);
        return new Statement.Match(source.start(node), source.endOfStatement(node), value, cases);
    }

    private MatchCase clause(Tree node) {
        Tree list = Links.first(node);
        Pattern pattern = patterns.list(list);
        Tree child = Links.next(list);
        Optional<Expression> guard = Optional.empty();
        if (child.getRuleIndex() == PythonParser.RULE_expression) {
            guard = Optional.of(expressions.named(child));
            child = Links.next(child);
        }
        int end = source.endOfStatement(node);
        return new MatchCase(source.start(node), end, pattern, guard, statements.block(child));
    }
}
