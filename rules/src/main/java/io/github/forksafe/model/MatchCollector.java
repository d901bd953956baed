package io.github.forksafe.model;

import io.github.forksafe.python.syntax.KeywordPattern;
import io.github.forksafe.python.syntax.MappingEntry;
import io.github.forksafe.python.syntax.MatchCase;
import io.github.forksafe.python.syntax.Pattern;
import io.github.forksafe.python.syntax.PatternVisitor;
import io.github.forksafe.python.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Takes a {@code match} statement apart into branches on a hidden variable. Value patterns become comparisons; of the other patterns only
 * what they bind is kept.
 */
final class MatchCollector {
    private final ScopeBuilder scope;
    private final TermCollector terms;
    private final Function<List<Statement>, List<Action>> block;

    MatchCollector(ScopeBuilder scope, TermCollector terms, Function<List<Statement>, List<Action>> block) {
        this.scope = scope;
        this.terms = terms;
        this.block = block;
    }

    List<Action> collect(Statement.Match match) {
        Term.Name subject = new Term.Name(match.start(), match.start(), "match@" + match.start());
        scope.bind(subject.id());
        List<Action> actions = new ArrayList<>();
        actions.add(new Action.Assign(match.start(), List.of(subject), terms.collect(match.subject())));
        List<Action> rest = List.of();
        for (int i = match.cases().size() - 1; i >= 0; i--) {
            rest = branch(match.cases().get(i), subject, rest);
        }
        actions.addAll(rest);
        return actions;
    }

    private List<Action> branch(MatchCase matched, Term.Name subject, List<Action> orElse) {
        PatternParts parts = new PatternParts(subject);
        Term test = matched.pattern().accept(parts);
        List<Action> body = new ArrayList<>(parts.bindings);
        List<Action> then = block.apply(matched.body());
        int start = matched.start();
        if (matched.guard().isPresent()) {
            body.add(new Action.Branch(start, terms.collect(matched.guard().get()), then, orElse));
        } else {
            body.addAll(then);
        }
        return List.of(new Action.Branch(start, test, List.copyOf(body), orElse));
    }

    /** The test that a pattern makes, and what it binds. */
    private final class PatternParts implements PatternVisitor<Term> {
        private final Term.Name subject;
        private final List<Action> bindings = new ArrayList<>();

        PatternParts(Term.Name subject) {
            this.subject = subject;
        }

        private Term maybe(Pattern pattern) {
            return new Term.Opaque(pattern.start(), pattern.end(), List.of());
        }

        private void bind(Pattern pattern, String name, Term value) {
            scope.bind(name);
            Term target = new Term.Name(pattern.start(), pattern.end(), name);
            bindings.add(new Action.Assign(pattern.start(), List.of(target), value));
        }

        private Term always(Pattern pattern) {
            return new Term.Literal(pattern.start(), pattern.end(), Term.Kind.TRUE, "");
        }

        private Term parts(Pattern whole, List<Pattern> patterns) {
            patterns.forEach(pattern -> pattern.accept(this));
            return maybe(whole);
        }

        @Override
        public Term visitValue(Pattern.Value pattern) {
            Term value = terms.collect(pattern.value());
            return new Term.Compare(pattern.start(), pattern.end(), Comparison.EQUAL, subject, value);
        }

        @Override
        public Term visitSequence(Pattern.Sequence pattern) {
            return parts(pattern, pattern.patterns());
        }

        @Override
        public Term visitMapping(Pattern.Mapping pattern) {
            pattern.rest().ifPresent(name -> bind(pattern, name, maybe(pattern)));
            return parts(
                    pattern,
                    pattern.entries().stream().map(MappingEntry::pattern).toList());
        }

        @Override
        public Term visitClassPattern(Pattern.ClassPattern pattern) {
            parts(pattern, pattern.positional());
            return parts(
                    pattern,
                    pattern.keywords().stream().map(KeywordPattern::pattern).toList());
        }

        @Override
        public Term visitStar(Pattern.Star pattern) {
            pattern.name().ifPresent(name -> bind(pattern, name, maybe(pattern)));
            return maybe(pattern);
        }

        @Override
        public Term visitCapture(Pattern.Capture pattern) {
            bind(pattern, pattern.name(), subject);
            return always(pattern);
        }

        @Override
        public Term visitWildcard(Pattern.Wildcard pattern) {
            return always(pattern);
        }

        @Override
        public Term visitAs(Pattern.As pattern) {
            Term test = pattern.pattern().accept(this);
            bind(pattern, pattern.name(), subject);
            return test;
        }

        @Override
        public Term visitOr(Pattern.Or pattern) {
            List<Term> tests = pattern.alternatives().stream()
                    .map(alternative -> alternative.accept(this))
                    .toList();
            return new Term.Choice(pattern.start(), pattern.end(), Term.Choice.Kind.OR, tests);
        }
    }
}
