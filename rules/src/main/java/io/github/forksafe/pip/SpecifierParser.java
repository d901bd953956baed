package io.github.forksafe.pip;

import io.github.forksafe.pip.Specifier.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads version specifiers, alone and inside of requirements, by recursive descent. */
final class SpecifierParser {
    private static final String EXPECTED_OPERATOR = "expected one of ==, !=, ~=, <=, >=, <, > and === before a version";

    private SpecifierParser() {}

    /** Reads a text that is one clause and nothing else. */
    static Specifier wholeClause(Cursor in) {
        in.skipSpace();
        Specifier clause = clause(in, ";)").orElseThrow(() -> in.fault(EXPECTED_OPERATOR));
        in.skipSpace();
        if (!in.atEnd()) {
            throw trailing(in, clause);
        }
        return clause;
    }

    /** Reads a text that is a list of clauses, maybe empty, and nothing else. Empty clauses are skipped, as pip does. */
    static List<Specifier> wholeList(Cursor in) {
        List<Specifier> clauses = new ArrayList<>();
        in.skipSpace();
        while (!in.atEnd()) {
            if (!in.accept(',')) {
                Specifier clause = clause(in, ";),").orElseThrow(() -> in.fault(EXPECTED_OPERATOR));
                in.skipSpace();
                if (!in.atEnd() && in.peek() != ',') {
                    throw trailing(in, clause);
                }
                clauses.add(clause);
            }
            in.skipSpace();
        }
        return clauses;
    }

    /** Reads the clauses of a requirement: as many as follow each other, with no more than one comma between. */
    static List<Specifier> inRequirement(Cursor in) {
        List<Specifier> clauses = new ArrayList<>();
        Optional<Specifier> clause = clause(in, ";),");
        while (clause.isPresent()) {
            clauses.add(clause.get());
            if (in.peek() == '+' || (in.peek() == '.' && in.peek(1) == '*')) {
                throw trailing(in, clause.get());
            }
            in.skipBlanks();
            boolean more = in.accept(',');
            in.skipBlanks();
            clause = more ? clause(in, ";),") : Optional.empty();
        }
        return clauses;
    }

    /** Reads a clause, if an operator stands here; {@code ends} are the characters that end the text after {@code ===}. */
    private static Optional<Specifier> clause(Cursor in, String ends) {
        for (Operator operator : Operator.values()) {
            if (in.accept(operator.sign())) {
                in.skipSpace();
                return Optional.of(operator == Operator.ARBITRARY ? arbitrary(in, ends) : comparison(in, operator));
            }
        }
        return Optional.empty();
    }

    private static Specifier arbitrary(Cursor in, String ends) {
        int start = in.offset();
        while (!in.atEnd() && !PythonText.isSpace(in.peek()) && ends.indexOf(in.peek()) < 0) {
            in.next();
        }
        String text = in.since(start);
        return new Specifier(Operator.ARBITRARY, text, Version.parse(text), false);
    }

    private static Specifier comparison(Cursor in, Operator operator) {
        int start = in.offset();
        Version version = VersionParser.release(in);
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        if (equality && in.accept(".*")) {
            return new Specifier(operator, in.since(start), Optional.of(version), true);
        }
        if (operator == Operator.COMPATIBLE && version.release().size() < 2) {
            throw in.fault("~= needs a version of at least two numbers");
        }
        version = VersionParser.suffixed(in, version);
        if (equality) {
            version = VersionParser.withLocal(in, version);
        }
        return new Specifier(operator, in.since(start), Optional.of(version), false);
    }

    private static SyntaxFault trailing(Cursor in, Specifier clause) {
        String sign = clause.operator().sign();
        if (in.peek() == '.' && in.peek(1) == '*') {
            return in.fault("'.*' may follow the release of == and != only");
        }
        if (in.peek() == '+') {
            return in.fault("a local version label may follow == and != only");
        }
        return in.fault("expected a comma or the end after '" + sign + clause.text() + "'");
    }
}
