package io.github.forksafe.model;

import io.github.forksafe.python.syntax.ComparisonOperator;
import io.github.forksafe.python.syntax.ComprehensionKind;
import io.github.forksafe.python.syntax.Expression;
import java.util.List;

/** What can be said of any term without evaluating it. */
final class Terms {
    private Terms() {}

    /** Whether evaluating the term can do anything but make a value; reading an attribute may run a property. */
    static boolean hasEffect(Term term) {
        if (term instanceof Term.Opaque opaque) {
            return !opaque.parts().isEmpty();
        }
        return !(term instanceof Term.Name || term instanceof Term.Literal || term instanceof Term.Function);
    }

    /** A value of unknown kind made from parts. */
    static Term opaque(int start, int end, List<Term> parts) {
        return new Term.Opaque(
                start, end, parts.stream().filter(Terms::hasEffect).toList());
    }

    /** The value of an augmented assignment, which keeps what either side can hold: {@code threads += [t]}. */
    static Term augmented(int start, int end, List<Term> operands) {
        return new Term.Choice(start, end, Term.Choice.Kind.SUM, operands);
    }

    /** Whether an attribute is the {@code join} of a string or of {@code os.path}, which has nothing to do with threads. */
    static boolean joinsText(Expression.Attribute attribute) {
        Expression base = attribute.value();
        boolean text = base instanceof Expression.StringLiteral
                || base instanceof Expression.BytesLiteral
                || (base instanceof Expression.Attribute path && path.name().equals("path"));
        return text && attribute.name().equals("join");
    }

    static String firstPart(String dotted) {
        int dot = dotted.indexOf('.');
        return dot < 0 ? dotted : dotted.substring(0, dot);
    }

    static Comparison comparison(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL -> Comparison.EQUAL;
            case NOT_EQUAL -> Comparison.NOT_EQUAL;
            case LESS -> Comparison.LESS;
            case LESS_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
            case GREATER -> Comparison.GREATER;
            case GREATER_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
            case IS -> Comparison.IS;
            case IS_NOT -> Comparison.IS_NOT;
            case IN -> Comparison.IN;
            case NOT_IN -> Comparison.NOT_IN;
        };
    }

    static Term.Comprehension.Kind kind(ComprehensionKind kind) {
        return switch (kind) {
            case LIST -> Term.Comprehension.Kind.LIST;
            case SET -> Term.Comprehension.Kind.SET;
            case DICT -> Term.Comprehension.Kind.DICT;
            case GENERATOR -> Term.Comprehension.Kind.GENERATOR;
        };
    }
}
